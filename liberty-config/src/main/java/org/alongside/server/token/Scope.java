package org.alongside.server.token;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.server.account.AccountException;

/** What a token may be used for. */
public enum Scope {
  READ("read", "Read what the account may see"),
  WRITE("write", "Change records and make tokens"),
  IMPORT("import", "Send import bundles and read their findings"),
  JOBS("jobs", "Start, stop and follow jobs");

  private final String code;
  private final String label;

  Scope(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /**
   * The scopes of these codes.
   *
   * @throws AccountException if there is none, or one is unknown
   */
  public static Set<Scope> of(Collection<String> codes) {
    if (codes.isEmpty()) {
      throw AccountException.invalid("scopes", "A token needs at least one of: " + known() + ".");
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    codes.forEach(code -> scopes.add(of(code)));
    return Set.copyOf(scopes);
  }

  private static Scope of(String code) {
    return Arrays.stream(values())
        .filter(scope -> scope.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                AccountException.invalid(
                    "scopes", "“" + code + "” is no scope; there are " + known() + "."));
  }

  private static String known() {
    return Arrays.stream(values()).map(Scope::getCode).collect(Collectors.joining(", "));
  }

  /** As in the database and in the API. */
  public String getCode() {
    return code;
  }

  /** For people. */
  public String getLabel() {
    return label;
  }
}
