package org.alongside.server.account.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeSet;
import org.alongside.server.account.Account;
import org.alongside.server.account.AccountDraft;
import org.alongside.server.account.AccountException;
import org.alongside.server.account.AccountStore;
import org.alongside.server.account.ChangeAccount;
import org.alongside.server.account.ChangePassword;
import org.alongside.server.account.CreateAccount;
import org.alongside.server.account.Role;
import org.alongside.server.signin.Caller;

/** One account: a new one, or the one named in the address. */
@Named
@RequestScoped
public class AccountPage {

  private static final String BACK = "/account/accounts.xhtml?faces-redirect=true";

  private final AccountStore accounts;
  private final CreateAccount create;
  private final ChangeAccount change;
  private final ChangePassword passwords;
  private final Caller caller;

  private String username = "";
  private String displayName = "";
  private String role = Role.PROGRAMME_MANAGER.getCode();
  private String teams = "";
  private String donors = "";
  private String password = "";
  private boolean enabled = true;
  private long id;
  private int version;

  @Inject
  public AccountPage(
      AccountStore accounts,
      CreateAccount create,
      ChangeAccount change,
      ChangePassword passwords,
      Caller caller) {
    this.accounts = accounts;
    this.create = create;
    this.change = change;
    this.passwords = passwords;
    this.caller = caller;
  }

  /** Fills the form from the account in the address; without one it is a new account. */
  public void load() {
    if (username.isEmpty()) {
      return;
    }
    Account account =
        accounts
            .byUsername(username)
            .orElseThrow(
                () ->
                    new AccountException(
                        404,
                        "account-unknown",
                        "There is no such account",
                        "There is no account named “" + username + "”."));
    id = account.id();
    version = account.version();
    displayName = account.displayName();
    role = account.role().getCode();
    teams = String.join(" ", new TreeSet<>(account.teams()));
    donors = String.join(" ", new TreeSet<>(account.donors()));
    enabled = account.enabled();
  }

  /** Creates or changes. */
  public String save() {
    if (id == 0) {
      create.create(draft(), password, true, caller.username());
      PageMessages.done("The account " + username + " is ready. Tell the person the password.");
    } else {
      change.change(id, version, draft(), enabled, caller.username());
      PageMessages.done("The account " + username + " is changed.");
    }
    return BACK;
  }

  /** A new password, which the person has to replace at the next sign-in. */
  public String resetPassword() {
    Account account = accounts.byId(id).orElseThrow();
    passwords.byAdministrator(account, password, caller.username());
    PageMessages.done(
        "The password of " + username + " is set. It has to be changed at the next sign-in.");
    return BACK;
  }

  private AccountDraft draft() {
    return new AccountDraft(
        username,
        displayName,
        Role.of(role),
        AccountDraft.split(teams),
        AccountDraft.split(donors));
  }

  public List<Role> getRoles() {
    return List.of(Role.values());
  }

  public boolean isFresh() {
    return id == 0;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  public String getTeams() {
    return teams;
  }

  public void setTeams(String teams) {
    this.teams = teams;
  }

  public String getDonors() {
    return donors;
  }

  public void setDonors(String donors) {
    this.donors = donors;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
