package org.alongside.server.account;

import java.util.Arrays;
import org.alongside.registry.access.Roles;

/** What an account is for. Each account has exactly one role. */
public enum Role {
  ADMINISTRATOR(Roles.ADMINISTRATOR, "Administrator"),
  PROGRAMME_MANAGER(Roles.PROGRAMME_MANAGER, "Programme manager"),
  DATA_ENTRY(Roles.DATA_ENTRY, "Data entry"),
  GRANT_OFFICER(Roles.GRANT_OFFICER, "Grant officer"),
  OPERATOR(Roles.OPERATOR, "Operator");

  private final String code;
  private final String label;

  Role(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /**
   * The role of a code.
   *
   * @throws AccountException if no role has it
   */
  public static Role of(String code) {
    return Arrays.stream(values())
        .filter(role -> role.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                AccountException.invalid(
                    "role", "Choose one of the roles offered; “" + code + "” is none."));
  }

  /** As in the database, in {@code @RolesAllowed} and in web.xml. */
  public String getCode() {
    return code;
  }

  /** For people. */
  public String getLabel() {
    return label;
  }
}
