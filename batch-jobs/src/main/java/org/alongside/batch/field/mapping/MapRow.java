package org.alongside.batch.field.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.alongside.batch.intake.IntakeCode;

/** Makes the bundle's rows of the rows of one sheet, in their order. */
final class MapRow {

  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final FileMapping mapping;
  private final MappedFile file;
  private final Consumer<Problem> problems;
  private final Map<String, Integer> places = new HashMap<>();

  MapRow(FileMapping mapping, MappedFile file, Consumer<Problem> problems) {
    this.mapping = mapping;
    this.file = file;
    this.problems = problems;
  }

  /** Adds no row, one, or one of every chosen option. */
  void map(SheetRow row, String submission) {
    int place = places.merge(submission, 1, Integer::sum);
    boolean wanted =
        mapping.when().entrySet().stream()
            .allMatch(when -> when.getValue().contains(Values.text(row, when.getKey())));
    if (!wanted) {
      return;
    }
    String each = mapping.each();
    String number = Integer.toString(place);
    int chosen = 0;
    for (String option : each == null ? List.of("") : Values.options(row, each)) {
      chosen++;
      cells(row, option, code(submission), each == null ? number : number + "." + chosen)
          .ifPresentOrElse(
              cells ->
                  file.rows()
                      .add(
                          new MappedRow(
                              row.table().name(), row.line().number(), submission, cells)),
              () -> file.unsettled().add(submission));
    }
  }

  /** A code has 40 characters; the hyphens of a UUID say nothing. */
  private static String code(String submission) {
    return UUID.matcher(submission).matches() ? submission.replace("-", "") : submission;
  }

  private Optional<List<String>> cells(SheetRow row, String option, String code, String place) {
    List<String> cells = new ArrayList<>();
    for (String column : file.columns()) {
      Source source = Objects.requireNonNull(mapping.columns().get(column));
      Optional<String> cell = cell(row, source, option, code, place);
      if (cell.isEmpty()) {
        problems.accept(
            new Problem(
                IntakeCode.FIELD_CHOICE_UNKNOWN,
                mapping.file(),
                column,
                row.table().name(),
                row.line().number(),
                question(source)));
        return Optional.empty();
      }
      cells.add(Values.fitting(mapping.file().field(column).kind(), cell.get()));
    }
    return Optional.of(cells);
  }

  private String question(Source source) {
    if (source instanceof Source.Column from) {
      return from.name();
    }
    if (source instanceof Source.Options from) {
      return from.name();
    }
    return String.valueOf(mapping.each());
  }

  private static Optional<String> cell(
      SheetRow row, Source source, String option, String code, String place) {
    if (source instanceof Source.Column from) {
      return Values.translated(Values.text(row, from.name()), from.choices());
    }
    if (source instanceof Source.Options from) {
      return list(Values.options(row, from.name()), from.choices());
    }
    if (source instanceof Source.Option from) {
      return Values.translated(option, from.choices());
    }
    if (source instanceof Source.Submission id) {
      return Optional.of(id.prefix() + code);
    }
    if (source instanceof Source.Place id) {
      return Optional.of(id.prefix() + code + "." + place);
    }
    return Optional.of(((Source.Constant) source).value());
  }

  private static Optional<String> list(List<String> options, Map<String, String> choices) {
    List<String> words = new ArrayList<>();
    for (String option : options) {
      Optional<String> word = Values.translated(option, choices);
      if (word.isEmpty()) {
        return Optional.empty();
      }
      words.add(word.get());
    }
    return Optional.of(String.join("|", words));
  }
}
