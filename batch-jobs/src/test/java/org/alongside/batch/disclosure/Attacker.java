package org.alongside.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/**
 * Somebody who sees every sum that is shown, knows what it adds up, and that nothing is negative:
 * works out between what a hidden one lies. Plain linear programs, one number for each elementary
 * cell; shares no code with {@link Suppression}.
 */
final class Attacker {

  /** Nobody can have more. */
  private static final double MOST = 1e4;

  private record Known(BitSet cells, long count) {}

  private final List<Known> all = new ArrayList<>();

  void knows(BitSet cells, long count) {
    all.add(new Known(cells, count));
  }

  /**
   * A small one may be none, and k; of one hidden for another's sake least and most are k apart.
   */
  void isLeftInTheDark(String where, BitSet hidden, long really, long k) {
    long least = least(hidden);
    long most = most(hidden);
    String told = where + ": " + really + " is known to be in " + least + "…" + most;
    assertThat(most - least).as(told).isGreaterThanOrEqualTo(k);
    assertThat(least <= really && really <= most).as(told).isTrue();
    if (really < k) {
      assertThat(least).as(told).isZero();
    }
  }

  /** As little as there may be, rounded. */
  private long least(BitSet cells) {
    return Math.round(solve(cells, false) * 1000) / 1000;
  }

  /** As much as there may be, rounded. */
  private long most(BitSet cells) {
    return Math.round(solve(cells, true) * 1000) / 1000;
  }

  private double solve(BitSet target, boolean most) {
    int cells = target.length();
    for (Known known : all) {
      cells = Math.max(cells, known.cells().length());
    }
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int c = 0; c < cells; c++) {
      model.addVariable("x" + c).lower(0).upper(MOST);
    }
    for (Known known : all) {
      Expression row = model.addExpression("row" + model.countExpressions()).level(known.count());
      known.cells().stream().forEach(c -> row.set(c, 1));
    }
    Expression goal = model.addExpression("goal").weight(1);
    target.stream().forEach(c -> goal.set(c, 1));
    Optimisation.Result result = most ? model.maximise() : model.minimise();
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("The attacker's program has no answer: " + result.getState());
    }
    double sum = 0;
    for (int c = target.nextSetBit(0); c >= 0; c = target.nextSetBit(c + 1)) {
      sum += result.doubleValue(c);
    }
    return sum;
  }
}
