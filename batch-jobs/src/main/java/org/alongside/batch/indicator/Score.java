package org.alongside.batch.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.alongside.batch.indicator.Surveys.Instrument;
import org.alongside.batch.indicator.Surveys.Item;
import org.alongside.batch.indicator.Surveys.Kind;
import org.alongside.batch.indicator.Surveys.Response;
import org.jspecify.annotations.Nullable;

/**
 * What a response amounts to (domain spec, section 4, Knowledge, attitudes, action). Exact: a sum
 * over items in millionths of a point, to be divided by a count later.
 *
 * @param items positions of those that were answered
 * @param favourable for each of them, whether the answer is the correct one, the most equitable one
 *     or yes
 * @param sum of right answers, or of turned answers in millionths
 * @param scored how many items can be scored
 */
record Score(List<Integer> items, List<Boolean> favourable, long sum, int scored) {

  /** An answer on a scale has six decimals at most. */
  static final int DECIMALS = 6;

  static Score of(Instrument instrument, Response response) {
    List<Integer> items = new ArrayList<>();
    List<Boolean> favourable = new ArrayList<>();
    long sum = 0;
    int scored = 0;
    for (int i = 0; i < instrument.items().size(); i++) {
      Item item = instrument.items().get(i);
      if (isScored(instrument.kind(), item)) {
        scored++;
        Long points = points(instrument, item, response.answers().get(i));
        if (points != null) {
          items.add(i);
          favourable.add(points == best(instrument.kind(), item));
          sum = Math.addExact(sum, points);
        }
      }
    }
    return new Score(items, favourable, sum, scored);
  }

  /** At least 80 % of the scored items were answered. */
  boolean isValid() {
    return scored > 0 && 5 * items.size() >= 4 * scored;
  }

  int answered() {
    return items.size();
  }

  /** At least one yes. */
  boolean acted() {
    return sum > 0;
  }

  static boolean isScored(Kind kind, Item item) {
    return switch (kind) {
      case KNOWLEDGE -> item.correct() != null;
      case ATTITUDE -> item.min() != null && item.max() != null;
      case ACTION -> true;
    };
  }

  /** Null if it is no answer. */
  private static @Nullable Long points(Instrument instrument, Item item, String answer) {
    if (answer.isEmpty() || answer.equals("NA")) {
      return null;
    }
    return switch (instrument.kind()) {
      case KNOWLEDGE -> answer.equals(item.correct()) ? 1L : 0L;
      case ACTION -> answer.equals("yes") ? 1L : 0L;
      case ATTITUDE -> turned(item, answer, item.reversed() != instrument.down());
    };
  }

  private static long best(Kind kind, Item item) {
    BigDecimal max = item.max();
    return kind == Kind.ATTITUDE && max != null ? millionths(max) : 1;
  }

  /** So that more is more equitable; null if it is no number of the scale. */
  private static @Nullable Long turned(Item item, String answer, boolean turn) {
    BigDecimal min = item.min();
    BigDecimal max = item.max();
    try {
      BigDecimal value = new BigDecimal(answer);
      if (min == null || max == null || value.compareTo(min) < 0 || value.compareTo(max) > 0) {
        return null;
      }
      return millionths(turn ? min.add(max).subtract(value) : value);
    } catch (NumberFormatException e) {
      // Not a number, so not an answer on a scale.
      return null;
    }
  }

  private static long millionths(BigDecimal value) {
    return value.movePointRight(DECIMALS).longValue();
  }
}
