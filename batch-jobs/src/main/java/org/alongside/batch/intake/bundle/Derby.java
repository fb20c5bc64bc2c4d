package org.alongside.batch.intake.bundle;

import java.util.Locale;

/**
 * Advice to Derby's optimiser, which plans for tables as large as they were when it was asked
 * first, often empty. Comments to every other database.
 */
public final class Derby {

  /** After {@code from}: tables in the order in which they stand. */
  public static final String FIXED_ORDER = " --DERBY-PROPERTIES joinOrder=FIXED\n";

  /** After a joined table: looked up row by row. */
  public static final String NESTED_LOOP = " --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n";

  private Derby() {}

  /** After a table: found by the index of a constraint. */
  public static String constraint(String name) {
    return " --DERBY-PROPERTIES constraint=" + name.toUpperCase(Locale.ROOT) + "\n";
  }

  /** After a table: found by an index. */
  public static String index(String name) {
    return " --DERBY-PROPERTIES index=" + name.toUpperCase(Locale.ROOT) + "\n";
  }
}
