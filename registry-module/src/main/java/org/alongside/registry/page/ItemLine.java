package org.alongside.registry.page;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alongside.registry.assessment.AnswerRow;
import org.alongside.registry.assessment.InstrumentKind;
import org.alongside.registry.assessment.ItemRow;
import org.alongside.registry.assessment.Question;
import org.alongside.registry.entry.Kept;
import org.jspecify.annotations.Nullable;

/**
 * One item of a response with what was answered.
 *
 * @param answer empty if nothing was
 * @param version of the answer; 0 if there is none
 */
public record ItemLine(InstrumentKind kind, ItemRow item, String answer, int version) {

  /** What may be typed for a word, in any case; the same as in response.js. */
  private static final Map<String, String> SHORT =
      Map.of("Y", "yes", "1", "yes", "N", "no", "0", "no");

  private static final String PREFIX = "answer";

  /** What the name of a field says: the item, and what it held when the page was opened. */
  record Field(String item, int version, String held) {

    static Optional<Field> named(String name) {
      String[] parts = name.split(":", 4);
      return parts.length == 4 && parts[0].equals(PREFIX) && parts[2].matches("[0-9]{1,9}")
          ? Optional.of(new Field(parts[1], Integer.parseInt(parts[2]), parts[3]))
          : Optional.empty();
    }
  }

  static ItemLine of(InstrumentKind kind, ItemRow item, @Nullable Kept<AnswerRow> given) {
    String answer = given == null ? null : given.row().answer();
    return new ItemLine(
        kind, item, answer == null ? "" : answer, given == null ? 0 : given.version());
  }

  /** Name of the field. */
  public String field() {
    return String.join(":", PREFIX, item.item(), String.valueOf(version), answer);
  }

  /** What may be answered, for readers. */
  public String choices() {
    return item.answers(kind);
  }

  /** Whether one digit says it all, so that the next item may follow at once. */
  public boolean digit() {
    BigDecimal smallest = item.answerMin();
    BigDecimal largest = item.answerMax();
    return smallest != null
        && largest != null
        && smallest.signum() >= 0
        && largest.compareTo(BigDecimal.TEN) < 0;
  }

  /** Whether answers to it enter the score. */
  public boolean scored() {
    return item.isScored(kind);
  }

  /** What was typed, in the spelling of the interchange format. */
  static String spelled(InstrumentKind kind, String typed) {
    String upper = typed.toUpperCase(Locale.ROOT);
    if (upper.equals("X") || upper.equals(Question.NOT_APPLICABLE)) {
      return Question.NOT_APPLICABLE;
    }
    return kind == InstrumentKind.ACTION
        ? SHORT.getOrDefault(upper, typed.toLowerCase(Locale.ROOT))
        : typed;
  }
}
