package org.alongside.registry;

import java.io.Serial;
import java.util.List;
import org.alongside.registry.finding.Finding;

/**
 * What the registry cannot do for the caller, in words for the caller. The assembly turns it into a
 * problem document or a page message; the transaction is rolled back. It names no person.
 */
public final class RegistryException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String title;
  private final transient List<Finding> findings;

  private RegistryException(
      int status, String code, String title, String detail, List<Finding> findings) {
    super(detail);
    this.status = status;
    this.code = code;
    this.title = title;
    this.findings = findings;
  }

  /**
   * 422: the record breaks rules; the detail names each column, what is wrong and how to mend it.
   */
  public static RegistryException refused(List<Finding> findings) {
    List<Finding> errors = findings.stream().filter(Finding::isError).toList();
    String detail =
        String.join(
            " ", errors.stream().map(error -> error.column() + ": " + error.message()).toList());
    return new RegistryException(
        422, errors.get(0).code().word(), "The record breaks a rule", detail, errors);
  }

  /** 404: there is nothing by that name, or nothing this viewer may know of. */
  public static RegistryException notFound() {
    return new RegistryException(
        404,
        "not-found",
        "Not found",
        "There is no such record among those you may see. Check the code in the address.",
        List.of());
  }

  /** 403: the viewer may not write this. */
  public static RegistryException notYours() {
    return new RegistryException(
        403,
        "not-yours",
        "Not your team's",
        "This belongs to another team's cohort. Ask a programme manager to change it.",
        List.of());
  }

  /** 409: what is to be made is there already. */
  public static RegistryException alreadyThere() {
    return new RegistryException(
        409,
        "already-there",
        "Already there",
        "There is a record with this code already. Choose another code.",
        List.of());
  }

  /** 412: somebody else changed the record since the caller read it. */
  public static RegistryException changedMeanwhile() {
    return new RegistryException(
        412,
        "changed-meanwhile",
        "Changed by somebody else",
        "The record was changed since you read it. Read it again and repeat your change.",
        List.of());
  }

  /** 400: the call itself cannot be understood. */
  public static RegistryException badRequest(String detail) {
    return new RegistryException(
        400, "bad-request", "The call cannot be understood", detail, List.of());
  }

  /** The HTTP status that says it. */
  public int status() {
    return status;
  }

  /**
   * Stable: a {@link org.alongside.registry.finding.FindingCode}, in lower case, or one of this
   * class's own.
   */
  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  /** What is wrong, naming the columns, and what to do. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The rules broken, column by column; empty if it was not about rules. */
  public List<Finding> findings() {
    return findings;
  }
}
