package org.alongside.batch.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A linear program that looks for other numbers in some elementary cells, all others being as they
 * are, so that a target is as small or as large as wanted and as few shown sums as possible, by
 * their worth, come out wrong.
 */
final class OtherNumbers {

  private static final Logger LOGGER = Logger.getLogger(OtherNumbers.class.getName());

  private static final double NEARLY = 1e-6;

  /** How useful a cell is, of several that are alike, to be one that holds a number: less is. */
  interface Preference {
    int of(int cell, BitSet hidden);
  }

  /** Shown sums that have the same part in the area: it is right, or all of them are wrong. */
  private record Row(List<Integer> sums, Expression expression, Variable more, Variable less) {}

  private final Overlaps overlaps;
  private final long[] truth;
  private final BitSet area;
  private final BitSet hidden;
  private final Preference preference;
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final List<Row> rows = new ArrayList<>();
  private final Map<Integer, Variable> numbers = new LinkedHashMap<>();
  private final Map<Integer, Double> witness = new HashMap<>();
  private final BitSet wrong = new BitSet();

  OtherNumbers(Overlaps overlaps, long[] truth, BitSet area, BitSet hidden, Preference preference) {
    this.overlaps = overlaps;
    this.truth = truth;
    this.area = area;
    this.hidden = hidden;
    this.preference = preference;
  }

  /**
   * Finds them.
   *
   * @param bound at most so many if there are more in the target, else at least so many
   */
  void find(BitSet target, long bound) {
    long outside = target.stream().filter(cell -> !area.get(cell)).mapToLong(c -> truth[c]).sum();
    boolean many = bound > target.stream().mapToLong(cell -> truth[cell]).sum();
    Expression wanted = model.addExpression("wanted");
    for (var alike : alike(rowsOfCells()).entrySet()) {
      int cell = chosen(alike.getValue(), target, many);
      Variable number = model.addVariable("cell " + cell).lower(0);
      numbers.put(cell, number);
      alike.getValue().forEach(one -> witness.put(one, 0.0));
      alike.getKey().forEach(row -> rows.get(row).expression().set(number, 1));
      if (target.get(cell)) {
        wanted.set(number, 1);
      }
    }
    if (many) {
      wanted.lower(bound - outside);
    } else {
      wanted.upper(bound - outside);
    }
    Optimisation.Result result = Solver.ofModel(Solver.minimise(model), model);
    if (result.getState().isOptimal()) {
      read(result);
    } else {
      LOGGER.warning(() -> "No numbers found: " + result.getState() + "; all sums near are hidden");
      giveUp(numbers.keySet().stream().filter(target::get).toList(), many ? bound - outside : 0);
    }
  }

  /** Where nothing is shown of the area, there may be anything. */
  private void giveUp(List<Integer> ofTarget, long wanted) {
    rows.forEach(row -> row.sums().forEach(wrong::set));
    ofTarget.stream().limit(1).forEach(cell -> witness.put(cell, (double) wanted));
  }

  private void read(Optimisation.Result result) {
    numbers.forEach((cell, number) -> witness.put(cell, result.doubleValue(model.indexOf(number))));
    for (Row row : rows) {
      if (result.doubleValue(model.indexOf(row.more())) > NEARLY
          || result.doubleValue(model.indexOf(row.less())) > NEARLY) {
        row.sums().forEach(wrong::set);
      }
    }
  }

  /** The rows each cell of the area is in. */
  private Map<Integer, List<Integer>> rowsOfCells() {
    Map<BitSet, List<Integer>> sums = new LinkedHashMap<>();
    BitSet met = new BitSet();
    area.stream()
        .forEach(
            cell -> {
              for (int sum : overlaps.sumsOf(cell)) {
                if (!hidden.get(sum) && !met.get(sum)) {
                  met.set(sum);
                  BitSet part = (BitSet) overlaps.sums().get(sum).cells().clone();
                  part.and(area);
                  sums.computeIfAbsent(part, any -> new ArrayList<>()).add(sum);
                }
              }
            });
    Map<Integer, List<Integer>> rowsOfCells = new LinkedHashMap<>();
    area.stream().forEach(cell -> rowsOfCells.put(cell, new ArrayList<>()));
    sums.forEach(
        (part, of) -> {
          int row = rows.size();
          rows.add(row(of, part.stream().mapToLong(cell -> truth[cell]).sum()));
          part.stream().forEach(cell -> rowsOfCells.getOrDefault(cell, List.of()).add(row));
        });
    return rowsOfCells;
  }

  private Row row(List<Integer> sums, long count) {
    double worth = sums.stream().mapToDouble(sum -> overlaps.sums().get(sum).worth()).sum();
    String name = "row " + rows.size();
    Expression expression = model.addExpression(name).level(count);
    Variable more = model.addVariable(name + " more").lower(0).weight(worth);
    Variable less = model.addVariable(name + " less").lower(0).weight(worth);
    expression.set(more, -1).set(less, 1);
    return new Row(sums, expression, more, less);
  }

  /** Cells that nothing shown tells apart, by the rows they are in. */
  private static Map<List<Integer>, List<Integer>> alike(Map<Integer, List<Integer>> rowsOfCells) {
    Map<List<Integer>, List<Integer>> alike = new LinkedHashMap<>();
    rowsOfCells.forEach(
        (cell, rows) -> alike.computeIfAbsent(rows, any -> new ArrayList<>()).add(cell));
    return alike;
  }

  /** Of cells that are alike one of the target or not, as wanted, that may serve others, too. */
  private int chosen(List<Integer> alike, BitSet target, boolean inTarget) {
    List<Integer> fit = alike.stream().filter(cell -> target.get(cell) == inTarget).toList();
    int best = (fit.isEmpty() ? alike : fit).get(0);
    if (!inTarget) {
      int least = preference.of(best, hidden);
      for (int cell : fit) {
        int now = preference.of(cell, hidden);
        best = now < least ? cell : best;
        least = Math.min(least, now);
      }
    }
    return best;
  }

  /** The sums that come out wrong, and so must be hidden. */
  BitSet wrong() {
    return (BitSet) wrong.clone();
  }

  /** What there may be in each cell of the area. */
  Map<Integer, Double> witness() {
    return witness;
  }
}
