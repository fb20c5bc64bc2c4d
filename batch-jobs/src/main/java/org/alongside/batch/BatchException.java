package org.alongside.batch;

/**
 * What goes wrong in a job, or in starting one, and reaches a caller: the one exception family of
 * this module, turned into {@code application/problem+json} or a page message by the assembly. The
 * detail names the field and the fix and never a participant.
 */
public class BatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String title;

  /**
   * @param status HTTP status, 400 to 599
   * @param code stable, lower case with hyphens, such as {@code nightly-running}
   * @param title one short sentence, the same for every occurrence of the code
   * @param detail what to do about this occurrence
   */
  public BatchException(int status, String code, String title, String detail) {
    super(detail);
    this.status = status;
    this.code = code;
    this.title = title;
  }

  /** As above, with the failure below it. */
  public BatchException(int status, String code, String title, String detail, Throwable cause) {
    super(detail, cause);
    this.status = status;
    this.code = code;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
