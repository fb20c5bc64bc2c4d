package org.alongside.batch.disclosure;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.disclosure.OtherPeople.Change;
import org.alongside.batch.disclosure.PeopleSums.Sum;

/**
 * What can be worked out about people new and reached so far by those who know neither how many
 * there are of any kind nor which kinds there are: only where and when sessions were held, and, of
 * graduates, which programmes can be completed.
 */
final class AttackOnPeople implements Attack {

  private static final double NEARLY = 1e-6;

  /** With more shown sums than that the solver gets slow, and its answers worse. */
  private static final int MOST_SUMS = 500;

  private static final int MOST_ROUNDS = 30;
  private static final int MOST_IN_VAIN = 3;

  private final PeopleSums people;
  private final BitSet known;
  private final double[] worth;
  private final long[] counts;
  private final Bounds bounds;
  private final List<ImaginedPeople.Start> starts;
  private final List<Change> toEarlierNights;
  private final Set<Change> made = new LinkedHashSet<>();

  /**
   * @param known sums that no hiding makes unknown
   * @param toEarlierNights changes that make of tonight's people those of the nights that showed
   *     what is known, and whoever may have been there in their place
   */
  AttackOnPeople(PeopleSums people, BitSet known, List<Change> toEarlierNights) {
    this.people = people;
    this.known = known;
    this.toEarlierNights = toEarlierNights;
    this.worth = people.all().stream().mapToDouble(Sum::worth).toArray();
    known.stream().forEach(sum -> worth[sum] = Suppression.WORTH_OF_KNOWN);
    this.counts = people.counts();
    this.bounds = new Bounds(counts);
    this.starts = ImaginedPeople.starts(people);
  }

  @Override
  public int sums() {
    return counts.length;
  }

  @Override
  public int size(int sum) {
    return people.cells().signaturesOf(people.placeOf(sum)).cardinality();
  }

  @Override
  public long count(int sum) {
    return counts[sum];
  }

  @Override
  public double width(int target, BitSet hidden) {
    return bounds.most(target) - bounds.least(target);
  }

  @Override
  public BitSet toBeAtMost(int target, long few, BitSet hidden) {
    if (bounds.least(target) <= few) {
      return new BitSet();
    }
    BitSet there = people.heldIn(people.placeOf(target));
    Set<Change> first = new LinkedHashSet<>();
    people.kinds().stream()
        .filter(kind -> people.counts(target, kind))
        .forEach(kind -> first.add(new Change(kind, kind.without(there))));
    return solve(target, few, first, hidden);
  }

  @Override
  public BitSet toBeAtLeast(int target, long many, BitSet hidden) {
    if (bounds.most(target) >= many) {
      return new BitSet();
    }
    Set<Change> first = new LinkedHashSet<>();
    people.heldIn(people.placeOf(target)).stream()
        .mapToObj(KindOfPerson.NOBODY::with)
        .filter(kind -> people.counts(target, kind))
        .forEach(kind -> first.add(new Change(KindOfPerson.NOBODY, kind)));
    return solve(target, many, first, hidden);
  }

  private BitSet solve(int target, long bound, Set<Change> first, BitSet hidden) {
    long wanted = bound - counts[target];
    OtherPeople best = best(target, wanted, first, hidden);
    if (best.wrong().intersects(known)) {
      best = asEarlier(target, wanted, first, hidden);
    }
    BitSet wrong = best.wrong();
    if (wrong.intersects(known)) {
      return new BitSet();
    }
    wrong.or(different(best.numbers()));
    wrong.andNot(hidden);
    keep(best.numbers());
    return wrong;
  }

  /**
   * An answer that leaves right what is known, if earlier nights found one: of what was hidden then
   * they did, as long as the same people count in what is known.
   */
  private OtherPeople asEarlier(int target, long wanted, Set<Change> first, BitSet hidden) {
    Set<Change> changes = new LinkedHashSet<>(first);
    changes.addAll(toEarlierNights);
    OtherPeople cheapest = solved(target, wanted, changes, hidden);
    return cheapest.wrong().intersects(known)
        ? solved(target, wanted, changes, allBut(known))
        : cheapest;
  }

  private BitSet allBut(BitSet some) {
    BitSet others = new BitSet();
    others.set(0, counts.length);
    others.andNot(some);
    return others;
  }

  /**
   * The answer that hides least, by worth.
   *
   * @param first changes to begin with
   */
  private OtherPeople best(int target, long wanted, Set<Change> first, BitSet hidden) {
    Set<Change> changes = new LinkedHashSet<>(first);
    ImaginedPeople imagination = new ImaginedPeople(people, starts, worth, hidden, target);
    OtherPeople last = solved(target, wanted, changes, hidden);
    OtherPeople best = last;
    int vain = 0;
    for (int round = 1; round < MOST_ROUNDS && goesOn(last, vain); round++) {
      if (vain > 0) {
        imagination.fearLess();
      }
      List<Change> more = imagination.whatMayHelp(last, changes);
      if (more.isEmpty()) {
        break;
      }
      changes.addAll(more);
      OtherPeople next = solved(target, wanted, changes, hidden);
      vain = next.cost() > last.cost() - NEARLY ? vain + 1 : 0;
      best = worth(next) < worth(best) ? next : best;
      last = next;
    }
    return best;
  }

  private static boolean goesOn(OtherPeople last, int vain) {
    return last.isSolved()
        && last.cost() > NEARLY
        && vain <= MOST_IN_VAIN
        && last.touched().size() <= MOST_SUMS;
  }

  private OtherPeople solved(int target, long wanted, Set<Change> changes, BitSet hidden) {
    OtherPeople other = new OtherPeople(people, worth, hidden, target, wanted);
    other.solve(changes);
    return other;
  }

  private double worth(OtherPeople answer) {
    return answer.isSolved()
        ? answer.wrong().stream().mapToDouble(sum -> worth[sum]).sum()
        : Double.POSITIVE_INFINITY;
  }

  private void keep(Map<Change, Double> changes) {
    made.addAll(changes.keySet());
    bounds.include(sumsWith(changes));
  }

  private BitSet different(Map<Change, Double> changes) {
    double[] sums = sumsWith(changes);
    BitSet different = new BitSet();
    for (int sum = 0; sum < sums.length; sum++) {
      different.set(sum, Math.abs(sums[sum] - counts[sum]) > NEARLY);
    }
    return different;
  }

  private double[] sumsWith(Map<Change, Double> changes) {
    double[] sums = Arrays.stream(counts).asDoubleStream().toArray();
    changes.forEach(
        (change, number) -> {
          people.sumsOf(change.to()).stream().forEach(sum -> sums[sum] += number);
          people.sumsOf(change.from()).stream().forEach(sum -> sums[sum] -= number);
        });
    return sums;
  }

  /** The changes that were needed to show that nothing is told. */
  Set<Change> made() {
    return made;
  }

  @Override
  public void addTo(MessageDigest digest) {
    people.addTo(digest);
  }
}
