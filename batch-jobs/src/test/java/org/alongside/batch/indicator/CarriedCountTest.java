package org.alongside.batch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.alongside.batch.indicator.PersonFacts.Attendance;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.Reference.Balance;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Session;
import org.junit.jupiter.api.Test;

/**
 * Counting only what changed gives the very bytes of counting everybody: over registries full of
 * odd things, from one business date to a later one, with people, cohorts, sessions and the cascade
 * changing in between.
 */
class CarriedCountTest {

  private static final int REGISTRIES = 150;
  private static final int PEOPLE = 12;
  private static final LocalDate EARLIEST = LocalDate.of(2023, 10, 1);

  /** One night's reference, and people as its business date knows them. */
  private record Night(Reference reference, List<PersonFacts> people) {

    Frame frame() {
      return Frame.of(reference);
    }
  }

  @Test
  void carryingOverGivesTheBytesOfAFullCount() throws IOException {
    int carriedOver = 0;
    for (long seed = 1; seed <= REGISTRIES; seed++) {
      carriedOver += compare(seed);
    }
    assertThat(carriedOver).as("people not counted again").isGreaterThan(REGISTRIES * PEOPLE / 6);
  }

  /** How many people were not counted again. */
  private static int compare(long seed) throws IOException {
    RandomRegistry registry = new RandomRegistry(seed, seed % 2 == 0);
    Random random = new Random(seed);
    LocalDate first = EARLIEST.plusDays(random.nextInt(450));
    LocalDate second = first.plusDays(random.nextInt(3) * (long) random.nextInt(60));
    Reference any = registry.reference();
    List<PersonFacts> people = new ArrayList<>();
    for (int p = 0; p < PEOPLE; p++) {
      people.add(registry.person());
    }
    Night before = night(any, people, first, first);
    BitSet changed = new BitSet();
    if (random.nextBoolean()) {
      changed.set(random.nextInt(PEOPLE));
      people.replaceAll(person -> changed.get(people.indexOf(person)) ? registry.person() : person);
    }
    Night now = night(changed(any, random), people, first, second);
    now = sorted(now);
    boolean grantBegan =
        any.grants().stream()
            .map(Reference.Grant::startsOn)
            .anyMatch(start -> start.isAfter(first) && !start.isAfter(second));
    Optional<String> everywhere = new Changes(before.frame(), now.frame()).everywhere();
    assertThat(everywhere.isPresent()).as("seed %d", seed).isEqualTo(grantBegan);
    if (grantBegan) {
      return 0;
    }
    BitSet again = again(before, now, changed);
    assertThat(bytes(carried(before, now, again))).as("seed %d", seed).isEqualTo(bytes(full(now)));
    return PEOPLE - again.cardinality();
  }

  private static BitSet again(Night before, Night now, BitSet changed) {
    BitSet cohorts = new Changes(before.frame(), now.frame()).cohorts(cohort -> cohort);
    Frame frame = before.frame();
    PersonCounter counter = new PersonCounter(frame, new Tally(frame));
    BitSet again = (BitSet) changed.clone();
    for (int p = 0; p < PEOPLE; p++) {
      boolean woken = counter.count(before.people().get(p)) <= now.reference().businessDay();
      if (woken || isIn(cohorts, before, p) || isIn(cohorts, now, p)) {
        again.set(p);
      }
    }
    return again;
  }

  private static boolean isIn(BitSet cohorts, Night night, int person) {
    PersonFacts facts = night.people().get(person);
    List<Session> sessions = night.reference().sessions();
    return facts.enrolments().stream().anyMatch(one -> cohorts.get(one.cohort()))
        || facts.outcomes().steps().stream().anyMatch(one -> cohorts.get(one.cohort()))
        || facts.outcomes().pledges().stream().anyMatch(one -> cohorts.get(one.cohort()))
        || facts.attendances().stream()
            .anyMatch(one -> cohorts.get(sessions.get(one.session()).cohort()));
  }

  private static Tally carried(Night before, Night now, BitSet again) {
    Tally old = full(before);
    Tally cohortsBefore = new Tally(old.frame());
    CohortCounter.count(old.frame(), cohortsBefore);
    old.subtract(cohortsBefore);
    old.subtract(people(before, again, old.frame()));
    Frame frame = now.frame();
    Tally carried = old.carriedInto(frame);
    CohortCounter.count(frame, carried);
    carried.add(people(now, again, frame));
    return carried;
  }

  private static Tally full(Night night) {
    Frame frame = night.frame();
    BitSet everybody = new BitSet();
    everybody.set(0, PEOPLE);
    Tally tally = people(night, everybody, frame);
    CohortCounter.count(frame, tally);
    return tally;
  }

  private static Tally people(Night night, BitSet which, Frame frame) {
    Tally tally = new Tally(frame);
    PersonCounter counter = new PersonCounter(frame, tally);
    which.stream().forEach(p -> counter.count(night.people().get(p)));
    counter.finish();
    return tally;
  }

  private static byte[] bytes(Tally tally) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tally.write(new DataOutputStream(bytes), 0, tally.frame().cells().size());
    return bytes.toByteArray();
  }

  /** As a business date knows them; balances are dated before the first one. */
  private static Night night(
      Reference any, List<PersonFacts> people, LocalDate first, LocalDate businessDate) {
    int latest = Days.of(first);
    List<Balance> balances =
        any.balances().stream()
            .map(
                balance ->
                    new Balance(
                        balance.code(),
                        balance.scopeType(),
                        balance.scope(),
                        balance.country(),
                        Math.min(balance.asOf(), latest),
                        balance.value(),
                        balance.over(),
                        balance.contacts(),
                        balance.supersedes()))
            .toList();
    Reference reference =
        new Reference(
            businessDate,
            any.firstEvent(),
            any.programmes(),
            any.areas(),
            any.grants(),
            balances,
            any.cohorts(),
            any.sessions(),
            any.homes(),
            any.happenings(),
            any.surveys(),
            any.cascade(),
            any.accounts());
    int day = Days.of(businessDate);
    return new Night(reference, people.stream().map(person -> known(person, day)).toList());
  }

  /** Exits of later days are not known yet. */
  private static PersonFacts known(PersonFacts person, int businessDay) {
    return with(
        person,
        person.enrolments().stream().map(one -> known(one, businessDay)).toList(),
        person.attendances());
  }

  private static Enrolment known(Enrolment one, int businessDay) {
    boolean hidden = one.exitedOn() > businessDay && one.exit() != Exit.VOID;
    return new Enrolment(
        one.record(),
        one.cohort(),
        one.enrolledOn(),
        one.exitedOn(),
        hidden ? Exit.NONE : one.exit(),
        one.application(),
        one.trainer());
  }

  private static PersonFacts with(
      PersonFacts person, List<Enrolment> enrolments, List<Attendance> attendances) {
    return new PersonFacts(
        person.sex(),
        person.birthYear(),
        person.consentGiven(),
        person.withdrawnOn(),
        person.home(),
        person.lookalike(),
        person.balances(),
        enrolments,
        attendances,
        person.outcomes());
  }

  /** Something or nothing of cohorts, sessions and cascade became different. */
  private static Reference changed(Reference any, Random random) {
    List<Cohort> cohorts = new ArrayList<>(any.cohorts());
    List<Session> sessions = new ArrayList<>(any.sessions());
    Cascade cascade = any.cascade();
    switch (random.nextInt(6)) {
      case 0 -> cohorts.set(0, moved(cohorts.get(0)));
      case 1 -> sessions.set(3, later(sessions.get(3), random.nextInt(400) - 200));
      case 2 -> cascade = new Cascade(cascade.links().subList(1, cascade.links().size()));
      case 3 -> sessions.set(5, unexpected(sessions.get(5)));
      default -> {
        // Only time went by, or a person changed.
      }
    }
    return new Reference(
        any.businessDate(),
        any.firstEvent(),
        any.programmes(),
        any.areas(),
        any.grants(),
        any.balances(),
        cohorts,
        sessions,
        any.homes(),
        any.happenings(),
        any.surveys(),
        cascade,
        any.accounts());
  }

  /** To another country and programme, and paid for by nobody. */
  private static Cohort moved(Cohort cohort) {
    return new Cohort(
        cohort.code(),
        (cohort.programme() + 1) % 3,
        cohort.country().equals("HT") ? "SS" : "HT",
        Reference.NONE,
        cohort.opensOn(),
        cohort.finished(),
        cohort.closesOn(),
        cohort.overdue(),
        cohort.keyPopulationLinked(),
        List.of());
  }

  private static Session later(Session session, int days) {
    int day = Math.max(Days.of(EARLIEST), session.day() + days);
    return new Session(
        session.code(),
        session.cohort(),
        session.unit(),
        day,
        session.minutes(),
        session.expected(),
        session.headcount());
  }

  private static Session unexpected(Session session) {
    return new Session(
        session.code(),
        session.cohort(),
        session.unit(),
        session.day(),
        session.minutes() + 30,
        !session.expected(),
        session.headcount());
  }

  /** Puts the sessions in order again, and people's attendances with them. */
  private static Night sorted(Night night) {
    Reference any = night.reference();
    List<Integer> order =
        IntStream.range(0, any.sessions().size())
            .boxed()
            .sorted(
                Comparator.comparing(
                    any.sessions()::get,
                    Comparator.comparingInt(Session::day)
                        .thenComparingInt(Session::cohort)
                        .thenComparing(Session::code)))
            .toList();
    Reference reference =
        new Reference(
            any.businessDate(),
            any.firstEvent(),
            any.programmes(),
            any.areas(),
            any.grants(),
            any.balances(),
            any.cohorts(),
            order.stream().map(any.sessions()::get).toList(),
            any.homes(),
            any.happenings(),
            any.surveys(),
            any.cascade(),
            any.accounts());
    return new Night(
        reference, night.people().stream().map(person -> renumbered(person, order)).toList());
  }

  private static PersonFacts renumbered(PersonFacts person, List<Integer> order) {
    List<Attendance> attendances = new ArrayList<>();
    for (Attendance one : person.attendances()) {
      int makesUp = one.makesUp() == Reference.NONE ? Reference.NONE : order.indexOf(one.makesUp());
      attendances.add(
          new Attendance(
              one.record(),
              order.indexOf(one.session()),
              one.mark(),
              one.minutes(),
              makesUp,
              one.enteredOn()));
    }
    return with(person, person.enrolments(), attendances);
  }
}
