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

  /**
   * How long to look for an answer.
   *
   * @param rounds at most
   * @param vain so often in a row nothing was gained
   * @param mildest how little at least what was not looked at is feared
   */
  private record Effort(int rounds, int vain, double mildest) {

    static final Effort USUAL = new Effort(30, 3, 1e-2);
    static final Effort GREAT = new Effort(80, 12, 1e-5);
  }

  /** So often at most; each may take seconds. */
  private static final int MOST_GREAT_EFFORTS = 20;

  private final PeopleSums people;
  private final BitSet known;
  private final double[] worth;
  private final long[] counts;
  private final Bounds bounds;
  private final List<ImaginedPeople.Start> starts;
  private final Set<KindOfPerson> imagined = new LinkedHashSet<>();
  private int greatEfforts;

  /**
   * @param known sums that no hiding makes unknown
   */
  AttackOnPeople(PeopleSums people, BitSet known) {
    this.people = people;
    this.known = known;
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
    OtherPeople best = best(target, wanted, first, hidden, Effort.USUAL);
    if (best.wrong().intersects(known) && greatEfforts++ < MOST_GREAT_EFFORTS) {
      // What is known must come out right, whatever else has to be hidden.
      best = best(target, wanted, first, allBut(known), Effort.GREAT);
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
  private OtherPeople best(
      int target, long wanted, Set<Change> first, BitSet hidden, Effort effort) {
    Set<Change> changes = new LinkedHashSet<>(first);
    ImaginedPeople imagination =
        new ImaginedPeople(people, starts, worth, hidden, target, effort.mildest());
    OtherPeople last = solved(target, wanted, changes, hidden);
    OtherPeople best = last;
    int vain = 0;
    for (int round = 1; round < effort.rounds() && goesOn(last, vain, effort); round++) {
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

  private static boolean goesOn(OtherPeople last, int vain, Effort effort) {
    return last.isSolved()
        && last.cost() > NEARLY
        && vain <= effort.vain()
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
    changes.keySet().forEach(change -> imagined.add(change.to()));
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

  /** The kinds that were needed to show that nothing is told. */
  Set<KindOfPerson> imagined() {
    return imagined;
  }

  @Override
  public void addTo(MessageDigest digest) {
    people.addTo(digest);
  }
}
