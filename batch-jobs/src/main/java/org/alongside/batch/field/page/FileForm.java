package org.alongside.batch.field.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.batch.field.mapping.FileMapping;
import org.alongside.batch.field.mapping.Source;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.registry.row.ColumnShape;
import org.jspecify.annotations.Nullable;

/**
 * One file of the bundle on the page of a mapping.
 *
 * @param sheet the table that feeds it; empty for the first
 * @param when a line each: {@code question = answer | answer}
 * @param each the question a row is made of every chosen option of; empty for none
 * @param columns all the file has, sent or not
 */
public record FileForm(
    BundleFile<?> file, String sheet, String when, String each, List<ColumnForm> columns) {

  /** With the questions that are called as the columns are. */
  static FileForm fresh(BundleFile<?> file, Questions questions) {
    List<ColumnForm> columns = new ArrayList<>();
    for (ColumnShape shape : file.format().shapes()) {
      columns.add(
          questions.has(shape.name())
              ? new ColumnForm(shape, ColumnForm.From.COLUMN, shape.name(), "")
              : ColumnForm.empty(shape));
    }
    return new FileForm(file, "", "", "", columns);
  }

  static FileForm of(FileMapping mapping) {
    List<ColumnForm> columns = new ArrayList<>();
    for (ColumnShape shape : mapping.file().format().shapes()) {
      Source source = mapping.columns().get(shape.name());
      columns.add(source == null ? ColumnForm.empty(shape) : ColumnForm.of(shape, source));
    }
    StringBuilder when = new StringBuilder();
    mapping
        .when()
        .forEach(
            (question, answers) ->
                when.append(question)
                    .append(" = ")
                    .append(String.join(" | ", answers))
                    .append('\n'));
    return new FileForm(
        mapping.file(),
        orEmpty(mapping.sheet()),
        when.toString().strip(),
        orEmpty(mapping.each()),
        columns);
  }

  /** As typed, under the name its inputs begin with. */
  static FileForm typed(BundleFile<?> file, String prefix, Map<String, String> sent) {
    List<ColumnForm> columns = new ArrayList<>();
    for (ColumnShape shape : file.format().shapes()) {
      columns.add(ColumnForm.typed(shape, prefix + ":" + shape.name(), sent));
    }
    return new FileForm(
        file,
        sent.getOrDefault(prefix + "-sheet", "").strip(),
        sent.getOrDefault(prefix + "-when", "").strip(),
        sent.getOrDefault(prefix + "-each", "").strip(),
        columns);
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  public String name() {
    return file.name();
  }

  /** As a mapping says it. */
  JsonObject json() {
    JsonObjectBuilder json = Json.createObjectBuilder().add("file", name());
    if (!sheet.isEmpty()) {
      json.add("sheet", sheet);
    }
    if (!when.isEmpty()) {
      JsonObjectBuilder conditions = Json.createObjectBuilder();
      ColumnForm.pairs(when)
          .forEach((question, answers) -> conditions.add(question, answers(answers)));
      json.add("when", conditions);
    }
    if (!each.isEmpty()) {
      json.add("each", each);
    }
    JsonObjectBuilder sources = Json.createObjectBuilder();
    columns.stream()
        .filter(ColumnForm::isSent)
        .forEach(column -> sources.add(column.shape().name(), column.json()));
    return json.add("columns", sources).build();
  }

  private static JsonArrayBuilder answers(String text) {
    JsonArrayBuilder answers = Json.createArrayBuilder();
    for (String answer : text.split("\\|", -1)) {
      answers.add(answer.strip());
    }
    return answers;
  }
}
