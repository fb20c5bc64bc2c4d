package org.alongside.server.account.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.alongside.server.account.Account;
import org.alongside.server.account.AccountException;
import org.alongside.server.account.ChangePassword;
import org.alongside.server.signin.Caller;
import org.alongside.server.signin.SignedInSession;
import org.alongside.server.token.AccessToken;
import org.alongside.server.token.IssueToken;
import org.alongside.server.token.RevokeToken;
import org.alongside.server.token.Scope;
import org.alongside.server.token.TokenStore;

/** One's own account: the password and the access tokens. */
@Named
@RequestScoped
public class MinePage {

  /** One line of the table of tokens. */
  public record Line(
      long id, String label, String scopes, String expires, String lastUsed, boolean ended) {}

  private static final String HERE = "/account/mine.xhtml?faces-redirect=true";

  private final Caller caller;
  private final HttpServletRequest request;
  private final ChangePassword passwords;
  private final TokenStore tokens;
  private final IssueToken issue;
  private final RevokeToken revoke;
  private final Clock clock;

  private String presentPassword = "";
  private String newPassword = "";
  private String repeated = "";
  private String label = "";
  private int days = 90;
  private List<String> scopes = List.of(Scope.READ.getCode());

  @Inject
  public MinePage(
      Caller caller,
      HttpServletRequest request,
      ChangePassword passwords,
      TokenStore tokens,
      IssueToken issue,
      RevokeToken revoke,
      Clock clock) {
    this.caller = caller;
    this.request = request;
    this.passwords = passwords;
    this.tokens = tokens;
    this.issue = issue;
    this.revoke = revoke;
    this.clock = clock;
  }

  public Account getAccount() {
    return caller.account();
  }

  /** Sets the new password; other sessions of the account end, this one goes on. */
  public String changePassword() {
    if (!newPassword.equals(repeated)) {
      throw AccountException.invalid("password", "The two new passwords are not the same.");
    }
    Account changed = passwords.byOwner(caller.account(), presentPassword, newPassword);
    SignedInSession.renew(request, changed);
    PageMessages.done("Your password is changed.");
    return HERE;
  }

  /** Tokens that are not revoked. */
  public List<Line> getLines() {
    return tokens.ofAccount(caller.account().id(), 0).stream().map(this::line).toList();
  }

  private Line line(AccessToken token) {
    return new Line(
        token.id(),
        token.label(),
        token.scopeCodes(),
        AccountsPage.moment(token.expiresAt()),
        AccountsPage.moment(token.lastUsedAt()),
        !clock.instant().isBefore(token.expiresAt()));
  }

  /** Makes a token; its secret is shown on the next page only. */
  public String makeToken() {
    IssueToken.Issued issued = issue.issue(caller.account(), label, Scope.of(scopes), days);
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .getFlash()
        .put("secret", issued.secret().text());
    return HERE;
  }

  /** Ends a token. */
  public String revokeToken(long id) {
    revoke.revoke(caller.account(), id);
    PageMessages.done("The token is revoked.");
    return HERE;
  }

  public List<Scope> getAllScopes() {
    return List.of(Scope.values());
  }

  public String getPresentPassword() {
    return presentPassword;
  }

  public void setPresentPassword(String presentPassword) {
    this.presentPassword = presentPassword;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }

  public List<String> getScopes() {
    return scopes;
  }

  public void setScopes(List<String> scopes) {
    this.scopes = List.copyOf(scopes);
  }
}
