package org.alongside.batch.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.batch.disclosure.OtherPeople.Change;
import org.alongside.batch.disclosure.PeopleSums.Sum;

/**
 * Imagines people as they may have been for all that is shown: reached in places they were not, or
 * not reached where they were. There are far too many kinds to think of all of them. What the last
 * {@link OtherPeople} would pay for one person more or less tells which might help; those are made
 * from the kinds that occur, step by step, each the one that saves most.
 *
 * <p>A shown sum that was not looked at yet is thought to go wrong by whatever tells on it. Where
 * that leaves nothing that helps, it is thought of less and less badly.
 */
final class ImaginedPeople {

  /** Of the kinds that occur those most people are of. */
  private static final int MOST_KINDS = 500;

  /** Of signatures those that share most totals and rows with the target. */
  private static final int MOST_SIGNATURES = 200;

  private static final int STEPS = 4;

  /** Of so many kinds the first step is followed by others. */
  private static final int FOLLOWED = 120;

  private static final int CHANGES_AT_ONCE = 30;

  /** Changes that tell on the same shown sums. */
  private static final int ALIKE = 2;

  private static final double NEARLY = 1e-5;
  private static final double MILDER = 1.0 / 3;
  private static final double MILDEST = 1e-2;

  private final PeopleSums people;
  private final double[] worth;
  private final BitSet hidden;
  private final int target;
  private final BitSet near = new BitSet();
  private final BitSet placesNear = new BitSet();
  private final List<Start> starts;
  private double fear = 1;

  /**
   * What is saved by total or row, the slot in which it first reached a person, and the one in
   * which it is to have done so.
   */
  private double[][][] saved = {};

  /**
   * @param starts kinds to make others from
   * @param worth what it costs to hide each sum
   */
  ImaginedPeople(PeopleSums people, List<Start> starts, double[] worth, BitSet hidden, int target) {
    this.people = people;
    this.starts = starts;
    this.worth = worth;
    this.hidden = hidden;
    this.target = target;
    lookNear();
  }

  /** The kinds others are made from. */
  static List<Start> starts(PeopleSums people) {
    return Stream.concat(people.mostFrequent(MOST_KINDS).stream(), Stream.of(KindOfPerson.NOBODY))
        .map(kind -> new Start(kind, people.leavingOut(kind), people.firsts(kind)))
        .toList();
  }

  /** Finds where somebody may be imagined to have been reached or not. */
  private void lookNear() {
    BitSet around = new BitSet();
    people.cells().signaturesOf(people.placeOf(target)).stream()
        .forEach(signature -> places(signature).forEach(around::set));
    BitSet signatures = new BitSet();
    IntStream.range(0, people.cells().signatures())
        .boxed()
        .sorted(
            Comparator.comparingLong(signature -> -places(signature).filter(around::get).count()))
        .limit(MOST_SIGNATURES)
        .forEach(signatures::set);
    signatures.stream().flatMap(this::places).forEach(placesNear::set);
    people.rowsByDonors().forEach(placesNear::set);
    people.held().stream()
        .filter(one -> signatures.get(people.cells().signatureOf(one)))
        .forEach(near::set);
  }

  private IntStream places(int signature) {
    return Arrays.stream(people.placesOfSignature(signature));
  }

  /** From now on what was not looked at is thought of less badly. */
  void fearLess() {
    fear *= MILDER;
  }

  /** Changes that may help and are not among those looked at; none if none can be thought of. */
  List<Change> whatMayHelp(OtherPeople last, Collection<Change> lookedAt) {
    List<Change> found = List.of();
    while (found.isEmpty() && fear > MILDEST) {
      price(last);
      found = found(last, lookedAt);
      if (found.isEmpty()) {
        fearLess();
      }
    }
    return found;
  }

  private void price(OtherPeople last) {
    Set<Integer> touched = last.touched();
    saved = new double[people.places().size()][][];
    for (int s = 0; s < worth.length; s++) {
      boolean known = touched.contains(s);
      double price = known ? last.priceOf(s) : 0;
      double feared = known || hidden.get(s) ? 0 : worth[s] * fear;
      if (s == target) {
        price += last.priceOfTarget();
      }
      if ((price != 0 || feared != 0) && placesNear.get(people.all().get(s).place())) {
        add(people.all().get(s), price, feared);
      }
    }
  }

  private void add(Sum sum, double price, double feared) {
    if (saved[sum.place()] == null) {
      saved[sum.place()] = new double[people.never() + 1][people.never() + 1];
    }
    double[][] ofPlace = saved[sum.place()];
    for (int in = sum.from(); in <= sum.to(); in++) {
      for (int out = 0; out <= people.never(); out++) {
        if (!sum.holds(out)) {
          ofPlace[out][in] += price - feared;
          ofPlace[in][out] -= price + feared;
        }
      }
    }
  }

  private List<Change> found(OtherPeople last, Collection<Change> lookedAt) {
    List<Path> paths = new ArrayList<>(starts.stream().map(Path::new).toList());
    List<Guess> guesses = new ArrayList<>();
    paths.forEach(path -> path.guessNobody(last, guesses));
    paths.removeIf(path -> !path.goOn(Double.NEGATIVE_INFINITY, last, guesses));
    paths.sort(Comparator.comparingDouble(path -> -path.saves));
    paths.stream()
        .limit(FOLLOWED)
        .forEach(
            path -> {
              int steps = 1;
              while (steps < STEPS && path.goOn(NEARLY, last, guesses)) {
                steps++;
              }
            });
    guesses.sort(Comparator.comparingDouble(guess -> -guess.saves()));
    return best(guesses, lookedAt);
  }

  private List<Change> best(List<Guess> guesses, Collection<Change> lookedAt) {
    Set<Change> seen = new HashSet<>(lookedAt);
    List<Change> best = new ArrayList<>();
    Map<BitSet, Integer> alike = new HashMap<>();
    for (Guess guess : guesses) {
      if (best.size() < CHANGES_AT_ONCE && guess.saves() > NEARLY) {
        Change change = new Change(guess.from(), guess.to());
        if (alike.merge(telling(change), 1, Integer::sum) <= ALIKE && seen.add(change)) {
          best.add(change);
        }
      }
    }
    return best;
  }

  private BitSet telling(Change change) {
    BitSet telling = (BitSet) people.sumsOf(change.from()).clone();
    telling.xor(people.sumsOf(change.to()));
    telling.andNot(hidden);
    return telling;
  }

  /**
   * A kind others are made from.
   *
   * @param leftOut totals and rows that count it in an opening balance
   * @param firsts by total or row, the slot in which it was first reached
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Start(KindOfPerson kind, BitSet leftOut, int[] firsts) {}

  private record Guess(KindOfPerson from, KindOfPerson to, double saves) {}

  /** A kind of person on its way to be another. */
  private final class Path {

    private final KindOfPerson from;
    private final BitSet leftOut;
    private int[] firsts;
    private KindOfPerson to;
    private double saves;

    Path(Start start) {
      this.from = start.kind();
      this.to = from;
      this.leftOut = start.leftOut();
      this.firsts = start.firsts();
    }

    void guessNobody(OtherPeople last, List<Guess> guesses) {
      BitSet far = (BitSet) from.reached().clone();
      far.andNot(near);
      if (!far.isEmpty()) {
        return;
      }
      double all = 0;
      for (int place = 0; place < firsts.length; place++) {
        all += saved(place, people.never());
      }
      guesses.add(new Guess(from, KindOfPerson.NOBODY, all - last.priceOf(from)));
    }

    /** Goes on to the kind that saves most, if it saves more than that. */
    boolean goOn(double least, OtherPeople last, List<Guess> guesses) {
      int best = -1;
      double most = least;
      int signature = -1;
      double[] with = {};
      for (int one = near.nextSetBit(0); one >= 0; one = near.nextSetBit(one + 1)) {
        if (people.cells().signatureOf(one) != signature) {
          signature = people.cells().signatureOf(one);
          with = savedWith(signature);
        }
        double more = to.reached().get(one) ? most : with[people.cells().slotOf(one)];
        if (more > most && people.mayAlsoBeReached(to, one)) {
          most = more;
          best = one;
        }
      }
      for (int one = to.reached().nextSetBit(0); one >= 0; one = to.reached().nextSetBit(one + 1)) {
        double more = near.get(one) ? savedWithout(one) : most;
        if (more > most) {
          most = more;
          best = one;
        }
      }
      if (best < 0) {
        return false;
      }
      to = to.reached().get(best) ? to.without(best) : to.with(best);
      saves += most;
      int[] then = people.firsts(to);
      for (int row : people.rowsByDonors()) {
        saves += saved(row, then[row]);
      }
      firsts = then;
      guesses.add(new Guess(from, to, saves - last.priceOf(from)));
      return !to.equals(KindOfPerson.NOBODY);
    }

    /** By slot, what is saved by being reached then where a signature is. */
    private double[] savedWith(int signature) {
      double[] sum = new double[people.never()];
      for (int place : people.placesOfSignature(signature)) {
        if (saved[place] != null && !leftOut.get(place)) {
          double[] then = saved[place][firsts[place]];
          for (int slot = 0; slot < firsts[place]; slot++) {
            sum[slot] += then[slot];
          }
        }
      }
      return sum;
    }

    private double savedWithout(int one) {
      int[] then = people.firsts(to.without(one));
      double sum = 0;
      for (int place : people.placesOfSignature(people.cells().signatureOf(one))) {
        if (then[place] != firsts[place]) {
          sum += saved(place, then[place]);
        }
      }
      return sum;
    }

    private double saved(int place, int slot) {
      double[][] ofPlace = saved[place];
      return ofPlace == null ? 0 : ofPlace[firsts[place]][slot];
    }
  }
}
