package org.alongside.batch.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.alongside.batch.indicator.Accounts;
import org.alongside.batch.indicator.Cascade;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.Happenings;
import org.alongside.batch.indicator.Happenings.Concern;
import org.alongside.batch.indicator.Happenings.Feedback;
import org.alongside.batch.indicator.Happenings.Referral;
import org.alongside.batch.indicator.PeriodCalendar;
import org.alongside.batch.indicator.PersonFacts;
import org.alongside.batch.indicator.PersonFacts.Application;
import org.alongside.batch.indicator.PersonFacts.Attendance;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.PersonFacts.Mark;
import org.alongside.batch.indicator.PersonFacts.Step;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Reference.Area;
import org.alongside.batch.indicator.Reference.Balance;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Funding;
import org.alongside.batch.indicator.Reference.Grant;
import org.alongside.batch.indicator.Reference.Programme;
import org.alongside.batch.indicator.Reference.Session;
import org.alongside.batch.indicator.Scope;
import org.alongside.batch.indicator.Sex;
import org.alongside.batch.indicator.Surveys;
import org.alongside.batch.indicator.Surveys.Identified;
import org.alongside.batch.indicator.Surveys.Instrument;
import org.alongside.batch.indicator.Surveys.Item;
import org.alongside.batch.indicator.Surveys.Kind;
import org.alongside.batch.indicator.Surveys.Response;
import org.alongside.batch.indicator.Surveys.Use;
import org.alongside.batch.indicator.Wave;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with grants that pay for the same cohorts, clubs linked to key populations, and
 * much of everything in some places and little in others. The same seed gives the same.
 */
final class RandomOrganisation {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 10);
  private static final LocalDate TODAY = LocalDate.of(2024, 11, 20);
  private static final String[] COUNTRIES = {"ZW", "HT", "UA", ""};
  private static final int COHORTS = 9;

  private final Random random;

  /** For what was added later, so that the rest stays as it was. */
  private final Random more;

  RandomOrganisation(long seed) {
    this.random = new Random(seed);
    this.more = new Random(-seed);
  }

  Reference reference() {
    List<Cohort> cohorts = new ArrayList<>();
    List<Session> sessions = new ArrayList<>();
    List<Feedback> feedback = new ArrayList<>();
    List<Referral> referrals = new ArrayList<>();
    List<Concern> concerns = new ArrayList<>();
    for (int c = 0; c < COHORTS; c++) {
      cohorts.add(cohort(c));
      int size = random.nextInt(4);
      for (int s = 0; s < 4 + size * 6; s++) {
        int people = 1 + random.nextInt(6 * (size + 1));
        sessions.add(new Session("S" + s, c, null, day(), 60, more.nextInt(3) > 0, people));
      }
      for (int i = 0; i < size * size * 4; i++) {
        feedback.add(new Feedback(c, day(), random.nextInt(7) - 1, Days.NEVER));
        int referred = day();
        int takenUp = random.nextBoolean() ? Days.NEVER : referred + random.nextInt(30);
        referrals.add(new Referral(c, random.nextBoolean() ? "UA" : "", referred, takenUp));
      }
      if (random.nextInt(3) == 0) {
        concerns.add(new Concern(c, day(), Days.NEVER));
      }
    }
    return new Reference(
        TODAY,
        FIRST,
        List.of(
            programme("P0", "club", 1), programme("P1", "club", 1), programme("P2", "group", null)),
        List.of(
            new Area("ZW-1", "ZW", "province", Reference.NONE),
            new Area("ZW-1-1", "ZW", "district", 0)),
        List.of(
            grant("G0", "D0", Reference.NONE),
            grant("G1", "D1", Reference.NONE),
            grant("G2", "D1", 1)),
        List.of(
            new Balance(
                "B0",
                Scope.Type.GRANT,
                "G1",
                "",
                Days.of(FIRST) + 40,
                12,
                false,
                false,
                Reference.NONE)),
        cohorts,
        inOrder(sessions, cohorts),
        Set.of("UA"),
        new Happenings(feedback, referrals, concerns, List.of(), List.of()),
        surveys(),
        new Cascade(List.of()),
        Accounts.NONE);
  }

  /**
   * In programmes where one acts, whoever completed something is asked six months later; in the
   * same ones what one knows, at first and later.
   */
  private static Surveys surveys() {
    Item item = new Item("1", "", null, null, null, false);
    Item question = new Item("1", "", null, null, "b", false);
    return new Surveys(
        List.of(
            new Instrument("Y", "Y", Kind.ACTION, false, false, List.of(item)),
            new Instrument("K", "K", Kind.KNOWLEDGE, false, false, List.of(question))),
        Set.of(
            new Use(0, "Y", Wave.F6),
            new Use(2, "Y", Wave.F6),
            new Use(0, "K", Wave.E),
            new Use(2, "K", Wave.E),
            new Use(0, "K", Wave.G),
            new Use(2, "K", Wave.G)),
        List.of());
  }

  /** Somebody tells to go on acting, six months after a session of an enrolment's cohort. */
  static Identified goesOnActing(int enrolment, Session session) {
    int due = Days.of(Days.date(session.day()).plusMonths(6));
    return new Identified(enrolment, new Response(0, Wave.F6, due, List.of("yes")));
  }

  /** What somebody thinks of it who does not know when sessions were held. */
  static Reference withSessionsAnyDay(Reference known, int days) {
    List<Session> sessions = new ArrayList<>();
    for (int c = 0; c < COHORTS; c++) {
      for (int day = Days.of(FIRST); day <= Days.of(TODAY); day += days) {
        sessions.add(new Session("S" + day, c, null, day, 60, false, 0));
      }
    }
    return with(known, sessions, known.happenings());
  }

  private static Reference with(Reference before, List<Session> sessions, Happenings happenings) {
    return new Reference(
        before.businessDate(),
        before.firstEvent(),
        before.programmes(),
        before.areas(),
        before.grants(),
        before.balances(),
        before.cohorts(),
        inOrder(sessions, before.cohorts()),
        before.homes(),
        happenings,
        before.surveys(),
        before.cascade(),
        before.accounts());
  }

  private static List<Session> inOrder(List<Session> sessions, List<Cohort> cohorts) {
    return sessions.stream()
        .sorted(
            Comparator.comparingInt(Session::day)
                .thenComparing(session -> cohorts.get(session.cohort()).code())
                .thenComparing(Session::code))
        .toList();
  }

  /** The same a night later: a little of what happened was wrong, and a little more is known. */
  Reference nextNight(Reference before) {
    Happenings happened = before.happenings();
    List<Feedback> feedback = new ArrayList<>(happened.feedback());
    List<Referral> referrals = new ArrayList<>(happened.referrals());
    feedback.removeIf(one -> random.nextInt(25) == 0);
    referrals.removeIf(one -> random.nextInt(25) == 0);
    for (int i = 0; i < 6; i++) {
      int cohort = random.nextInt(COHORTS);
      feedback.add(new Feedback(cohort, day(), random.nextInt(6), Days.NEVER));
      referrals.add(new Referral(cohort, "", day(), Days.NEVER));
    }
    return with(
        before,
        before.sessions(),
        new Happenings(
            feedback, referrals, happened.concerns(), happened.pledges(), happened.pairs()));
  }

  /** Men and women of its cohorts, some of them of two, some of them in its opening balance. */
  List<PersonFacts> people(Reference reference) {
    List<PersonFacts> people = new ArrayList<>();
    for (int c = 0; c < reference.cohorts().size(); c++) {
      int size = random.nextInt(4);
      for (int i = 0; i < 3 + size * size * 4; i++) {
        people.add(person(reference, c));
      }
    }
    return people;
  }

  /** The same a night later: some were entered wrongly, and there are more. */
  List<PersonFacts> nextNight(Reference reference, List<PersonFacts> before) {
    List<PersonFacts> people = new ArrayList<>(before);
    people.removeIf(one -> random.nextInt(25) == 0);
    for (int i = 0; i < 8; i++) {
      people.add(person(reference, random.nextInt(COHORTS)));
    }
    return people;
  }

  private PersonFacts person(Reference reference, int cohort) {
    List<Enrolment> enrolments = new ArrayList<>();
    List<Attendance> attendances = new ArrayList<>();
    take(reference, cohort, enrolments, attendances);
    if (random.nextInt(6) == 0) {
      take(reference, random.nextInt(COHORTS), enrolments, attendances);
    }
    return new PersonFacts(
        sex(),
        1990,
        random.nextInt(10) > 0,
        Days.NEVER,
        random.nextInt(3) == 0 ? "UA" : "",
        false,
        random.nextInt(12) == 0 ? List.of(0) : List.of(),
        enrolments,
        attendances,
        new PersonFacts.Outcomes(
            steps(reference, attendances),
            List.of(),
            responses(reference, enrolments.get(0), attendances)));
  }

  private Sex sex() {
    return switch (random.nextInt(8)) {
      case 0 -> Sex.F;
      case 1 -> Sex.X;
      default -> Sex.M;
    };
  }

  /** Whoever took a step goes on; what one knows is asked the first and the fourth time. */
  private static List<Identified> responses(
      Reference reference, Enrolment first, List<Attendance> attendances) {
    if (reference.cohorts().get(first.cohort()).programme() == 1) {
      return List.of();
    }
    List<Identified> responses = new ArrayList<>();
    steps(reference, attendances).stream()
        .map(step -> reference.sessions().get(attendances.get(0).session()))
        .map(session -> goesOnActing(0, session))
        .forEach(responses::add);
    for (int a = 0; a < attendances.size() && a < 4; a += 3) {
      int day = reference.sessions().get(attendances.get(a).session()).day();
      Wave wave = a == 0 ? Wave.E : Wave.G;
      responses.add(new Identified(0, new Response(1, wave, day, List.of("b"))));
    }
    return responses;
  }

  /** Whoever came three times in some programmes took a step then. */
  private static List<Step> steps(Reference reference, List<Attendance> attendances) {
    return attendances.stream()
        .skip(2)
        .limit(1)
        .map(came -> reference.sessions().get(came.session()))
        .filter(held -> reference.cohorts().get(held.cohort()).programme() != 1)
        .map(held -> new Step(held.cohort(), Days.NEVER, held.day()))
        .toList();
  }

  private void take(
      Reference reference, int cohort, List<Enrolment> enrolments, List<Attendance> attendances) {
    Exit exit = random.nextInt(20) == 0 ? Exit.VOID : exit();
    int from = day();
    if (enrolments.stream().noneMatch(one -> one.cohort() == cohort)) {
      enrolments.add(new Enrolment(1, cohort, from, Days.NEVER, exit, Application.NONE, false));
    }
    for (int s = 0; s < reference.sessions().size(); s++) {
      Session session = reference.sessions().get(s);
      if (session.cohort() == cohort && session.day() >= from && random.nextBoolean()) {
        attendances.add(
            new Attendance(1, s, Mark.PRESENT, Reference.NONE, Reference.NONE, session.day()));
      }
    }
  }

  private Exit exit() {
    return more.nextInt(12) == 0 ? Exit.TRANSFERRED : Exit.NONE;
  }

  private int day() {
    return day(random);
  }

  private static int day(Random random) {
    int first = Days.of(FIRST);
    return first + random.nextInt(Days.of(TODAY) - first + 1);
  }

  /** One session is enough to complete it, or there is nothing to complete. */
  private static Programme programme(String code, String model, @Nullable Integer minSessions) {
    return new Programme(code, model, minSessions, null, List.of(), 30, Reference.NONE);
  }

  private static Grant grant(String code, String donor, int parent) {
    return new Grant(
        code,
        donor,
        parent,
        LocalDate.of(2024, 1, 1),
        LocalDate.of(2025, 12, 31),
        PeriodCalendar.CALENDAR);
  }

  private Cohort cohort(int number) {
    String country = COUNTRIES[random.nextInt(COUNTRIES.length)];
    List<Funding> fundings = new ArrayList<>();
    for (int g = 0; g < 3; g++) {
      if (random.nextInt(3) == 0) {
        int from = random.nextBoolean() ? Days.of(FIRST) : day();
        fundings.add(new Funding(g, from, Days.NEVER, 300_000_000_000L));
      }
    }
    return new Cohort(
        "C" + number,
        random.nextInt(3),
        country,
        country.equals("ZW") ? random.nextInt(3) - 1 : Reference.NONE,
        Days.of(FIRST),
        false,
        more.nextInt(3) == 0 ? Days.NEVER : day(more),
        false,
        random.nextInt(8) == 0,
        fundings);
  }
}
