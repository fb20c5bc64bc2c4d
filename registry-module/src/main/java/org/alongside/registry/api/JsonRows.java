package org.alongside.registry.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.registry.RegistryException;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.entry.Page;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Choice;
import org.alongside.registry.row.Row;
import org.alongside.registry.row.RowFormat;
import org.jspecify.annotations.Nullable;

/**
 * Rows from and to JSON objects: one property per column, numbers as numbers, yes and no as true
 * and false, lists as arrays, null for an empty cell. Beside the columns stand {@code etag} and,
 * after a write, {@code warnings}; both are passed over when read.
 */
final class JsonRows {

  private static final Set<String> BESIDE = Set.of("etag", "warnings");

  private JsonRows() {}

  static <R extends Record & Row> JsonObject object(RowFormat<R> format, Kept<R> kept) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    format.values(kept.row()).forEach((column, value) -> object.add(column, value(value)));
    object.add("etag", String.valueOf(kept.version()));
    if (!kept.warnings().isEmpty()) {
      object.add("warnings", findings(kept.warnings()));
    }
    return object.build();
  }

  static <R extends Record & Row> JsonObject page(RowFormat<R> format, Page<Kept<R>> page) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    page.items().forEach(kept -> items.add(object(format, kept)));
    JsonObjectBuilder object = Json.createObjectBuilder().add("items", items);
    page.next().ifPresent(next -> object.add("next", next));
    return object.build();
  }

  /**
   * The object as cells.
   *
   * @throws RegistryException if a property is no column, or the body names another key than the
   *     address does
   */
  static Cells cells(RowFormat<?> format, Map<String, String> key, JsonStructure body) {
    if (!(body instanceof JsonObject object)) {
      throw RegistryException.badRequest("The body is a JSON object, one property per column.");
    }
    List<String> columns = format.columns();
    Map<String, String> texts =
        object.entrySet().stream()
            .filter(property -> !BESIDE.contains(property.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, property -> text(property.getValue())));
    for (String name : texts.keySet()) {
      if (!columns.contains(name)) {
        throw RegistryException.badRequest(
            "There is no property of this name here. Use: " + String.join(", ", columns) + ".");
      }
      if (!key.getOrDefault(name, texts.get(name)).equals(texts.get(name))) {
        throw RegistryException.badRequest(
            name + ": the body names another record than the address. Make them the same.");
      }
    }
    return Cells.of(texts);
  }

  private static JsonArray findings(List<Finding> findings) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Finding finding : findings) {
      array.add(
          Json.createObjectBuilder()
              .add("column", finding.column())
              .add("code", finding.code().name())
              .add("message", finding.message()));
    }
    return array.build();
  }

  private static JsonValue value(@Nullable Object value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    if (value instanceof Boolean yes) {
      return yes ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof BigDecimal number) {
      return Json.createValue(number.signum() == 0 ? BigDecimal.ZERO : plain(number));
    }
    if (value instanceof Number number) {
      return Json.createValue(number.longValue());
    }
    if (value instanceof List<?> values) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      values.forEach(element -> array.add(value(element)));
      return array.build();
    }
    return Json.createValue(value instanceof Choice choice ? choice.word() : value.toString());
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String text(JsonValue value) {
    return switch (value.getValueType()) {
      case NULL -> "";
      case TRUE -> "yes";
      case FALSE -> "no";
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> ((JsonNumber) value).bigDecimalValue().toPlainString();
      case ARRAY -> elements(value.asJsonArray()).collect(Collectors.joining("|"));
      case OBJECT ->
          throw RegistryException.badRequest("A property is a text, a number, a list or null.");
    };
  }

  private static Stream<String> elements(JsonArray array) {
    return array.stream().map(JsonRows::text);
  }
}
