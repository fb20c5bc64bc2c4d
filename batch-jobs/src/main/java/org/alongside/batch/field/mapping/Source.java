package org.alongside.batch.field.mapping;

import java.util.Map;

/** Where a cell of the bundle comes from. */
public sealed interface Source {

  /**
   * A column of the sheet or, where it has none of this name, of the sheet above it.
   *
   * @param choices the bundle's word for each choice of the form; empty to take what stands there
   */
  record Column(String name, Map<String, String> choices) implements Source {}

  /** The same in every row. */
  record Constant(String value) implements Source {}

  /** The chosen options of a select-multiple question, as a list within the cell. */
  record Options(String name, Map<String, String> choices) implements Source {}

  /** The one option for which this row is made; see {@link FileMapping#each()}. */
  record Option(Map<String, String> choices) implements Source {}

  /** The submission's identifier without hyphens, after some letters. */
  record Submission(String prefix) implements Source {}

  /**
   * The submission's identifier, the row's place within it and, where a row is made of each option,
   * the option's place; after some letters.
   */
  record Place(String prefix) implements Source {}
}
