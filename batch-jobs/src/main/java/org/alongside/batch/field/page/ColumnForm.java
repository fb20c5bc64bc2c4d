package org.alongside.batch.field.page;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.batch.field.mapping.Source;
import org.alongside.registry.row.ColumnShape;

/**
 * One column of a file of the bundle, and where the mapping takes it from.
 *
 * @param shape what the column may hold
 * @param choices a line each: {@code the form's word = the bundle's word}
 */
public record ColumnForm(ColumnShape shape, From from, String text, String choices) {

  private static final String EQUALS = " = ";

  /** The ways to fill a column, in the order of the list to choose from. */
  public enum From {
    NOTHING("", "— not sent —"),
    COLUMN("column", "answer to the question"),
    CONSTANT("constant", "always the text"),
    SUBMISSION("submission", "code of the submission, after"),
    ROW("row", "code of the row, after"),
    OPTIONS("options", "chosen options of the question"),
    OPTION("option", "the option this row is for");

    private final String key;
    private final String label;

    From(String key, String label) {
      this.key = key;
      this.label = label;
    }

    /** As a mapping calls it; empty for a column that is not sent. */
    public String key() {
      return key;
    }

    public String label() {
      return label;
    }

    static From of(String key) {
      return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst().orElse(NOTHING);
    }
  }

  static ColumnForm empty(ColumnShape shape) {
    return new ColumnForm(shape, From.NOTHING, "", "");
  }

  static ColumnForm of(ColumnShape shape, Source source) {
    if (source instanceof Source.Column column) {
      return new ColumnForm(shape, From.COLUMN, column.name(), lines(column.choices()));
    }
    if (source instanceof Source.Options options) {
      return new ColumnForm(shape, From.OPTIONS, options.name(), lines(options.choices()));
    }
    if (source instanceof Source.Option option) {
      return new ColumnForm(shape, From.OPTION, "", lines(option.choices()));
    }
    if (source instanceof Source.Constant constant) {
      return new ColumnForm(shape, From.CONSTANT, constant.value(), "");
    }
    if (source instanceof Source.Submission submission) {
      return new ColumnForm(shape, From.SUBMISSION, submission.prefix(), "");
    }
    return new ColumnForm(shape, From.ROW, ((Source.Place) source).prefix(), "");
  }

  /** As typed, under the name its inputs begin with. */
  static ColumnForm typed(ColumnShape shape, String prefix, Map<String, String> sent) {
    return new ColumnForm(
        shape,
        From.of(sent.getOrDefault(prefix + ":from", "")),
        sent.getOrDefault(prefix + ":text", "").strip(),
        sent.getOrDefault(prefix + ":choices", "").strip());
  }

  boolean isSent() {
    return from != From.NOTHING;
  }

  /** As a mapping says it. */
  JsonValue json() {
    JsonObjectBuilder source = Json.createObjectBuilder();
    if (from == From.OPTION) {
      source.add(from.key(), true);
    } else {
      source.add(from.key(), text);
    }
    boolean translates = from == From.COLUMN || from == From.OPTIONS || from == From.OPTION;
    if (translates && !choices.isBlank()) {
      JsonObjectBuilder words = Json.createObjectBuilder();
      pairs(choices).forEach(words::add);
      source.add("choices", words);
    }
    return plain(source.build());
  }

  private JsonValue plain(JsonObject source) {
    return from == From.COLUMN && source.size() == 1 ? Json.createValue(text) : source;
  }

  /** What a column takes, in words; empty where anything goes. */
  public String hint() {
    return switch (shape.content()) {
      case CHOICE -> String.join(", ", shape.words());
      case YES_OR_NO -> "yes, no";
      case DAY -> "a day, as 2026-07-31";
      case WHOLE_NUMBER, DECIMAL_NUMBER -> "a number";
      default -> "";
    };
  }

  /** How many lines to show of the choices. */
  public int rows() {
    return (int) Math.max(1, choices.lines().count());
  }

  private static String lines(Map<String, String> choices) {
    StringBuilder lines = new StringBuilder();
    choices.forEach(
        (choice, word) -> lines.append(choice).append(EQUALS).append(word).append('\n'));
    return lines.toString().strip();
  }

  /** Of lines such as {@code talk = dialogue}; a line without the sign keeps its word. */
  static Map<String, String> pairs(String lines) {
    Map<String, String> pairs = new LinkedHashMap<>();
    lines
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              int at = line.indexOf('=');
              String left = (at < 0 ? line : line.substring(0, at)).strip();
              pairs.put(left, at < 0 ? left : line.substring(at + 1).strip());
            });
    return pairs;
  }
}
