package org.alongside.reporting;

/**
 * What goes wrong in reporting and reaches a caller: the one exception family of this module,
 * turned into {@code application/problem+json} or a page message by the assembly. The detail names
 * the field and the fix and never a participant.
 */
public class ReportingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String title;

  /**
   * @param status HTTP status, 400 to 599
   * @param code stable, lower case with hyphens, such as {@code figures-parameter}
   * @param title one short sentence, the same for every occurrence of the code
   * @param detail what to do about this occurrence
   */
  public ReportingException(int status, String code, String title, String detail) {
    super(detail);
    this.status = status;
    this.code = code;
    this.title = title;
  }

  /** As above, with the failure below it. */
  public ReportingException(int status, String code, String title, String detail, Throwable cause) {
    super(detail, cause);
    this.status = status;
    this.code = code;
    this.title = title;
  }

  /** A call whose parameter cannot be understood; the detail names the parameter and the fix. */
  public static ReportingException badRequest(String code, String detail) {
    return new ReportingException(400, code, "This request cannot be understood", detail);
  }

  /** Something that is not there, or that the viewer may not know to be there. */
  public static ReportingException notFound(String code, String detail) {
    return new ReportingException(404, code, "Not found", detail);
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
