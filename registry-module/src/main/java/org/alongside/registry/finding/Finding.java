package org.alongside.registry.finding;

import java.util.List;

/**
 * One thing that is wrong with one record. It carries no value of the record, so that it can be
 * logged.
 *
 * @param column name of the column, as in the interchange format
 */
public record Finding(FindingCode code, String column) {

  /** Whether the record must not be kept. */
  public boolean isError() {
    return code.severity() == Severity.ERROR;
  }

  /** The sentence a field officer reads: what is wrong and how to mend it. */
  public String message() {
    return code.problem() + " " + code.remedy();
  }

  /** Whether any of the findings forbids keeping the record. */
  public static boolean anyError(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::isError);
  }
}
