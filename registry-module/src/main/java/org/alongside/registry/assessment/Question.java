package org.alongside.registry.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What may be answered to one item: yes or no to an action item, else a number within the range
 * where there is one, else anything; nothing and {@link #NOT_APPLICABLE} always.
 *
 * @param smallest null, as the largest, where there is no range
 */
public record Question(
    InstrumentKind kind, @Nullable BigDecimal smallest, @Nullable BigDecimal largest) {

  /** No answer, as the question does not apply (interchange spec, answers.csv). */
  public static final String NOT_APPLICABLE = "NA";

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,10})?");

  /** What is wrong with an answer, found at a column. */
  public List<Finding> answeredBy(@Nullable String answer, String column) {
    if (answer == null || answer.equals(NOT_APPLICABLE)) {
      return List.of();
    }
    if (kind == InstrumentKind.ACTION) {
      return answer.equals("yes") || answer.equals("no")
          ? List.of()
          : List.of(FindingCode.ANSWER_NOT_YES_OR_NO.at(column));
    }
    return isWithin(answer) ? List.of() : List.of(FindingCode.ANSWER_OUT_OF_RANGE.at(column));
  }

  private boolean isWithin(String answer) {
    if (smallest == null || largest == null) {
      return true;
    }
    if (!NUMBER.matcher(answer).matches()) {
      return false;
    }
    BigDecimal number = new BigDecimal(answer);
    return number.compareTo(smallest) >= 0 && number.compareTo(largest) <= 0;
  }
}
