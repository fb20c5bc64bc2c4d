package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.ModelEntity;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A linear program that takes people for people of other kinds, so that a target is as small or as
 * large as wanted and as few shown sums as possible, by their worth, come out wrong.
 */
final class OtherPeople {

  private static final Logger LOGGER = Logger.getLogger(OtherPeople.class.getName());

  private static final double NEARLY = 1e-6;
  private static final double NOISE = 1e-9;

  /** So that of what costs nothing as little as possible is done. */
  private static final double COST_OF_CHANGE = 1e-7;

  /** People of one kind are taken for people of another, or nobody for somebody. */
  record Change(KindOfPerson from, KindOfPerson to) {}

  private final PeopleSums people;
  private final double[] worth;
  private final BitSet hidden;
  private final int target;
  private final long wanted;
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Expression ofTarget = model.addExpression("target");
  private final Map<Integer, Expression> rows = new LinkedHashMap<>();
  private final Map<KindOfPerson, Expression> taken = new LinkedHashMap<>();
  private final Map<Change, Variable> changes = new LinkedHashMap<>();
  private final Map<Change, Double> numbers = new LinkedHashMap<>();
  private final Map<String, Double> prices = new HashMap<>();
  private final BitSet wrong = new BitSet();
  private boolean solved;
  private double cost;

  /**
   * @param worth what it costs to hide each sum
   * @param wanted how many more than there are in the target, at least; or fewer, if negative
   */
  OtherPeople(PeopleSums people, double[] worth, BitSet hidden, int target, long wanted) {
    this.people = people;
    this.worth = worth;
    this.hidden = hidden;
    this.target = target;
    this.wanted = wanted;
  }

  /** Finds out how many people to take for what. */
  void solve(Collection<Change> possible) {
    if (wanted > 0) {
      ofTarget.lower(wanted);
    } else {
      ofTarget.upper(wanted);
    }
    possible.forEach(this::add);
    Optimisation.Result raw = Solver.minimise(model);
    if (raw.getState().isOptimal()) {
      read(raw);
      solved = addUp();
    }
    if (!solved) {
      LOGGER.warning(
          () -> "No other people found: " + raw.getState() + "; all sums near may be hidden");
      giveUp();
    }
  }

  /** With all hidden that the changes tell on, the first may be made, or all of them. */
  private void giveUp() {
    numbers.clear();
    rows.keySet().forEach(wrong::set);
    if (wanted > 0) {
      changes.keySet().stream().limit(1).forEach(one -> numbers.put(one, (double) wanted));
    } else {
      changes.keySet().forEach(one -> numbers.put(one, (double) people.count(one.from())));
    }
  }

  private void add(Change change) {
    Variable number = model.addVariable("change " + changes.size()).lower(0).weight(COST_OF_CHANGE);
    changes.put(change, number);
    BitSet before = people.sumsOf(change.from());
    BitSet after = people.sumsOf(change.to());
    BitSet different = (BitSet) before.clone();
    different.xor(after);
    for (int sum = different.nextSetBit(0); sum >= 0; sum = different.nextSetBit(sum + 1)) {
      int more = after.get(sum) ? 1 : -1;
      if (sum == target) {
        ofTarget.set(number, more);
      }
      if (!hidden.get(sum)) {
        rows.computeIfAbsent(sum, this::row).set(number, more);
      }
    }
    take(change.from(), number, 1);
    take(change.to(), number, -1);
  }

  /** No more can be taken for others than there are, or others are taken for. */
  private void take(KindOfPerson kind, Variable number, int away) {
    if (!kind.equals(KindOfPerson.NOBODY)) {
      taken.computeIfAbsent(kind, this::limit).set(number, away);
    }
  }

  private Expression limit(KindOfPerson kind) {
    return model.addExpression("people " + taken.size()).upper(people.count(kind));
  }

  /** A shown sum; it is right, or there are more or fewer people in it than is shown. */
  private Expression row(int sum) {
    Expression row = model.addExpression("sum " + sum).level(0);
    row.set(model.addVariable("more " + sum).lower(0).weight(worth[sum]), -1);
    row.set(model.addVariable("fewer " + sum).lower(0).weight(worth[sum]), 1);
    return row;
  }

  private void read(Optimisation.Result raw) {
    Optimisation.Result result = Solver.ofModel(raw, model);
    changes.forEach(
        (change, variable) -> {
          double number = result.doubleValue(model.indexOf(variable));
          if (number > NOISE) {
            numbers.put(change, number);
          }
        });
    raw.getMatchedMultipliers()
        .forEach(
            multiplier -> {
              ModelEntity<?> entity = multiplier.getKey().left();
              prices.put(entity.getName(), multiplier.doubleValue());
            });
  }

  /** What comes of the numbers, whatever the solver says; whether they are an answer. */
  private boolean addUp() {
    Map<KindOfPerson, Double> left = new HashMap<>();
    Map<Integer, Double> off = new HashMap<>();
    numbers.forEach(
        (change, number) -> {
          left.merge(change.from(), -number, Double::sum);
          left.merge(change.to(), number, Double::sum);
          people.sumsOf(change.from()).stream()
              .forEach(sum -> off.merge(sum, -number, Double::sum));
          people.sumsOf(change.to()).stream().forEach(sum -> off.merge(sum, number, Double::sum));
        });
    off.forEach(
        (sum, number) -> {
          if (!hidden.get(sum) && Math.abs(number) > NEARLY) {
            wrong.set(sum);
            cost += Math.abs(number) * worth[sum];
          }
        });
    double more = off.getOrDefault(target, 0.0);
    return (wanted > 0 ? more >= wanted - NEARLY : more <= wanted + NEARLY)
        && taken.keySet().stream()
            .allMatch(kind -> people.count(kind) + left.getOrDefault(kind, 0.0) >= -NEARLY);
  }

  /** Whether there is an answer; there always is one, but a solver may fail. */
  boolean isSolved() {
    return solved;
  }

  /** What the wrong sums are off, by their worth. */
  double cost() {
    return cost;
  }

  /** The sums that come out wrong, and so must be hidden. */
  BitSet wrong() {
    return (BitSet) wrong.clone();
  }

  /** How many people are taken for what. */
  Map<Change, Double> numbers() {
    return numbers;
  }

  /** The shown sums any of the changes tells on. */
  Set<Integer> touched() {
    return new HashSet<>(rows.keySet());
  }

  /** What one more person in a shown sum would save: below zero if it would cost. */
  double priceOf(int sum) {
    return -price("sum " + sum);
  }

  /** What one more person in the target would save. */
  double priceOfTarget() {
    return Math.copySign(price("target"), (double) wanted);
  }

  /** What one more person of a kind would save. */
  double priceOf(KindOfPerson kind) {
    Expression people = taken.get(kind);
    return people == null ? 0 : Math.abs(price(people.getName()));
  }

  private double price(String name) {
    return prices.getOrDefault(name, 0.0);
  }
}
