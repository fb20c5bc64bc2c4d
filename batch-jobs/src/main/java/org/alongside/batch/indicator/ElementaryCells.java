package org.alongside.batch.indicator;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The parts no total or row of any period divides: what one signature holds between two days on
 * which some period ends. Every count that adds up is a sum over elementary cells, so whoever knows
 * which there are knows all that published counts can be worked out from (domain spec, section 7).
 *
 * <p>There are those in which something may happen as far as is known of cohorts: from their first
 * day or session on, by their funding; and those of which {@link #at} was asked.
 */
public final class ElementaryCells {

  private final Frame frame;
  private final boolean byHome;
  private final Slots slots;
  private final int signatures;
  private final Map<Integer, BitSet> signaturesOfCell = new HashMap<>();
  private final BitSet known = new BitSet();
  private final Map<String, BitSet> knownByHome = new TreeMap<>();

  /**
   * @param byHome whether what happens online may belong to somebody's home country; else it
   *     belongs to none
   */
  public ElementaryCells(Frame frame, boolean byHome) {
    this.frame = frame;
    this.byHome = byHome;
    this.slots = frame.slots();
    this.signatures = frame.elementaryCells() / slots.count();
    frame.signatures().values().forEach(this::place);
    for (int c = 0; c < frame.reference().cohorts().size(); c++) {
      addCohort(c);
    }
  }

  /** By home of who was there, or under the empty text for anybody. */
  private Map<String, Signature> placesOf(Frame.Stretch stretch) {
    Signature nowhere = stretch.byHome().get(Reference.NO_COUNTRY);
    return byHome || nowhere == null ? stretch.byHome() : Map.of("", nowhere);
  }

  private void place(Signature signature) {
    signature.cells().stream()
        .forEach(
            cell ->
                signaturesOfCell.computeIfAbsent(cell, any -> new BitSet()).set(signature.index()));
  }

  private void addCohort(int cohort) {
    int[] sessions = frame.sessionsOf(cohort);
    int opens = frame.reference().cohorts().get(cohort).opensOn();
    if (sessions.length > 0) {
      opens = Math.min(opens, frame.reference().sessions().get(sessions[0]).day());
    }
    List<Frame.Stretch> stretches = frame.stretchesOf(cohort);
    for (int i = 0; i < stretches.size(); i++) {
      int from = Math.max(opens, stretches.get(i).from());
      int to = frame.reference().businessDay();
      if (i + 1 < stretches.size()) {
        to = Math.min(to, stretches.get(i + 1).from() - 1);
      }
      if (from <= to) {
        int first = slots.of(from);
        int last = slots.of(to);
        placesOf(stretches.get(i))
            .forEach((home, place) -> know(home, number(place, first), number(place, last)));
      }
    }
  }

  private void know(String home, int first, int last) {
    known.set(first, last + 1);
    knownByHome.computeIfAbsent(home, any -> new BitSet()).set(first, last + 1);
  }

  private int number(Signature signature, int slot) {
    return signature.index() * slots.count() + slot;
  }

  /** How many signatures there are, at most. */
  public int signatures() {
    return signatures;
  }

  /** The signature one is of. */
  public int signatureOf(int cell) {
    return cell / slots.count();
  }

  /** Whatever is of some cohorts, at any time, whether known to be there or not. */
  public BitSet of(IntPredicate cohorts) {
    BitSet all = new BitSet();
    IntStream.range(0, frame.reference().cohorts().size())
        .filter(cohorts)
        .mapToObj(frame::stretchesOf)
        .flatMap(List::stream)
        .flatMap(stretch -> placesOf(stretch).values().stream())
        .forEach(place -> all.set(number(place, 0), number(place, slots.count())));
    return all;
  }

  /** The signatures of all that a total or row consists of. */
  public BitSet signaturesOf(Cell cell) {
    return (BitSet) signaturesOfCell.getOrDefault(cell.index(), new BitSet()).clone();
  }

  /** Into how many slots of days time is cut. */
  public int slots() {
    return slots.count();
  }

  /** The slot one is in; one of a later slot is later. */
  public int slotOf(int cell) {
    return cell % slots.count();
  }

  /** The slot that ends with a stretch of a total or row. */
  public int slotOf(Cell cell, int stretch) {
    return slots.of(cell.periods().endOf(stretch));
  }

  /** One more than the largest number of one. */
  public int size() {
    return frame.elementaryCells();
  }

  /**
   * The number of the one in which something happens; from then on it is there.
   *
   * @param day not after the business date
   */
  public int at(int cohort, int day, String home) {
    int number = number(frame.signature(cohort, day, home), slots.of(day));
    know(frame.placeOf(cohort, home), number, number);
    return number;
  }

  /** Where anything of these was counted is there, too, for whoever may be there. */
  public void know(ElementaryCounts counts) {
    BitSet cells = counts.cells();
    for (int c = 0; c < frame.reference().cohorts().size(); c++) {
      for (Frame.Stretch stretch : frame.stretchesOf(c)) {
        placesOf(stretch)
            .forEach(
                (home, place) ->
                    IntStream.range(number(place, 0), number(place, slots.count()))
                        .filter(cells::get)
                        .forEach(cell -> know(home, cell, cell)));
      }
    }
  }

  /** The number of the same, if by now there can be one, whether anything is known to be there. */
  public OptionalInt find(int cohort, int day, String home) {
    Signature place =
        day > frame.reference().businessDay()
            ? null
            : placesOf(frame.stretch(cohort, day)).get(frame.placeOf(cohort, home));
    return place == null ? OptionalInt.empty() : OptionalInt.of(number(place, slots.of(day)));
  }

  /**
   * Those in which a session was held, each with the homes who was reached there may have; with an
   * empty one if any. Only of sessions online does the home decide where somebody counts, and only
   * where homes are told apart at all.
   */
  public Map<Integer, Set<String>> withSessions() {
    return withSessions(session -> true);
  }

  /** The same of sessions of programmes that say what it takes to complete them. */
  public Map<Integer, Set<String>> withCompletions() {
    return withSessions(session -> frame.hasThreshold(session.cohort()));
  }

  /**
   * A session somebody may have come to.
   *
   * @param home of who may have; empty where anybody's is the same
   */
  public record Held(int cohort, int day, String home) {}

  /** One of the sessions held in each of those in which any were; one that anybody may come to. */
  public Map<Integer, Held> sessions() {
    Map<Integer, Held> sessions = new TreeMap<>();
    for (Reference.Session session : heldOf(any -> true)) {
      int cohort = session.cohort();
      int day = session.day();
      placesOf(frame.stretch(cohort, day))
          .forEach(
              (home, place) ->
                  sessions.merge(
                      number(place, slots.of(day)),
                      new Held(cohort, day, home),
                      (one, other) -> other.home().isEmpty() ? other : one));
    }
    return sessions;
  }

  /**
   * Those in which somebody may be, whether sessions are held or not, each with the homes of who
   * may.
   */
  public Map<Integer, Set<String>> withPeople() {
    Map<Integer, Set<String>> open = new TreeMap<>();
    knownByHome.forEach((home, cells) -> cells.stream().forEach(cell -> add(open, cell, home)));
    return open;
  }

  /**
   * Where somebody who came to one of these sessions may be active at the end of a slot: what is of
   * the signature of the session, and in that slot even if it was held in an earlier one.
   */
  public Map<Integer, Set<String>> withActivity(Predicate<Reference.Session> these) {
    Map<Integer, Set<String>> active = new TreeMap<>();
    Reference reference = frame.reference();
    for (Reference.Session session : heldOf(these)) {
      int programme = reference.cohorts().get(session.cohort()).programme();
      int until = session.day() + reference.programmes().get(programme).activityGapDays();
      for (int s = slots.of(session.day()); s < slots.count() && slots.endOf(s) <= until; s++) {
        addAll(active, session, s);
      }
    }
    return active;
  }

  /**
   * Where somebody may be found in the follow-up of a wave who completed something at a session of
   * one of these cohorts: what is of the signature of the session, on the day on which his time to
   * answer ends.
   */
  public Map<Integer, Set<String>> withFollowUps(Wave wave, IntPredicate cohorts) {
    Map<Integer, Set<String>> found = new TreeMap<>();
    for (Reference.Session session : heldOf(held -> cohorts.test(held.cohort()))) {
      int closes = wave.closes(session.day());
      if (closes <= frame.reference().businessDay()) {
        addAll(found, session, slots.of(closes));
      }
    }
    return found;
  }

  /** Where and when some cohorts closed. */
  public BitSet closing(IntPredicate cohorts) {
    BitSet closing = new BitSet();
    for (int c = 0; c < frame.reference().cohorts().size(); c++) {
      int day = frame.reference().cohorts().get(c).closesOn();
      if (cohorts.test(c) && day <= frame.reference().businessDay()) {
        placesOf(frame.stretch(c, day)).values().stream()
            .mapToInt(place -> number(place, slots.of(day)))
            .forEach(closing::set);
      }
    }
    return closing;
  }

  private List<Reference.Session> heldOf(Predicate<Reference.Session> these) {
    return frame.reference().sessions().stream()
        .filter(session -> session.day() <= frame.reference().businessDay())
        .filter(these)
        .toList();
  }

  private void addAll(Map<Integer, Set<String>> places, Reference.Session session, int slot) {
    frame
        .stretch(session.cohort(), session.day())
        .byHome()
        .forEach((home, signature) -> add(places, number(signature, slot), home));
  }

  private static void add(Map<Integer, Set<String>> places, int cell, String home) {
    places.computeIfAbsent(cell, any -> new TreeSet<>()).add(home);
  }

  /** The same of some sessions. */
  public Map<Integer, Set<String>> withSessions(Predicate<Reference.Session> these) {
    Map<Integer, Set<String>> held = new TreeMap<>();
    heldOf(these).forEach(session -> addAll(held, session, slots.of(session.day())));
    return held;
  }

  /** All that are of the same days as some of these. */
  public BitSet sameDays(BitSet cells) {
    return during(cells.stream().map(cell -> cell % slots.count()));
  }

  /** All that end in the same years as some of these. */
  public BitSet sameYears(BitSet cells) {
    Set<Integer> years =
        cells.stream().mapToObj(cell -> yearOf(cell % slots.count())).collect(Collectors.toSet());
    return during(IntStream.range(0, slots.count()).filter(slot -> years.contains(yearOf(slot))));
  }

  private int yearOf(int slot) {
    return LocalDate.ofEpochDay(slots.endOf(slot)).getYear();
  }

  private BitSet during(IntStream these) {
    BitSet all = new BitSet();
    these
        .distinct()
        .forEach(
            slot -> {
              for (int signature = 0; signature < signatures; signature++) {
                all.set(signature * slots.count() + slot);
              }
            });
    all.and(known);
    return all;
  }

  /** Those a total or row consists of in a period. */
  public BitSet of(Cell cell, int period) {
    PeriodSet periods = cell.periods();
    int from = slots.of(periods.endOf(periods.before(period))) + 1;
    return of(cell, from, slots.of(periods.endOf(periods.last(period))));
  }

  /** Those a total or row has come to consist of by the end of a stretch. */
  public BitSet upTo(Cell cell, int stretch) {
    return of(cell, 0, slots.of(cell.periods().endOf(stretch)));
  }

  /** The same, whether anything is known to be there or not. */
  public BitSet everUpTo(Cell cell, int stretch) {
    return all(cell, 0, slotOf(cell, stretch));
  }

  /** Likewise in the slot alone that ends with a stretch, also of what was held before. */
  public BitSet asOf(Cell cell, int stretch) {
    int slot = slotOf(cell, stretch);
    return all(cell, slot, slot);
  }

  private BitSet of(Cell cell, int from, int to) {
    BitSet parts = all(cell, from, to);
    parts.and(known);
    return parts;
  }

  private BitSet all(Cell cell, int from, int to) {
    BitSet parts = new BitSet();
    signaturesOfCell.getOrDefault(cell.index(), new BitSet()).stream()
        .forEach(
            signature ->
                parts.set(signature * slots.count() + from, signature * slots.count() + to + 1));
    return parts;
  }
}
