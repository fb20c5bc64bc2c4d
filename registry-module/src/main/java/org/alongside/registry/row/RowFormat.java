package org.alongside.registry.row;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.registry.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of row is read and written, told by the components of its record: the column is the
 * component's name in snake case, the type and {@link Cell} say what a cell may hold. Immutable and
 * safe for threads.
 */
public final class RowFormat<R extends Record & Row> {

  private final String kind;
  private final List<Column> columns;
  private final List<String> eventDays;
  private final List<String> onwardDays;
  private final Constructor<R> constructor;

  private RowFormat(Class<R> type) {
    kind =
        type.getSimpleName()
            .replaceAll("Row$", "")
            .replaceAll("(?<=[a-z])([A-Z])", "_$1")
            .toLowerCase(Locale.ROOT);
    var components = type.getRecordComponents();
    columns = Arrays.stream(components).map(Column::new).toList();
    eventDays = columns.stream().filter(Column::isEventDay).map(Column::name).toList();
    onwardDays = columns.stream().filter(Column::isOnward).map(Column::name).toList();
    Class<?>[] types =
        Arrays.stream(components).map(component -> component.getType()).toArray(Class<?>[]::new);
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " is not a row", e);
    }
  }

  public static <R extends Record & Row> RowFormat<R> of(Class<R> type) {
    return new RowFormat<>(type);
  }

  /** What a record of this kind is called, such as {@code cohort_funding}. */
  public String kind() {
    return kind;
  }

  /** All columns, in the order of the interchange spec. */
  public List<String> columns() {
    return columns.stream().map(Column::name).toList();
  }

  /** What each column may hold, in order. */
  public List<ColumnShape> shapes() {
    return columns.stream().map(Column::shape).toList();
  }

  /** The columns without which a file cannot be taken. */
  public List<String> requiredColumns() {
    return columns.stream().filter(Column::isRequired).map(Column::name).toList();
  }

  /** The columns of the natural key. */
  public List<String> keyColumns() {
    return columns.stream().filter(Column::isKey).map(Column::name).toList();
  }

  /** The columns that say on which days it happened; see {@link EventDay}. */
  public List<String> eventDays() {
    return eventDays;
  }

  /** Those of them from which on all else holds; see {@link EventDay#onward}. */
  public List<String> onwardDays() {
    return onwardDays;
  }

  /** The natural key as one text, its parts divided by slashes, which no code holds. */
  public String key(Map<String, String> texts) {
    return keyColumns().stream()
        .map(column -> texts.getOrDefault(column, ""))
        .collect(Collectors.joining("/"));
  }

  /**
   * Understands the cells, white space around them left aside, and applies the rules within the
   * row. Never throws for what cells hold.
   */
  public Reading<R> read(Cells cells) {
    List<Finding> findings = new ArrayList<>();
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      String text = cells.get(columns.get(i).name());
      values[i] = columns.get(i).read(text == null ? "" : text.strip(), findings);
    }
    if (Finding.anyError(findings)) {
      return new Reading<>(Optional.empty(), List.copyOf(findings));
    }
    R row = newRow(values);
    findings.addAll(row.findings());
    return new Reading<>(Optional.of(row), List.copyOf(findings));
  }

  /** The texts by column, in order; empty where there is no value. */
  public Map<String, String> write(R row) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Column column : columns) {
      texts.put(column.name(), column.write(row));
    }
    return texts;
  }

  /** The values by column, in order, of the types of the row's components. */
  public Map<String, @Nullable Object> values(R row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Column column : columns) {
      values.put(column.name(), column.value(row));
    }
    return values;
  }

  /**
   * The values of those columns that the cells have, to find records by, as the database keeps
   * them: words for choices, an empty text for a part of the key that does not apply. A cell that
   * cannot be understood leaves a finding and no value.
   */
  public Map<String, Object> values(Cells cells, List<Finding> findings) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Column column : columns) {
      String text = cells.get(column.name());
      if (text != null) {
        Object value = column.read(text, findings);
        values.put(column.name(), value instanceof Choice choice ? choice.word() : orEmpty(value));
      }
    }
    return values;
  }

  private static Object orEmpty(@Nullable Object value) {
    return value == null ? "" : value;
  }

  private R newRow(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Rows are made of any well-read values", e);
    }
  }
}
