package org.alongside.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

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

  /** There may be none. */
  void cannotTellThatThereAreAny(String where, BitSet hidden) {
    assertThat(least(hidden)).as("%s: there are at least", where).isZero();
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
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Expression> rows =
        all.stream().map(known -> model.addExpression().level(known.count())).toList();
    Expression goal = model.addExpression("goal").weight(1);
    alike(target)
        .forEach(
            (rowsOfThem, cells) -> {
              Variable number = model.addVariable().lower(0).upper(MOST * cells.size());
              rowsOfThem.stream()
                  .filter(row -> row < rows.size())
                  .forEach(row -> rows.get(row).set(number, 1));
              if (target.get(cells.get(0))) {
                goal.set(number, 1);
              }
            });
    Optimisation.Result result = most ? model.maximise() : model.minimise();
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("The attacker's program has no answer: " + result.getState());
    }
    return result.getValue();
  }

  /** Cells that nothing known tells apart, by the rows they are in; those of the target apart. */
  private Map<BitSet, List<Integer>> alike(BitSet target) {
    int size =
        Stream.concat(all.stream().map(Known::cells), Stream.of(target))
            .mapToInt(BitSet::length)
            .max()
            .orElse(0);
    Map<BitSet, List<Integer>> alike = new LinkedHashMap<>();
    for (int cell = 0; cell < size; cell++) {
      BitSet rows = new BitSet();
      for (int row = 0; row < all.size(); row++) {
        rows.set(row, all.get(row).cells().get(cell));
      }
      rows.set(all.size(), target.get(cell));
      alike.computeIfAbsent(rows, any -> new ArrayList<>()).add(cell);
    }
    return alike;
  }
}
