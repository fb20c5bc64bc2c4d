package org.alongside.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.alongside.batch.disclosure.Judgements.Judgement;
import org.alongside.batch.disclosure.KeptNights.Shown;
import org.alongside.batch.disclosure.NotedPeople.Event;
import org.alongside.batch.disclosure.NotedPeople.Person;
import org.alongside.batch.disclosure.PossiblePeople.Swap;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.PersonFacts;
import org.alongside.batch.indicator.PersonFacts.Attendance;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Mark;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Reference.Session;
import org.alongside.batch.indicator.Sex;
import org.alongside.batch.indicator.Tally;
import org.junit.jupiter.api.Test;

/**
 * The counts shown of places that rest on key-population-linked cohorts alone, of random
 * organisations, attacked: what is hidden of them cannot be worked out (domain spec, section 7,
 * third class).
 *
 * <p>Against what is known of men the attacker thinks of kinds of men: every man there is, for
 * every session one who came to nothing else, and those that had to be imagined to show that he
 * cannot know. Whether there may be such men, and where each kind counts, is found by counting
 * them.
 */
class LinkedCountsTest {

  private static final long K = 10;
  private static final int ORGANISATIONS = 12;
  private static final int KEPT_ORGANISATIONS = 65;
  private static final List<String> HOMES = List.of("", "UA");

  /** Counts of the same people, which tell of each other. */
  private enum Group {
    MEN(Sex.M, Count.NEW_MEN, Count.MEN_SO_FAR, Count.SHARED_MEN),
    WOMEN(Sex.F, Count.NEW_WOMEN, Count.WOMEN_SO_FAR),
    OTHERS(Sex.X, Count.NEW_OTHERS, Count.OTHERS_SO_FAR),
    GRADUATES(Sex.M, Count.NEW_GRADUATES, Count.GRADUATES_SO_FAR);

    private final Sex sex;
    private final List<Count> counts;

    Group(Sex sex, Count... counts) {
      this.sex = sex;
      this.counts = List.of(counts);
    }
  }

  private final Set<Count> countsHidden = EnumSet.noneOf(Count.class);
  private int hidden;
  private int small;
  private int shown;
  private int shownOfLinked;

  @Test
  void whatIsHiddenOfThemCannotBeWorkedOut() {
    for (long seed = 1; seed <= ORGANISATIONS; seed++) {
      CountedNight night = CountedNight.of(seed);
      Judgements judgements = new Judgements("", Map.of());
      LinkedDisclosure disclosure = night.disclosure(EarlierNights.NONE, judgements);
      checkAll(night, disclosure);
      attack(night, disclosure::shows, judgements.now());
    }
    assertThat(hidden).as("hidden").isGreaterThan(200);
    assertThat(small).as("below ten, none included").isGreaterThan(100);
    assertThat(EnumSet.complementOf(EnumSet.copyOf(countsHidden)))
        .as("not attacked here")
        .allMatch(count -> count == Count.SHARED_MEN || count.isOfPresence());
    assertThat(shown).as("shown").isGreaterThan(1000);
    assertThat(shownOfLinked).as("shown of linked cohorts alone").isGreaterThan(50);
  }

  /** To hide what is small, and nothing else, would tell of it. */
  @Test
  void hidingWhatIsSmallIsNotEnough() {
    int told = 0;
    for (long seed = 1; seed <= ORGANISATIONS; seed++) {
      CountedNight night = CountedNight.of(seed);
      try {
        attack(
            night,
            (count, cell, period) ->
                !night.rests(count, cell, period) || night.counted(count, cell, period) >= K,
            Map.of());
      } catch (AssertionError tells) {
        told++;
      }
    }
    assertThat(told).isGreaterThan(3);
  }

  /** Whoever kept what the nights before showed still knows what is as it was. */
  @Test
  void norWhereEarlierNightsAreKept() {
    for (long seed = 1; seed <= KEPT_ORGANISATIONS; seed++) {
      KeptNights.attack(seed, this::attack);
    }
    assertThat(hidden).as("hidden").isGreaterThan(200);
    assertThat(shownOfLinked).as("shown of linked cohorts alone").isGreaterThan(50);
  }

  /** What was judged once is taken over while it rests on the same, and only then. */
  @Test
  void judgementsAreTakenOverWhileNothingChanged() {
    RandomOrganisation organisation = new RandomOrganisation(1);
    Reference reference = organisation.reference();
    List<PersonFacts> people = organisation.people(reference);
    CountedNight night = CountedNight.of("", reference, people);
    Judgements first = new Judgements("1", Map.of());
    Map<EarlierNights.Place, Long> shownFirst = shown(night.disclosure(EarlierNights.NONE, first));
    Map<String, Judgement> forged = new HashMap<>();
    first
        .now()
        .forEach(
            (name, one) ->
                forged.put(name, new Judgement(one.digest(), new byte[0], PossiblePeople.NONE)));
    assertThat(forged)
        .containsKeys(
            "CONTACTS", "SESSIONS", "ENROLMENTS", "COMPLETIONS", "MEN", "WOMEN", "GRADUATES");
    Judgements believing = new Judgements("1", forged);
    assertThat(shown(night.disclosure(EarlierNights.NONE, believing)).size())
        .as("nothing was worked out anew")
        .isGreaterThan(shownFirst.size());
    Judgements second = new Judgements("1", first.now());
    assertThat(shown(night.disclosure(new EarlierNights(shownFirst), second)).equals(shownFirst))
        .as("a second night shows the same")
        .isTrue();
    Judgements otherSoftware = new Judgements("2", forged);
    assertThat(shown(night.disclosure(EarlierNights.NONE, otherSoftware)).equals(shownFirst))
        .as("other software judges anew")
        .isTrue();
    CountedNight next = CountedNight.of("", reference, organisation.nextNight(reference, people));
    LinkedDisclosure anew = next.disclosure(EarlierNights.NONE);
    LinkedDisclosure changed = next.disclosure(EarlierNights.NONE, new Judgements("1", forged));
    next.frame()
        .cells()
        .forEach(
            cell ->
                assertThat(changed.shows(Count.NEW_MEN, cell, 0))
                    .as("%s, of other men", cell)
                    .isEqualTo(anew.shows(Count.NEW_MEN, cell, 0)));
  }

  private static Map<EarlierNights.Place, Long> shown(LinkedDisclosure disclosure) {
    return disclosure.and(EarlierNights.NONE).shown();
  }

  /** What was judged is what was counted: else the night would not be published. */
  private static void checkAll(CountedNight night, LinkedDisclosure disclosure) {
    for (Cell cell : night.frame().cells()) {
      for (int p = 0; p < cell.periods().periods().size(); p++) {
        for (Count count : Count.values()) {
          disclosure.check(count, cell, p, night.counted(count, cell, p));
        }
      }
    }
  }

  /**
   * @param judged which says who was imagined
   */
  private void attack(CountedNight night, Shown known, Map<String, Judgement> judged) {
    ElementaryCells cells = new ElementaryCells(night.frame(), true);
    BitSet completing = completing(night, cells);
    CountedNight.ADD_UP
        .keySet()
        .forEach(
            count -> {
              Attack attack = new Attack(night);
              attack.learn(
                  count,
                  known,
                  (cell, period) -> {
                    BitSet parts = cells.of(cell, period);
                    if (count == Count.COMPLETIONS) {
                      parts.and(completing);
                    }
                    return parts;
                  });
              attack.guess();
            });
    for (Group group : Group.values()) {
      Judgement judgement = judged.get(group.name());
      Collection<Tally> kinds =
          kinds(night, group, judgement == null ? Set.of() : judgement.people().instead());
      Attack attack = new Attack(night);
      for (Count count : group.counts) {
        attack.learn(
            count,
            known,
            (cell, period) -> ofKinds(kinds, tally -> CountedNight.of(count, tally, cell, period)));
      }
      attack.guess();
    }
  }

  /** Where somebody could complete something, as everybody knows who knows the programmes. */
  private static BitSet completing(CountedNight night, ElementaryCells cells) {
    Reference reference = night.frame().reference();
    BitSet those = new BitSet();
    for (Session session : reference.sessions()) {
      int programme = reference.cohorts().get(session.cohort()).programme();
      if (reference.programmes().get(programme).minSessions() != null) {
        HOMES.forEach(home -> those.set(cells.at(session.cohort(), session.day(), home)));
      }
    }
    return those;
  }

  private static Collection<Tally> kinds(CountedNight night, Group group, Set<Swap> imagined) {
    Reference reference = night.frame().reference();
    List<PersonFacts> all = new ArrayList<>(night.people());
    for (int s = 0; s < reference.sessions().size(); s++) {
      for (String home : HOMES) {
        all.add(whoCame(reference, group, List.of(s), home, List.of()));
      }
    }
    imagined.forEach(swap -> all.add(somebody(reference, group, swap.to())));
    return all.stream()
        .filter(one -> one.sex() == group.sex)
        .distinct()
        .map(one -> CountedNight.counted(night.frame(), List.of(one)))
        .toList();
  }

  /** One who was where an imagined one was; nobody has two homes. */
  private static PersonFacts somebody(Reference reference, Group group, Person imagined) {
    List<String> homes =
        imagined.events().stream()
            .map(Event::home)
            .filter(home -> !home.isEmpty())
            .distinct()
            .toList();
    assertThat(homes).as("homes of %s", imagined).hasSizeLessThan(2);
    String home = homes.contains(Reference.NO_COUNTRY) ? "" : String.join("", homes);
    List<Session> all = reference.sessions();
    List<Integer> sessions =
        IntStream.range(0, all.size())
            .filter(s -> imagined.events().stream().anyMatch(event -> isAt(event, all.get(s))))
            .boxed()
            .toList();
    return whoCame(reference, group, sessions, home, imagined.balances());
  }

  private static boolean isAt(Event event, Session session) {
    return event.cohort() == session.cohort() && event.day() == session.day();
  }

  /** Somebody who came to some sessions; a graduate was enrolled for each, and one is enough. */
  private static PersonFacts whoCame(
      Reference reference,
      Group group,
      List<Integer> sessions,
      String home,
      List<Integer> balances) {
    List<Attendance> came = new ArrayList<>();
    List<Enrolment> enrolments = new ArrayList<>();
    for (int s : sessions) {
      came.add(new Attendance(1, s, Mark.PRESENT, Reference.NONE, Reference.NONE, 0));
      if (group == Group.GRADUATES) {
        Session session = reference.sessions().get(s);
        enrolments.add(
            new Enrolment(
                1,
                session.cohort(),
                session.day(),
                session.day(),
                PersonFacts.Exit.OTHER,
                PersonFacts.Application.NONE,
                false));
      }
    }
    return new PersonFacts(
        group.sex,
        PersonFacts.NO_BIRTH_YEAR,
        true,
        Days.NEVER,
        home,
        false,
        balances,
        enrolments,
        came,
        PersonFacts.Outcomes.NONE);
  }

  private interface Counts {
    long of(Tally tally);
  }

  private static BitSet ofKinds(Iterable<Tally> kinds, Counts counts) {
    BitSet those = new BitSet();
    int k = 0;
    for (Tally kind : kinds) {
      those.set(k++, counts.of(kind) > 0);
    }
    return those;
  }

  /** Which numbers a total or row adds up in a period. */
  private interface Parts {
    BitSet of(Cell cell, int period);
  }

  /** What is known of one count, or of those that tell of each other, in one night. */
  private final class Attack {

    private final CountedNight night;
    private final Attacker attacker = new Attacker();
    private final Map<BitSet, Long> marks = new LinkedHashMap<>();
    private final Map<BitSet, String> names = new HashMap<>();
    private final Set<BitSet> seen = new HashSet<>();

    Attack(CountedNight night) {
      this.night = night;
    }

    void learn(Count count, Shown known, Parts parts) {
      for (Cell cell : night.frame().cells()) {
        for (int p = 0; p < cell.periods().periods().size(); p++) {
          BitSet sum = parts.of(cell, p);
          long really = night.counted(count, cell, p);
          if (known.is(count, cell, p)) {
            if (seen.add(sum)) {
              attacker.knows(sum, really);
              shown++;
            }
            shownOfLinked += night.rests(count, cell, p) ? 1 : 0;
          } else if (!sum.isEmpty() && night.rests(count, cell, p)) {
            marks.put(sum, really);
            countsHidden.add(count);
            String period = cell.periods().periods().get(p).toString();
            names.put(sum, night.name() + ", " + count + ", " + cell + ", " + period);
          }
        }
      }
    }

    void guess() {
      hidden += marks.size();
      marks.forEach(
          (sum, really) -> {
            String name = names.getOrDefault(sum, "");
            small += really < K ? 1 : 0;
            if (!seen.contains(sum)) {
              attacker.isLeftInTheDark(name, sum, really, K);
            } else {
              assertThat(really).as("%s is shown elsewhere", name).isGreaterThanOrEqualTo(K);
            }
          });
    }
  }
}
