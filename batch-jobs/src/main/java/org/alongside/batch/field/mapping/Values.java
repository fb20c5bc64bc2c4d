package org.alongside.batch.field.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.batch.field.export.Headers;
import org.alongside.batch.intake.bundle.Kind;

/** What the cells of one row of an export say. */
final class Values {

  private static final Set<String> CHOSEN = Set.of("1", "true", "yes");

  /** A moment as a device or a workbook writes it; one in UTC does not tell the day at the site. */
  private static final Pattern LOCAL_MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}[^Z]*");

  private Values() {}

  /** The text of a question, in the row or the next one above that has it. */
  static String text(SheetRow row, String name) {
    for (SheetRow at = row; at != null; at = at.parent()) {
      List<Integer> columns = at.headers().find(name);
      if (!columns.isEmpty()) {
        return at.cell(columns.get(0));
      }
    }
    return "";
  }

  /**
   * The chosen options of a select-multiple question: from its many columns where it has them, else
   * from the one, where they stand with spaces between.
   */
  static List<String> options(SheetRow row, String name) {
    for (SheetRow at = row; at != null; at = at.parent()) {
      Map<String, Integer> many = at.headers().options(name);
      List<String> chosen = new ArrayList<>();
      for (Map.Entry<String, Integer> option : many.entrySet()) {
        if (CHOSEN.contains(at.cell(option.getValue()).toLowerCase(Locale.ROOT))) {
          chosen.add(option.getKey());
        }
      }
      if (!chosen.isEmpty()) {
        return chosen;
      }
      List<Integer> one = at.headers().find(name);
      if (!one.isEmpty() || !many.isEmpty()) {
        String text = one.isEmpty() ? "" : at.cell(one.get(0));
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
      }
    }
    return List.of();
  }

  /** Whether a table has a question, however many columns it takes. */
  static boolean has(Headers headers, String question) {
    return !headers.find(question).isEmpty() || !headers.options(question).isEmpty();
  }

  /** The bundle's word for a choice; empty if the mapping does not know it. */
  static Optional<String> translated(String choice, Map<String, String> choices) {
    if (choices.isEmpty() || (choice.isEmpty() && !choices.containsKey(""))) {
      return Optional.of(choice);
    }
    return Optional.ofNullable(choices.get(choice));
  }

  /** A day out of a moment at the site, for columns that take days. */
  static String fitting(Kind kind, String text) {
    boolean day = kind == Kind.DATE || kind == Kind.DATE_NEVER_NULL;
    return day && LOCAL_MOMENT.matcher(text).matches() ? text.substring(0, 10) : text;
  }
}
