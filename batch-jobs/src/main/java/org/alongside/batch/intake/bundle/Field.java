package org.alongside.batch.intake.bundle;

import java.util.List;
import org.alongside.registry.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * One column of a bundle file and where the registry keeps it.
 *
 * @param column name in the file
 * @param db name in the table; null for a column that only helps to name another record
 * @param expression SQL that gives the column's spelling when a row is selected
 * @param reference the record a cell names; null if it names none
 */
public record Field(
    String column,
    @Nullable String db,
    Kind kind,
    String expression,
    @Nullable Reference reference) {

  /**
   * @param target the file the named record belongs to; null for the same file
   * @param columns the columns of this file that together make the key of the named record
   * @param onlyWith the column without which nothing is named; null for the cell itself
   * @param unknown what to say if the named record does not exist
   */
  public record Reference(
      @Nullable BundleFile<?> target,
      List<String> columns,
      @Nullable String onlyWith,
      FindingCode unknown) {

    public Reference(@Nullable BundleFile<?> target, List<String> columns) {
      this(target, columns, null, FindingCode.REFERENCE_UNKNOWN);
    }

    /** Whether rows of one file name one another, in any order. */
    public boolean isWithinFile() {
      return target == null;
    }
  }

  /** Whether the cell names a record of another file. */
  public boolean refersElsewhere() {
    return reference != null && !reference.isWithinFile();
  }

  /** Whether the cell names a record of the same file. */
  public boolean refersWithin() {
    return reference != null && reference.isWithinFile();
  }
}
