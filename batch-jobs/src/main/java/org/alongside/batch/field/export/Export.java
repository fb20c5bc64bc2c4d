package org.alongside.batch.field.export;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An export of a field tool.
 *
 * @param tables in the order of the workbook or archive; at least one
 */
public record Export(List<Table> tables) {

  /** The table of this name, or the first one if no name is given. */
  public Optional<Table> table(@Nullable String name) {
    return name == null
        ? Optional.of(tables.get(0))
        : tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
