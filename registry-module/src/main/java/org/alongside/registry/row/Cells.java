package org.alongside.registry.row;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a file, or one JSON object, as texts by column name. */
@FunctionalInterface
public interface Cells {

  /** The text of a column; empty if the cell is, null if there is no such column. */
  @Nullable String get(String column);

  static Cells of(Map<String, String> texts) {
    return texts::get;
  }

  /**
   * These cells, and where a column is absent those of another: "an absent column leaves what is
   * there, an empty cell clears it" (interchange spec, section 1).
   */
  default Cells over(Cells existing) {
    return column -> {
      String text = get(column);
      return text == null ? existing.get(column) : text;
    };
  }
}
