package org.alongside.server.account;

/**
 * A wish about accounts or tokens that cannot be met. The sentence names the field and what to do;
 * it is shown to people as it is. It is thrown before anything is written: use cases say {@code
 * dontRollbackOn}, because the transaction manager writes an incident report for every exception it
 * rolls back for.
 */
public class AccountException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String title;

  public AccountException(int status, String code, String title, String detail) {
    super(detail);
    this.status = status;
    this.code = code;
    this.title = title;
  }

  /** Status 422: a field has a value that is not allowed. */
  public static AccountException invalid(String field, String detail) {
    return new AccountException(
        422, "account-" + field + "-invalid", "The value of " + field + " is not allowed", detail);
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Stable, for programs. */
  public String code() {
    return code;
  }

  /** The kind of problem in a few words. */
  public String title() {
    return title;
  }

  /** What is wrong here and how to mend it. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
