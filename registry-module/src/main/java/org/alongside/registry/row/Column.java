package org.alongside.registry.row;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** One component of a row as a column of a file. */
final class Column {

  /** Carries the defaults of {@link Cell} for components without one. */
  private record Unmarked(@Cell String cell) {}

  private static final Cell ANYTHING =
      Objects.requireNonNull(Unmarked.class.getRecordComponents()[0].getAnnotation(Cell.class));

  private final RecordComponent component;
  private final String name;
  private final Cell cell;
  private final Class<?> type;
  private final boolean list;

  Column(RecordComponent component) {
    this.component = component;
    name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    cell = Objects.requireNonNullElse(component.getAnnotation(Cell.class), ANYTHING);
    list = component.getType() == List.class;
    type = list ? elementType(component) : component.getType();
  }

  String name() {
    return name;
  }

  boolean isKey() {
    return component.isAnnotationPresent(Key.class);
  }

  boolean isEventDay() {
    return component.isAnnotationPresent(EventDay.class);
  }

  /** See {@link EventDay#onward}. */
  boolean isOnward() {
    EventDay eventDay = component.getAnnotation(EventDay.class);
    return eventDay != null && eventDay.onward();
  }

  boolean isRequired() {
    return component.isAnnotationPresent(Required.class);
  }

  ColumnShape shape() {
    ColumnShape.Content content = content();
    return new ColumnShape(
        name, isKey(), isRequired(), content, list, words(content), cell.min(), cell.max());
  }

  private ColumnShape.Content content() {
    if (type == LocalDate.class) {
      return ColumnShape.Content.DAY;
    }
    if (type == Boolean.class) {
      return ColumnShape.Content.YES_OR_NO;
    }
    if (type == BigDecimal.class) {
      return ColumnShape.Content.DECIMAL_NUMBER;
    }
    if (type == Integer.class || type == Long.class) {
      return ColumnShape.Content.WHOLE_NUMBER;
    }
    if (type.isEnum() || !cell.value().words().isEmpty()) {
      return ColumnShape.Content.CHOICE;
    }
    return cell.value() == Format.CODE ? ColumnShape.Content.CODE : ColumnShape.Content.TEXT;
  }

  private List<String> words(ColumnShape.Content content) {
    if (content == ColumnShape.Content.YES_OR_NO) {
      return List.of("yes", "no");
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Choice) constant).word())
          .toList();
    }
    return cell.value().words();
  }

  /** The value of a stripped text; null, with or without a finding, if there is none. */
  @Nullable Object read(String given, List<Finding> findings) {
    String text = given.isEmpty() ? cell.otherwise() : given;
    if (text.isEmpty() && isRequired()) {
      findings.add(FindingCode.VALUE_MISSING.at(name));
      return null;
    }
    if (list) {
      return readList(text, findings);
    }
    return text.isEmpty() ? null : readOne(text, findings);
  }

  private List<Object> readList(String text, List<Finding> findings) {
    List<Object> values = new ArrayList<>();
    for (String element : text.split("\\|", -1)) {
      Object value = element.isBlank() ? null : readOne(element.strip(), findings);
      if (value != null && !values.contains(value)) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  private @Nullable Object readOne(String text, List<Finding> findings) {
    Values.Result result = Values.read(type, cell, text);
    result.finding().ifPresent(code -> findings.add(code.at(name)));
    return result.value();
  }

  @Nullable Object value(Record row) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Components of rows are public", e);
    }
  }

  String write(Record row) {
    Object value = value(row);
    if (value instanceof List<?> values) {
      return values.stream().map(Values::write).collect(Collectors.joining("|"));
    }
    return Values.write(value);
  }

  private static Class<?> elementType(RecordComponent component) {
    var generic = (ParameterizedType) component.getGenericType();
    return (Class<?>) generic.getActualTypeArguments()[0];
  }
}
