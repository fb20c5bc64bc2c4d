package org.alongside.batch.disclosure;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.alongside.batch.disclosure.NotedPeople.Person;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Scope;

/**
 * People who were new to every total and row in every period, who had been reached by its end, and
 * who had been reached for two donors, as sums over {@linkplain KindOfPerson kinds of people}.
 * People add up over neither places nor, across those, time: a person is in as many totals and rows
 * as reached him, in each from his first day there on. What adds up are kinds; there are those that
 * occur, and all others that anybody who knows where sessions were held can imagine. Graduates are
 * reached where they complete something.
 */
final class PeopleSums {

  private static final String ANY = "";
  private static final int[] NONE = {};
  private static final int MOST_REMEMBERED = 5_000;

  /**
   * The people whom a total or row reached first between two slots of days, first and last
   * included. The row of a donor by another has reached those whom both have.
   *
   * @param place the number of the total or row
   */
  record Sum(int place, int from, int to, double worth) {

    boolean holds(int first) {
      return from <= first && first <= to;
    }
  }

  /** Sums of the same are the same, whoever is imagined. */
  private record Meaning(Set<BitSet> now, BitSet before, BitSet balances) {}

  /** The totals of the donors in whose row by each other people of both are. */
  private record Donors(int one, int other) {}

  private final Frame frame;
  private final ElementaryCells cells;
  private final Map<Integer, Set<String>> homes;
  private final BitSet held = new BitSet();
  private final List<Cell> places;
  private final List<BitSet> balancesOfPlace;
  private final List<BitSet> signaturesOfPlace;
  private final int[][] placesOfSignature;
  private final List<Sum> sums = new ArrayList<>();
  private final Map<Meaning, Integer> numbers = new HashMap<>();
  private final int[][] fresh;
  private final int[][] soFar;
  private final int[][] shared;
  private final Map<Integer, Donors> donors;
  private final int[][] sumsOfPlace;
  private final Map<KindOfPerson, Long> people = new LinkedHashMap<>();
  private final long[] counts;
  private final Map<KindOfPerson, BitSet> remembered = new HashMap<>();

  /**
   * @param cells which know already where they all were
   * @param homes the elementary cells in which somebody may have been, each with the homes of who
   *     may; with an empty one if anybody
   * @param asMen whether opening balances leave some out, and donors share some
   */
  private PeopleSums(
      Frame frame,
      ElementaryCells cells,
      List<Person> all,
      Map<Integer, Set<String>> homes,
      boolean asMen) {
    this.frame = frame;
    this.cells = cells;
    this.homes = homes;
    homes.keySet().forEach(held::set);
    this.places = frame.cells();
    this.donors = asMen ? donors() : Map.of();
    this.balancesOfPlace =
        places.stream().map(place -> asMen ? balances(place) : new BitSet()).toList();
    this.signaturesOfPlace = places.stream().map(cells::signaturesOf).toList();
    this.placesOfSignature = new int[cells.signatures()][];
    Arrays.setAll(
        placesOfSignature,
        one -> where(places.size(), place -> signaturesOfPlace.get(place).get(one)));
    this.fresh = new int[places.size()][];
    this.soFar = new int[places.size()][];
    this.shared = new int[places.size()][];
    places.forEach(this::number);
    this.sumsOfPlace = new int[places.size()][];
    Arrays.setAll(sumsOfPlace, place -> where(sums.size(), s -> sums.get(s).place() == place));
    Map<KindOfPerson, Long> kinds = new HashMap<>();
    all.forEach(person -> kinds.merge(kind(person), 1L, Long::sum));
    // In an order that depends on them alone.
    kinds.keySet().stream()
        .sorted(Comparator.comparing(KindOfPerson::toString))
        .forEach(kind -> people.put(kind, kinds.getOrDefault(kind, 0L)));
    this.counts = new long[sums.size()];
    people.forEach((kind, count) -> sumsOf(kind).stream().forEach(sum -> counts[sum] += count));
  }

  /** Of men reached. */
  static PeopleSums ofMen(Frame frame, ElementaryCells cells, List<Person> men) {
    return new PeopleSums(frame, cells, men, cells.withSessions(), true);
  }

  /**
   * Of women, or of those neither men nor women, reached: opening balances leave none of them out,
   * and no figure is of those shared.
   */
  static PeopleSums ofWomenOrOthers(Frame frame, ElementaryCells cells, List<Person> some) {
    return new PeopleSums(frame, cells, some, cells.withSessions(), false);
  }

  /** Of men who completed something. */
  static PeopleSums ofGraduates(Frame frame, ElementaryCells cells, List<Person> graduates) {
    return new PeopleSums(frame, cells, graduates, cells.withCompletions(), false);
  }

  private Map<Integer, Donors> donors() {
    Map<String, Integer> totals = new HashMap<>();
    places.stream()
        .filter(place -> place.isTotal() && place.scope().type() == Scope.Type.DONOR)
        .forEach(place -> totals.put(place.scope().code(), place.index()));
    Map<Integer, Donors> donors = new TreeMap<>();
    places.stream()
        .filter(place -> place.dimension() == Cell.Dimension.DONOR)
        .forEach(
            row ->
                donors.put(
                    row.index(),
                    new Donors(
                        totals.getOrDefault(row.scope().code(), row.index()),
                        totals.getOrDefault(row.row(), row.index()))));
    return donors;
  }

  private static int[] where(int size, IntPredicate is) {
    return IntStream.range(0, size).filter(is).toArray();
  }

  /** The opening balances that leave out people linked to them. */
  private BitSet balances(Cell place) {
    Donors both = donors.getOrDefault(place.index(), new Donors(place.index(), place.index()));
    BitSet balances = new BitSet();
    for (int b = 0; b < frame.reference().balances().size(); b++) {
      BitSet holding = frame.cellsHolding(b);
      balances.set(b, holding.get(both.one()) || holding.get(both.other()));
    }
    return balances;
  }

  private KindOfPerson kind(Person person) {
    BitSet reached = new BitSet();
    person
        .events()
        .forEach(event -> reached.set(cells.at(event.cohort(), event.day(), event.home())));
    return new KindOfPerson(reached, person.balances().stream().sorted().distinct().toList());
  }

  private void number(Cell place) {
    int count = place.periods().periods().size();
    fresh[place.index()] = new int[count];
    soFar[place.index()] = new int[count];
    shared[place.index()] = new int[count];
    Donors both = donors.get(place.index());
    for (int p = 0; p < count; p++) {
      int before = place.periods().before(p);
      int last = place.periods().last(p);
      int to = cells.slotOf(place, last);
      Sum upTo = new Sum(place.index(), 0, to, Sums.worth(place, p));
      shared[place.index()][p] = both == null ? Numbering.NOTHING : number(both, last, upTo);
      BitSet now = heldUpTo(place, last);
      soFar[place.index()][p] = number(Set.of(now), new BitSet(), upTo);
      Sum within =
          new Sum(place.index(), cells.slotOf(place, before) + 1, to, Sums.worth(place, p));
      fresh[place.index()][p] = number(Set.of(now), heldUpTo(place, before), within);
    }
  }

  private int number(Donors both, int stretch, Sum sum) {
    BitSet one = heldUpTo(places.get(both.one()), stretch);
    BitSet other = heldUpTo(places.get(both.other()), stretch);
    return one.isEmpty() || other.isEmpty()
        ? Numbering.NOTHING
        : number(Set.copyOf(List.of(one, other)), new BitSet(), sum);
  }

  private BitSet heldUpTo(Cell place, int stretch) {
    BitSet parts = cells.upTo(place, stretch);
    parts.and(held);
    return parts;
  }

  private int number(Set<BitSet> now, BitSet before, Sum sum) {
    if (now.equals(Set.of(before))) {
      return Numbering.NOTHING;
    }
    Meaning meaning = new Meaning(now, before, balancesOfPlace.get(sum.place()));
    Integer known = numbers.putIfAbsent(meaning, sums.size());
    if (known == null) {
      sums.add(sum);
      return sums.size() - 1;
    }
    Sum same = sums.get(known);
    if (same.worth() < sum.worth()) {
      sums.set(known, new Sum(same.place(), same.from(), same.to(), sum.worth()));
    }
    return known;
  }

  /** All of them; no two are the same, whoever is imagined. */
  List<Sum> all() {
    return sums;
  }

  /** How many people there are in each. */
  long[] counts() {
    return counts;
  }

  /** Those who were new in a period. */
  int fresh(Cell place, int period) {
    return fresh[place.index()][period];
  }

  /** Those who had been reached by its end. */
  int soFar(Cell place, int period) {
    return soFar[place.index()][period];
  }

  /** Those of the row of a donor by another who had been reached for both by its end. */
  int shared(Cell place, int period) {
    return shared[place.index()][period];
  }

  /** The kinds that occur. */
  Set<KindOfPerson> kinds() {
    return people.keySet();
  }

  /** How many people there are of a kind. */
  long count(KindOfPerson kind) {
    return people.getOrDefault(kind, 0L);
  }

  /** The kinds most people are of. */
  List<KindOfPerson> mostFrequent(int most) {
    return people.entrySet().stream()
        .sorted(Comparator.comparingLong(kind -> -kind.getValue()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  ElementaryCells cells() {
    return cells;
  }

  /** The elementary cells somebody can have been reached in. */
  BitSet held() {
    return held;
  }

  /** Those of a total or row. */
  BitSet heldIn(Cell place) {
    return heldUpTo(place, place.periods().stretches() - 1);
  }

  /** Whether people of a kind may have been reached there, too: nobody has two homes. */
  boolean mayAlsoBeReached(KindOfPerson kind, int cell) {
    Set<String> possible = new TreeSet<>(homesOf(cell));
    if (possible.contains(ANY)) {
      return true;
    }
    kind.reached().stream()
        .mapToObj(this::homesOf)
        .filter(others -> !others.contains(ANY))
        .forEach(possible::retainAll);
    return !possible.isEmpty();
  }

  private Set<String> homesOf(int cell) {
    return homes.getOrDefault(cell, Set.of());
  }

  /** All totals and rows. */
  List<Cell> places() {
    return places;
  }

  /** The total or row of a sum. */
  Cell placeOf(int sum) {
    return places.get(sums.get(sum).place());
  }

  /** The numbers of the totals and rows that hold what has a signature. */
  int[] placesOfSignature(int signature) {
    return placesOfSignature[signature];
  }

  /** The numbers of the totals and rows that count people of a kind in an opening balance. */
  BitSet leavingOut(KindOfPerson kind) {
    BitSet those = new BitSet();
    kind.balances().forEach(balance -> those.or(frame.cellsHolding(balance)));
    return those;
  }

  /** The slot no person is reached in. */
  int never() {
    return cells.slots();
  }

  /** By total or row the slot in which it first reached people of a kind, or {@link #never}. */
  int[] firsts(KindOfPerson kind) {
    int[] firsts = new int[places.size()];
    Arrays.fill(firsts, never());
    BitSet reached = kind.reached();
    for (int one = reached.nextSetBit(0); one >= 0; one = reached.nextSetBit(one + 1)) {
      int slot = cells.slotOf(one);
      for (int place : placesOfSignature[cells.signatureOf(one)]) {
        firsts[place] = Math.min(firsts[place], slot);
      }
    }
    leavingOut(kind).stream().forEach(place -> firsts[place] = never());
    donors.forEach((row, both) -> firsts[row] = Math.max(firsts[both.one()], firsts[both.other()]));
    return firsts;
  }

  /** The numbers of the rows of donors by others. */
  Set<Integer> rowsByDonors() {
    return donors.keySet();
  }

  /** Whether a sum counts people of a kind. */
  boolean counts(int sum, KindOfPerson kind) {
    int place = sums.get(sum).place();
    int first = never();
    BitSet reached = kind.reached();
    for (int one = reached.nextSetBit(0); one >= 0; one = reached.nextSetBit(one + 1)) {
      if (signaturesOfPlace.get(place).get(cells.signatureOf(one))) {
        first = Math.min(first, cells.slotOf(one));
      }
    }
    return sums.get(sum).holds(first)
        && kind.balances().stream().noneMatch(balancesOfPlace.get(place)::get);
  }

  /** The sums that count people of a kind; not to be changed. */
  BitSet sumsOf(KindOfPerson kind) {
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(
        kind,
        one -> {
          BitSet those = new BitSet();
          int[] firsts = firsts(one);
          for (int place = 0; place < firsts.length; place++) {
            for (int sum : firsts[place] == never() ? NONE : sumsOfPlace[place]) {
              those.set(sum, sums.get(sum).holds(firsts[place]));
            }
          }
          return those;
        });
  }

  /** Adds everything they rest on. */
  void addTo(MessageDigest digest) {
    Suppression.add(digest, sums);
    Suppression.add(digest, signaturesOfPlace);
    Suppression.add(digest, balancesOfPlace);
    Suppression.add(digest, homes);
    people.forEach((kind, count) -> Suppression.add(digest, List.of(kind, count)));
  }
}
