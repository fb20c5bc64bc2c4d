package org.alongside.registry.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the answers to one instrument are scored (domain spec, section 4). Pure arithmetic, exact
 * until the last division.
 *
 * @param items those that are scored: with a correct answer (knowledge), with a range (attitude),
 *     all (action)
 */
public record Scoring(InstrumentKind kind, @Nullable Direction direction, List<ItemRow> items) {

  /** Stored figures have ten decimals (domain spec, section 3). */
  private static final int DECIMALS = 10;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @param items all of the instrument
   */
  public static Scoring of(InstrumentRow instrument, List<ItemRow> items) {
    List<ItemRow> scored = items.stream().filter(item -> item.isScored(instrument.kind())).toList();
    return new Scoring(instrument.kind(), instrument.direction(), scored);
  }

  /**
   * @param answers by item; an absent one is not answered
   */
  public Score score(Map<String, String> answers) {
    List<ItemRow> answered =
        items.stream().filter(item -> isAnswered(item, answers.get(item.item()))).toList();
    return switch (kind) {
      case KNOWLEDGE -> score(answered, share(correct(answered, answers), items.size()), null);
      case ACTION -> score(answered, answered.isEmpty() ? null : anyYes(answered, answers), null);
      case ATTITUDE -> attitude(answered, answers);
    };
  }

  private Score attitude(List<ItemRow> answered, Map<String, String> answers) {
    BigDecimal sum =
        answered.stream()
            .map(item -> item.turned(answers.getOrDefault(item.item(), ""), direction))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (answered.isEmpty()) {
      return score(answered, null, null);
    }
    BigDecimal mean =
        sum.divide(BigDecimal.valueOf(answered.size()), DECIMALS, RoundingMode.HALF_UP);
    return score(answered, mean, answered.size() == items.size() ? sum : null);
  }

  private Score score(
      List<ItemRow> answered, @Nullable BigDecimal value, @Nullable BigDecimal sum) {
    return new Score(kind, items.size(), answered.size(), value, sum);
  }

  /** Unanswered is wrong, so it divides by all scored items. */
  private static @Nullable BigDecimal share(long part, int whole) {
    return whole == 0
        ? null
        : HUNDRED
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
  }

  private static long correct(List<ItemRow> answered, Map<String, String> answers) {
    return answered.stream()
        .filter(item -> answers.getOrDefault(item.item(), "").equals(item.correctAnswer()))
        .count();
  }

  private static BigDecimal anyYes(List<ItemRow> answered, Map<String, String> answers) {
    return answered.stream().anyMatch(item -> "yes".equals(answers.get(item.item())))
        ? HUNDRED
        : BigDecimal.ZERO;
  }

  /** What the item, mended since, would not accept any more is no answer either. */
  private boolean isAnswered(ItemRow item, @Nullable String answer) {
    return answer != null
        && !answer.isEmpty()
        && !answer.equals(Question.NOT_APPLICABLE)
        && item.question(kind).answeredBy(answer, "answer").isEmpty();
  }
}
