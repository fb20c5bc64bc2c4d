package org.alongside.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.alongside.batch.disclosure.KeptNights.Shown;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.PersonFacts;
import org.alongside.batch.indicator.PersonFacts.Attendance;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Mark;
import org.alongside.batch.indicator.PersonFacts.Step;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Reference.Session;
import org.alongside.batch.indicator.Scope;
import org.alongside.batch.indicator.Sex;
import org.alongside.batch.indicator.Surveys.Identified;
import org.alongside.batch.indicator.Tally;
import org.junit.jupiter.api.Test;

/**
 * People enrolled, men served, people active and how far men have come of places that rest on
 * key-population-linked cohorts alone, of random organisations, attacked: what is hidden of them
 * cannot be worked out (domain spec, section 7, third class).
 *
 * <p>The attacker thinks of everybody there is, of somebody for every session and enrolment, and of
 * those who went wherever one can go without being counted anywhere else than somebody he thought
 * of: he takes linear programs of how many there are of each. Where one of them counts is found by
 * counting him. He knows when sessions were held, or thinks they may have been any fortnight.
 */
class LinkedPresenceTest {

  private static final long K = 10;
  private static final int ORGANISATIONS = 12;
  private static final int MOST_ORGANISATIONS = 100;
  private static final int GAP = 30;
  private static final int DAYS = 14;
  private static final List<String> HOMES = List.of("", "UA");
  private static final List<Count> PRESENT =
      List.of(Count.PEOPLE_ENROLLED, Count.MEN_SERVED, Count.PEOPLE_ACTIVE);
  private static final List<Count> HOW_FAR =
      List.of(Count.MEN_HALFWAY, Count.MEN_ACTED, Count.MEN_STILL_ACTING);

  /** Something of a total or row in a period. */
  private record Place(Cell cell, int period) {}

  /** Somebody who came to one session, or was enrolled once, and in which places he counts. */
  private record Visit(String home, BitSet where) {}

  private final Set<Count> countsHidden = EnumSet.noneOf(Count.class);
  private int hidden;
  private int small;
  private int shown;

  @Test
  void whatIsHiddenOfThemCannotBeWorkedOut() {
    attack(LongStream.rangeClosed(1, ORGANISATIONS), PRESENT);
    assertThat(hidden).as("hidden").isGreaterThan(200);
    assertThat(small).as("below ten, none included").isGreaterThan(100);
    assertThat(shown).as("shown").isGreaterThan(1000);
    assertThat(countsHidden).containsExactlyInAnyOrderElementsOf(PRESENT);
  }

  /** Told of totals alone, so of organisations where one of them rests on linked cohorts. */
  @Test
  void norHowFarMenHaveCome() {
    attack(withLinkedTotals().limit(ORGANISATIONS), HOW_FAR);
    assertThat(hidden).as("hidden").isGreaterThan(200);
    assertThat(small).as("below ten, none included").isGreaterThan(100);
    assertThat(shown).as("shown").isGreaterThan(1000);
    assertThat(countsHidden).containsExactlyInAnyOrderElementsOf(HOW_FAR);
  }

  private void attack(LongStream seeds, List<Count> counts) {
    seeds.forEach(
        seed -> {
          CountedNight night = CountedNight.of(seed);
          Frame anyDay =
              Frame.of(RandomOrganisation.withSessionsAnyDay(night.frame().reference(), DAYS));
          LinkedDisclosure disclosure = night.disclosure(EarlierNights.NONE);
          for (Count count : counts) {
            new Attack(night, count, disclosure::shows, night.frame()).guess();
            new Attack(night, count, disclosure::shows, anyDay).guess();
          }
        });
  }

  private static LongStream withLinkedTotals() {
    return LongStream.rangeClosed(1, MOST_ORGANISATIONS)
        .filter(seed -> hasLinkedTotal(CountedNight.of(seed)));
  }

  private static boolean hasLinkedTotal(CountedNight night) {
    return night.frame().cells().stream()
        .filter(cell -> isPublished(Count.MEN_ACTED, cell))
        .anyMatch(
            cell ->
                IntStream.range(0, cell.periods().periods().size())
                    .anyMatch(period -> rests(night, Count.MEN_ACTED, cell, period)));
  }

  /** To hide what is small, and nothing else, would tell of it. */
  @Test
  void hidingWhatIsSmallIsNotEnough() {
    for (Count count : Stream.concat(PRESENT.stream(), HOW_FAR.stream()).toList()) {
      long told =
          LongStream.rangeClosed(1, MOST_ORGANISATIONS)
              .filter(seed -> tells(count, CountedNight.of(seed)))
              .limit(3)
              .count();
      assertThat(told).as("organisations of which %s tell", count).isEqualTo(3);
    }
  }

  private boolean tells(Count count, CountedNight night) {
    Attack attack =
        new Attack(
            night,
            count,
            (any, cell, period) ->
                isPublished(count, cell)
                    && (!rests(night, count, cell, period)
                        || night.counted(count, cell, period) >= K),
            night.frame());
    try {
      attack.guess();
      return false;
    } catch (AssertionError tells) {
      return true;
    }
  }

  /** Whoever kept what the nights before showed still knows what is as it was. */
  @Test
  void norWhereEarlierNightsAreKept() {
    LongStream.rangeClosed(1, ORGANISATIONS / 3).forEach(seed -> attackKept(seed, PRESENT));
    withLinkedTotals().limit(ORGANISATIONS / 3).forEach(seed -> attackKept(seed, HOW_FAR));
    assertThat(hidden).as("hidden").isGreaterThan(200);
  }

  private void attackKept(long seed, List<Count> counts) {
    KeptNights.attack(
        seed,
        (night, known, judged) ->
            counts.forEach(count -> new Attack(night, count, known, night.frame()).guess()));
  }

  /** Whether it rests on linked cohorts alone; who is active, on what was held lately. */
  private static boolean rests(CountedNight night, Count count, Cell cell, int period) {
    Count like = isSoFar(count) ? Count.MEN_SO_FAR : Count.CONTACTS;
    if (night.rests(like, cell, period)) {
      return true;
    }
    return count == Count.PEOPLE_ACTIVE && restsLately(night, cell, period);
  }

  private static boolean isSoFar(Count count) {
    return switch (count) {
      case MEN_HALFWAY, MEN_ACTED, MEN_STILL_ACTING -> true;
      default -> false;
    };
  }

  /** How far men have come is told of totals alone, but those of areas. */
  private static boolean isPublished(Count count, Cell cell) {
    return !isSoFar(count) || (cell.isTotal() && cell.scope().type() != Scope.Type.AREA);
  }

  private static boolean restsLately(CountedNight night, Cell cell, int period) {
    Reference reference = night.frame().reference();
    int end = cell.periods().endOf(cell.periods().last(period));
    boolean linked = false;
    for (int s = 0; s < reference.sessions().size(); s++) {
      Session session = reference.sessions().get(s);
      int at = s;
      boolean lately = session.day() <= end && end <= session.day() + GAP;
      if (lately && HOMES.stream().anyMatch(home -> night.frame().holds(cell, at, home))) {
        if (!reference.cohorts().get(session.cohort()).keyPopulationLinked()) {
          return false;
        }
        linked = true;
      }
    }
    return linked;
  }

  /** What is known of one count in one night. */
  private final class Attack {

    private final CountedNight night;
    private final Frame imagined;
    private final Count count;
    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final BitSet known = new BitSet();
    private final Set<Integer> marks = new LinkedHashSet<>();
    private final Set<Integer> ends = new HashSet<>();
    private final Set<Visit> visits = new LinkedHashSet<>();
    private final Set<BitSet> people = new LinkedHashSet<>();

    /**
     * @param imagined with the sessions that somebody thinks of as held
     */
    Attack(CountedNight night, Count count, Shown shown, Frame imagined) {
      this.imagined = imagined;
      this.night = night;
      this.count = count;
      for (Cell cell : night.frame().cells()) {
        for (int p = 0; p < cell.periods().periods().size(); p++) {
          ends.add(cell.periods().endOf(cell.periods().last(p)));
          numbers.put(new Place(cell, p), places.size());
          if (shown.is(count, cell, p)) {
            known.set(places.size());
          } else if (isPublished(count, cell) && rests(night, count, cell, p)) {
            marks.add(places.size());
          }
          places.add(new Place(cell, p));
        }
      }
      night.people().stream().map(one -> where(night.frame(), one)).forEach(people::add);
      visit();
      visits.forEach(visit -> people.add(visit.where()));
    }

    /** At every session; enrolled also on days without one, and active at the end of a period. */
    private void visit() {
      Reference reference = imagined.reference();
      List<Session> sessions = reference.sessions();
      for (int s = 0; s < sessions.size(); s++) {
        Session held = sessions.get(s);
        List<Attendance> came =
            List.of(new Attendance(1, s, Mark.PRESENT, Reference.NONE, Reference.NONE, held.day()));
        if (count == Count.PEOPLE_ACTIVE) {
          ends.stream()
              .filter(end -> held.day() <= end && end <= held.day() + GAP)
              .forEach(end -> visit(held.cohort(), held.day(), end, came));
        } else {
          visit(held.cohort(), held.day(), held.day(), came);
        }
      }
      if (count == Count.PEOPLE_ENROLLED || count == Count.MEN_ACTED) {
        visitWithoutSession(reference);
      }
    }

    private void visitWithoutSession(Reference reference) {
      int today = Days.of(reference.businessDate());
      for (int c = 0; c < reference.cohorts().size(); c++) {
        for (int day = reference.cohorts().get(c).opensOn(); day <= today; day += DAYS) {
          visit(c, day, day, List.of());
        }
      }
    }

    /** Whether anybody ever acted in the programme of a cohort: everybody knows where one does. */
    private boolean isOfProgrammeThatActs(int cohort) {
      List<Reference.Cohort> cohorts = night.frame().reference().cohorts();
      return night.people().stream()
          .flatMap(one -> one.outcomes().steps().stream())
          .map(step -> cohorts.get(step.cohort()).programme())
          .anyMatch(programme -> programme == cohorts.get(cohort).programme());
    }

    private void visit(int cohort, int from, int until, List<Attendance> came) {
      List<Step> steps =
          isOfProgrammeThatActs(cohort) ? List.of(new Step(cohort, Days.NEVER, from)) : List.of();
      for (String home : HOMES) {
        PersonFacts who =
            new PersonFacts(
                Sex.M,
                PersonFacts.NO_BIRTH_YEAR,
                true,
                Days.NEVER,
                home,
                false,
                List.of(),
                List.of(
                    new Enrolment(
                        1,
                        cohort,
                        from,
                        until,
                        PersonFacts.Exit.OTHER,
                        PersonFacts.Application.NONE,
                        false)),
                came,
                new PersonFacts.Outcomes(steps, List.of(), goesOn(came)));
        visits.add(new Visit(home, where(imagined, who)));
      }
    }

    private List<Identified> goesOn(List<Attendance> came) {
      return came.stream()
          .filter(any -> count == Count.MEN_STILL_ACTING)
          .map(one -> imagined.reference().sessions().get(one.session()))
          .map(held -> RandomOrganisation.goesOnActing(0, held))
          .toList();
    }

    private BitSet where(Frame frame, PersonFacts person) {
      Tally tally = CountedNight.counted(frame, List.of(person));
      BitSet where = new BitSet();
      places.forEach(
          place ->
              where.set(
                  numbers.getOrDefault(place, 0),
                  CountedNight.of(
                          count, tally, frame.cells().get(place.cell().index()), place.period())
                      > 0));
      return where;
    }

    void guess() {
      hidden += marks.size();
      if (!marks.isEmpty()) {
        countsHidden.add(count);
      }
      shown += known.cardinality();
      marks.forEach(this::guess);
    }

    private void guess(int mark) {
      Place place = places.get(mark);
      long really = night.counted(count, place.cell(), place.period());
      small += really < K ? 1 : 0;
      List<BitSet> kinds = List.copyOf(kinds(mark));
      Attacker attacker = new Attacker();
      Set<BitSet> seen = new HashSet<>();
      known.stream()
          .forEach(
              one -> {
                BitSet those = ofThem(kinds, one);
                if (seen.add(those)) {
                  Place other = places.get(one);
                  attacker.knows(those, night.counted(count, other.cell(), other.period()));
                }
              });
      String name =
          "%s, %s of %s in %s"
              .formatted(
                  night.name(),
                  count,
                  place.cell(),
                  place.cell().periods().periods().get(place.period()));
      BitSet those = ofThem(kinds, mark);
      if (those.isEmpty()) {
        // Nobody can have been there, as everybody knows.
        assertThat(really).as(name).isZero();
      } else if (seen.contains(those)) {
        assertThat(really).as("%s is shown elsewhere", name).isGreaterThanOrEqualTo(K);
      } else {
        attacker.isLeftInTheDark(name, those, really, K);
      }
    }

    /** Everybody, and who went wherever he could without being counted elsewhere than somebody. */
    private Set<BitSet> kinds(int mark) {
      Set<BitSet> seen = new HashSet<>();
      Set<BitSet> kinds = new LinkedHashSet<>();
      for (BitSet person : people) {
        kinds.add(asFarAsKnown(person, mark));
        BitSet counted = (BitSet) person.clone();
        counted.and(known);
        if (seen.add(counted)) {
          for (String home : HOMES) {
            kinds.add(asFarAsKnown(everywhere(counted, home, -1), mark));
            kinds.add(asFarAsKnown(everywhere(counted, home, mark), mark));
          }
        }
      }
      return kinds;
    }

    private BitSet asFarAsKnown(BitSet where, int mark) {
      BitSet seen = (BitSet) where.clone();
      seen.and(known);
      seen.set(mark, where.get(mark));
      return seen;
    }

    /**
     * @param but a place not to go to, or less than zero
     */
    private BitSet everywhere(BitSet counted, String home, int but) {
      BitSet where = new BitSet();
      for (Visit visit : visits) {
        BitSet other = (BitSet) visit.where().clone();
        other.and(known);
        other.andNot(counted);
        if (visit.home().equals(home) && other.isEmpty() && (but < 0 || !visit.where().get(but))) {
          where.or(visit.where());
        }
      }
      return where;
    }

    private BitSet ofThem(List<BitSet> kinds, int place) {
      BitSet those = new BitSet();
      for (int k = 0; k < kinds.size(); k++) {
        those.set(k, kinds.get(k).get(place));
      }
      return those;
    }
  }
}
