package org.alongside.registry.audit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One column that a change touched, as files spell it.
 *
 * @param before empty where there was nothing
 * @param after empty where there is nothing any more
 */
public record Difference(String column, String before, String after) {

  /** Looked for once, and only where something is written. */
  private static final class Writer {
    static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
  }

  /** The columns in which two states of a record differ; an absent column is an empty one. */
  public static List<Difference> between(Map<String, String> before, Map<String, String> after) {
    Set<String> columns = new LinkedHashSet<>(after.keySet());
    columns.addAll(before.keySet());
    return columns.stream()
        .map(column -> new Difference(column, text(before, column), text(after, column)))
        .filter(difference -> !difference.before.equals(difference.after))
        .toList();
  }

  private static String text(Map<String, String> texts, String column) {
    String text = texts.get(column);
    return text == null ? "" : text;
  }

  /** As the audit log keeps them: {@code {"column": ["before", "after"]}}. */
  public static String write(List<Difference> differences) {
    JsonObjectBuilder object = Writer.JSON.createObjectBuilder();
    differences.forEach(
        d -> object.add(d.column, Writer.JSON.createArrayBuilder().add(d.before).add(d.after)));
    return object.build().toString();
  }

  /** From the text of {@link #write}. */
  public static List<Difference> read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject().entrySet().stream()
          .map(column -> of(column.getKey(), column.getValue().asJsonArray()))
          .toList();
    }
  }

  private static Difference of(String column, JsonArray states) {
    return new Difference(column, states.getString(0), states.getString(1));
  }
}
