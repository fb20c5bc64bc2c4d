package org.alongside.batch.field.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.batch.field.export.Export;
import org.alongside.batch.field.export.Headers;
import org.alongside.batch.field.export.Table;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an export, with repeats joined to what they repeat in: by {@code _parent_index} and
 * {@code _index}, the sheet named by {@code _parent_table_name} if it is (KoboToolbox), or by
 * {@code PARENT_KEY} and {@code KEY} (ODK Central).
 */
final class Sheets {

  private static final int DEEPEST = 20;

  private final Export export;
  private final Map<String, Headers> headers = new LinkedHashMap<>();
  private final Map<String, Map<String, Table.Line>> byIndex = new HashMap<>();
  private final Map<String, Map<String, Table.Line>> byKey = new HashMap<>();

  Sheets(Export export) {
    this.export = export;
    for (Table table : export.tables()) {
      Headers own = new Headers(table.header());
      headers.put(table.name(), own);
      byIndex.put(table.name(), lines(table, own.find("_index")));
      byKey.put(table.name(), lines(table, own.find("KEY")));
    }
  }

  private static Map<String, Table.Line> lines(Table table, List<Integer> columns) {
    Map<String, Table.Line> lines = new HashMap<>();
    if (columns.size() == 1) {
      for (Table.Line line : table.lines()) {
        lines.putIfAbsent(line.cells().get(columns.get(0)), line);
      }
    }
    return lines;
  }

  Optional<Table> table(@Nullable String name) {
    return export.table(name);
  }

  Headers headers(Table table) {
    return headers.getOrDefault(table.name(), new Headers(table.header()));
  }

  /** The tables a table's rows may hang under, itself first. */
  List<Table> above(Table table) {
    List<Table> all = new ArrayList<>(List.of(table));
    if (isRepeat(table)) {
      export.tables().stream().filter(other -> !other.equals(table)).forEach(all::add);
    }
    return all;
  }

  private boolean isRepeat(Table table) {
    return !headers(table).find("_parent_index").isEmpty()
        || !headers(table).find("PARENT_KEY").isEmpty();
  }

  /** The rows of a table in order; those whose parent is missing are left out and told apart. */
  List<SheetRow> rows(Table table, List<Table.Line> orphans) {
    List<SheetRow> rows = new ArrayList<>();
    for (Table.Line line : table.lines()) {
      Optional<SheetRow> row = row(table, line, 0);
      row.ifPresentOrElse(rows::add, () -> orphans.add(line));
    }
    return rows;
  }

  private Optional<SheetRow> row(Table table, Table.Line line, int depth) {
    Headers own = headers(table);
    if (!isRepeat(table)) {
      return Optional.of(new SheetRow(table, own, line, null));
    }
    Optional<Table> above = parentTable(table, own, line);
    Table.Line parent = above.map(found -> parentLine(found, own, line)).orElse(null);
    if (parent == null || depth == DEEPEST) {
      return Optional.empty();
    }
    return row(above.orElseThrow(), parent, depth + 1)
        .map(up -> new SheetRow(table, own, line, up));
  }

  private Optional<Table> parentTable(Table table, Headers own, Table.Line line) {
    String key = cell(line, own.find("PARENT_KEY"));
    if (!key.isEmpty()) {
      return export.tables().stream()
          .filter(other -> byKey.getOrDefault(other.name(), Map.of()).containsKey(key))
          .findFirst();
    }
    String name = cell(line, own.find("_parent_table_name"));
    return export.table(name.isEmpty() ? null : name).filter(other -> !other.equals(table));
  }

  private Table.@Nullable Line parentLine(Table above, Headers own, Table.Line line) {
    String key = cell(line, own.find("PARENT_KEY"));
    return key.isEmpty()
        ? byIndex.getOrDefault(above.name(), Map.of()).get(cell(line, own.find("_parent_index")))
        : byKey.getOrDefault(above.name(), Map.of()).get(key);
  }

  private static String cell(Table.Line line, List<Integer> columns) {
    return columns.size() == 1 ? line.cells().get(columns.get(0)) : "";
  }
}
