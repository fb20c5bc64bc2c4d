package org.alongside.batch.field.mapping;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.batch.BatchException;
import org.alongside.batch.field.export.SubmissionTime;
import org.alongside.batch.intake.bundle.Bundle;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Understands a mapping written as JSON, or says where it is wrong. The form is described in {@code
 * docs/field-tools.md}.
 */
public final class ReadMapping {

  /** The longest mapping kept. */
  public static final int LONGEST = 32_000;

  private static final Set<String> FILE_KEYS = Set.of("file", "sheet", "when", "each", "columns");
  private static final Set<String> SOURCES =
      Set.of("column", "constant", "options", "option", "submission", "row");

  private ReadMapping() {}

  /**
   * @throws BatchException with status 422 that names the place, if it is no mapping
   */
  public static Mapping of(String json) {
    if (json.length() > LONGEST) {
      throw wrong("mapping", "may have " + LONGEST + " characters");
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      only(object, Set.of("files"), "mapping");
      JsonArray files = array(object.get("files"), "files");
      List<FileMapping> all = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        FileMapping file = file(object(files.get(i), "files[" + i + "]"), "files[" + i + "]");
        agree(all, file, "files[" + i + "]");
        all.add(file);
      }
      if (all.isEmpty()) {
        throw wrong("files", "names no file of the bundle");
      }
      return new Mapping(List.copyOf(all));
    } catch (JsonException | IllegalStateException e) {
      throw wrong("mapping", "is no JSON object: " + e.getMessage());
    }
  }

  /** A column that only one of two sheets fills would be cleared by the other. */
  private static void agree(List<FileMapping> before, FileMapping file, String at) {
    for (FileMapping other : before) {
      boolean same = other.file().equals(file.file());
      if (same && !other.columns().keySet().equals(file.columns().keySet())) {
        throw wrong(at + ".columns", "must be those that fill " + file.file() + " elsewhere");
      }
    }
  }

  private static FileMapping file(JsonObject object, String at) {
    only(object, FILE_KEYS, at);
    String name = text(object.get("file"), at + ".file");
    BundleFile<?> file =
        Bundle.named(name)
            .orElseThrow(() -> wrong(at + ".file", "no file of the bundle is called so"));
    String each = optional(object, "each", at);
    Map<String, Source> columns = new LinkedHashMap<>();
    JsonObject sources = object(object.get("columns"), at + ".columns");
    for (Map.Entry<String, JsonValue> entry : sources.entrySet()) {
      String place = at + ".columns." + entry.getKey();
      Source source = source(entry.getValue(), place);
      check(file, entry.getKey(), source, each, place);
      columns.put(entry.getKey(), source);
    }
    for (String required : file.format().requiredColumns()) {
      if (!columns.containsKey(required)) {
        throw wrong(at + ".columns", file.name() + " needs a column " + required);
      }
    }
    return new FileMapping(file, optional(object, "sheet", at), when(object, at), each, columns);
  }

  private static void check(
      BundleFile<?> file, String column, Source source, @Nullable String each, String at) {
    if (!file.columns().contains(column)) {
      throw wrong(at, file.name() + " has no such column");
    }
    if (source instanceof Source.Option && each == null) {
      throw wrong(at, "an option needs \"each\" beside \"columns\"");
    }
    boolean submitted =
        source instanceof Source.Column from && SubmissionTime.isColumn(from.name());
    Kind kind = file.field(column).kind();
    if (submitted && (kind == Kind.DATE || kind == Kind.DATE_NEVER_NULL)) {
      throw wrong(
          at, "the time of submission is UTC and never the day of what happened; map a date asked");
    }
  }

  private static Source source(JsonValue value, String at) {
    if (value instanceof JsonString name) {
      return new Source.Column(name.getString(), Map.of());
    }
    JsonObject object = object(value, at);
    Set<String> kinds = new TreeSet<>(object.keySet());
    kinds.retainAll(SOURCES);
    if (kinds.size() != 1) {
      throw wrong(at, "needs exactly one of " + String.join(", ", new TreeSet<>(SOURCES)));
    }
    String kind = kinds.iterator().next();
    boolean translates = Set.of("column", "options", "option").contains(kind);
    only(object, translates ? Set.of(kind, "choices") : Set.of(kind), at);
    if (kind.equals("option")) {
      return new Source.Option(choices(object, at));
    }
    String text = text(object.get(kind), at + "." + kind);
    return switch (kind) {
      case "column" -> new Source.Column(text, choices(object, at));
      case "options" -> new Source.Options(text, choices(object, at));
      case "submission" -> new Source.Submission(text);
      case "row" -> new Source.Place(text);
      default -> new Source.Constant(text);
    };
  }

  private static Map<String, String> choices(JsonObject object, String at) {
    Map<String, String> choices = new LinkedHashMap<>();
    if (object.containsKey("choices")) {
      object(object.get("choices"), at + ".choices")
          .forEach((choice, word) -> choices.put(choice, text(word, at + ".choices." + choice)));
    }
    return choices;
  }

  private static Map<String, List<String>> when(JsonObject object, String at) {
    Map<String, List<String>> when = new LinkedHashMap<>();
    if (object.containsKey("when")) {
      for (var entry : object(object.get("when"), at + ".when").entrySet()) {
        String place = at + ".when." + entry.getKey();
        List<String> texts =
            array(entry.getValue(), place).stream().map(text -> text(text, place)).toList();
        when.put(entry.getKey(), texts);
      }
    }
    return when;
  }

  private static @Nullable String optional(JsonObject object, String key, String at) {
    return object.containsKey(key) ? text(object.get(key), at + "." + key) : null;
  }

  private static void only(JsonObject object, Set<String> known, String at) {
    for (String key : object.keySet()) {
      if (!known.contains(key)) {
        throw wrong(at + "." + key, "is not known; known are " + new TreeSet<>(known));
      }
    }
  }

  private static JsonObject object(@Nullable JsonValue value, String at) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw wrong(at, "must be an object");
  }

  private static JsonArray array(@Nullable JsonValue value, String at) {
    if (value instanceof JsonArray array) {
      return array;
    }
    throw wrong(at, "must be a list");
  }

  private static String text(@Nullable JsonValue value, String at) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw wrong(at, "must be a text in quotation marks");
  }

  private static BatchException wrong(String at, String problem) {
    return new BatchException(
        422, "mapping-wrong", "The mapping is wrong", at + ": " + problem + ".");
  }
}
