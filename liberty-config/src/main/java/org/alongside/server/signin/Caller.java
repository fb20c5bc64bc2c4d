package org.alongside.server.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.alongside.server.account.Account;
import org.alongside.server.account.Role;
import org.alongside.server.token.Scope;

/**
 * The account behind the request being served. The same object answers the registry and reporting
 * when they ask who is looking. Not to be used on a batch thread, where nobody is looking.
 */
@RequestScoped
public class Caller
    implements org.alongside.registry.access.Viewer, org.alongside.reporting.access.Viewer {

  /** The header, or the parameter of the address or form, that says why something is changed. */
  public static final String REASON = "reason";

  private static final String ACCOUNT = Caller.class.getName() + ".account";
  private static final String SCOPES = Caller.class.getName() + ".scopes";

  private final HttpServletRequest request;

  @Inject
  public Caller(HttpServletRequest request) {
    this.request = request;
  }

  /** Remembers, for the rest of the request, who was recognised. */
  static void remember(HttpServletRequest request, Account account, Set<Scope> scopes) {
    request.setAttribute(ACCOUNT, account);
    request.setAttribute(SCOPES, scopes);
  }

  /** Nobody, if the request is not signed in. */
  public Optional<Account> find() {
    return Optional.ofNullable((Account) request.getAttribute(ACCOUNT));
  }

  /**
   * The account.
   *
   * @throws IllegalStateException if nobody is signed in; every protected call and page has
   *     somebody
   */
  public Account account() {
    return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
  }

  /** All of them for a session; those of the token for a program; none for nobody. */
  public Set<Scope> scopes() {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    if (request.getAttribute(SCOPES) instanceof Set<?> given) {
      given.forEach(scope -> scopes.add((Scope) scope));
    }
    return scopes;
  }

  @Override
  public String username() {
    return account().username();
  }

  @Override
  public boolean seesAllCohorts() {
    return hasRole(Role.ADMINISTRATOR) || hasRole(Role.PROGRAMME_MANAGER);
  }

  @Override
  public Set<String> teams() {
    return find().map(Account::teams).orElse(Set.of());
  }

  @Override
  public boolean seesAllDonors() {
    return find().isPresent() && !hasRole(Role.GRANT_OFFICER);
  }

  @Override
  public Set<String> donors() {
    return find().map(Account::donors).orElse(Set.of());
  }

  @Override
  public Optional<String> reason() {
    String header = request.getHeader(REASON);
    return Optional.ofNullable(header == null ? request.getParameter(REASON) : header)
        .map(String::strip)
        .filter(reason -> !reason.isEmpty());
  }

  private boolean hasRole(Role role) {
    return find().filter(account -> account.role() == role).isPresent();
  }
}
