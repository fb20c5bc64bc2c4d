package org.alongside.batch.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.alongside.batch.indicator.Cascade.Link;
import org.alongside.batch.indicator.Happenings.AnonymousPledge;
import org.alongside.batch.indicator.Happenings.Concern;
import org.alongside.batch.indicator.Happenings.Feedback;
import org.alongside.batch.indicator.Happenings.Pair;
import org.alongside.batch.indicator.Happenings.Referral;
import org.alongside.batch.indicator.PersonFacts.Application;
import org.alongside.batch.indicator.PersonFacts.Attendance;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.PersonFacts.Mark;
import org.alongside.batch.indicator.PersonFacts.Outcomes;
import org.alongside.batch.indicator.PersonFacts.Pledge;
import org.alongside.batch.indicator.PersonFacts.Step;
import org.alongside.batch.indicator.Reference.Area;
import org.alongside.batch.indicator.Reference.Balance;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Funding;
import org.alongside.batch.indicator.Reference.Grant;
import org.alongside.batch.indicator.Reference.Programme;
import org.alongside.batch.indicator.Reference.Session;
import org.alongside.batch.indicator.Surveys.Anonymous;
import org.alongside.batch.indicator.Surveys.Identified;
import org.alongside.batch.indicator.Surveys.Instrument;
import org.alongside.batch.indicator.Surveys.Item;
import org.alongside.batch.indicator.Surveys.Kind;
import org.alongside.batch.indicator.Surveys.Response;
import org.alongside.batch.indicator.Surveys.Use;

/** A small registry in which everything odd is common. The same seed gives the same registry. */
final class RandomRegistry {

  private static final int START = Days.of(LocalDate.of(2023, 10, 1));
  private static final int SPAN = 500;
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);
  private static final String[] HOMES = {"", "UA", "CD"};
  private static final String[] COUNTRIES = {"ZW", "HT", ""};

  private static final List<Instrument> INSTRUMENTS =
      List.of(
          new Instrument("ACT", "ACT", Kind.ACTION, false, false, items(3, false)),
          new Instrument("GEM", "GEM", Kind.ATTITUDE, false, false, items(6, false)),
          new Instrument("GEM-FR", "GEM", Kind.ATTITUDE, true, false, items(7, false)),
          new Instrument("KNOW", "KNOW", Kind.KNOWLEDGE, false, false, items(5, true)),
          new Instrument("STAFF", "STAFF", Kind.ATTITUDE, false, true, items(6, false)));

  private final Random random;
  private final boolean anyLinked;
  private final List<Cohort> cohorts = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();

  RandomRegistry(long seed) {
    this(seed, false);
  }

  /**
   * @param anyLinked whether cohorts are linked to key populations
   */
  RandomRegistry(long seed, boolean anyLinked) {
    this.random = new Random(seed);
    this.anyLinked = anyLinked;
  }

  private int some(int bound) {
    return random.nextInt(bound);
  }

  private int day() {
    return START + some(SPAN);
  }

  Reference reference() {
    List<Programme> programmes =
        List.of(
            new Programme("A", "club", 2, null, List.of(), 30, Reference.NONE),
            new Programme("B", "group", 2, 100, List.of("U1"), 10, 0),
            new Programme("C", "club", null, null, List.of(), 45, 1));
    List<Area> areas =
        List.of(
            new Area("ZW-1", "ZW", "province", Reference.NONE),
            new Area("ZW-1-1", "ZW", "district", 0));
    List<Grant> grants =
        List.of(
            grant("G1", "D1", Reference.NONE, PeriodCalendar.US_FISCAL),
            grant("G2", "D2", Reference.NONE, PeriodCalendar.GRANT_YEAR),
            grant("G3", "PRIME", 0, PeriodCalendar.JULY));
    List<Balance> balances =
        List.of(
            balance("B0", Scope.Type.ORGANISATION, "", "ZW", Reference.NONE),
            balance("B1", Scope.Type.ORGANISATION, "", "ZW", 0),
            balance("B2", Scope.Type.DONOR, "D1", "", Reference.NONE),
            balance("B3", Scope.Type.PROGRAMME, "A", "HT", Reference.NONE));
    for (int c = 0; c < 6; c++) {
      cohorts.add(cohort(c));
    }
    for (int s = 0; s < 40; s++) {
      sessions.add(session());
    }
    sessions.sort(
        Comparator.comparingInt(Session::day)
            .thenComparingInt(Session::cohort)
            .thenComparing(Session::code));
    return new Reference(
        TODAY,
        Days.date(START),
        programmes,
        areas,
        grants,
        balances,
        cohorts,
        sessions,
        Set.of("UA", "CD"),
        happenings(),
        surveys(),
        cascade(),
        Accounts.NONE);
  }

  private Cascade cascade() {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int trainedIn = some(5);
      int led = trainedIn + 1 + some(5 - trainedIn);
      links.add(new Link(some(2), trainedIn, led, some(4) == 0 ? Days.NEVER : day()));
    }
    return new Cascade(links);
  }

  private Surveys surveys() {
    List<Anonymous> anonymous = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      anonymous.add(new Anonymous(some(6), response(4)));
    }
    Set<Use> uses = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      String family = new String[] {"KNOW", "GEM", "ACT"}[some(3)];
      uses.add(new Use(some(3), family, Wave.values()[some(5)]));
    }
    return new Surveys(INSTRUMENTS, uses, anonymous);
  }

  private Response response(int instrument) {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < INSTRUMENTS.get(instrument).items().size(); i++) {
      String[] likely =
          INSTRUMENTS.get(instrument).kind() == Kind.ATTITUDE
              ? new String[] {"1", "2", "3", "2.5"}
              : new String[] {"yes", "no"};
      answers.add(
          some(8) == 0 ? new String[] {"", "NA", "7"}[some(3)] : likely[some(likely.length)]);
    }
    return new Response(instrument, Wave.values()[some(5)], day(), answers);
  }

  private static List<Item> items(int count, boolean correct) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(
          new Item(
              "I" + i,
              i % 3 == 0 ? "" : "T" + i % 3,
              BigDecimal.ONE,
              BigDecimal.valueOf(3),
              correct ? (i % 2 == 0 ? "yes" : "no") : null,
              i % 2 == 0));
    }
    return items;
  }

  private Happenings happenings() {
    List<Feedback> feedback = new ArrayList<>();
    List<Referral> referrals = new ArrayList<>();
    List<Concern> concerns = new ArrayList<>();
    List<AnonymousPledge> pledges = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      int day = day();
      feedback.add(new Feedback(some(6), day, some(6) == 0 ? -1 : 1 + some(5), later(day, 90)));
      referrals.add(new Referral(some(6), HOMES[some(3)], day(), later(day, 50)));
      concerns.add(new Concern(some(6), day, later(day, 300)));
      pledges.add(new AnonymousPledge(some(6), day(), 1 + some(9)));
    }
    for (int i = 0; i < 6; i++) {
      int start = day();
      List<Integer> held = new ArrayList<>();
      for (int h = 0; h < some(10); h++) {
        held.add(start - 10 + some(150));
      }
      int every = some(4) == 0 ? -1 : 7 + some(20);
      pairs.add(new Pair(some(6), HOMES[some(3)], start, later(start, 200), every, held));
    }
    return new Happenings(feedback, referrals, concerns, pledges, pairs);
  }

  private int later(int day, int bound) {
    return some(3) == 0 ? Days.NEVER : day + some(bound);
  }

  private static Grant grant(String code, String donor, int parent, PeriodCalendar calendar) {
    LocalDate start = LocalDate.of(2023, 11, 30);
    return new Grant(code, donor, parent, start, LocalDate.of(2025, 12, 31), calendar);
  }

  private Balance balance(
      String code, Scope.Type type, String scope, String country, int supersedes) {
    return new Balance(code, type, scope, country, day(), 10, false, false, supersedes);
  }

  private Cohort cohort(int number) {
    List<Funding> fundings = new ArrayList<>();
    for (int g = 0; g < 3; g++) {
      if (random.nextBoolean()) {
        int from = day();
        int to = random.nextBoolean() ? Days.NEVER : from + some(200);
        fundings.add(new Funding(g, from, to, (1 + some(33)) * 10_000_000_000L));
      }
    }
    String country = COUNTRIES[some(COUNTRIES.length)];
    int area = country.equals("ZW") ? some(3) - 1 : Reference.NONE;
    int closesOn = random.nextBoolean() ? Days.NEVER : START + 300 + some(150);
    int opensOn = some(6) == 0 ? Days.NEVER : day();
    return new Cohort(
        "C" + number,
        some(3),
        country,
        area,
        opensOn,
        random.nextBoolean(),
        closesOn,
        false,
        anyLinked && number % 4 == 3,
        fundings);
  }

  private Session session() {
    String unit = random.nextBoolean() ? "U" + some(3) : null;
    return new Session(
        "S" + some(1000), some(6), unit, day(), 15 + some(90), random.nextBoolean(), some(4));
  }

  PersonFacts person() {
    List<Enrolment> enrolments = new ArrayList<>();
    for (int e = 0; e < some(4); e++) {
      int from = day();
      int to = random.nextBoolean() ? Days.NEVER : from + some(120);
      Exit exit = to == Days.NEVER ? Exit.NONE : Exit.values()[1 + some(4)];
      Application application =
          random.nextBoolean()
              ? Application.NONE
              : new Application(from - some(40), random.nextBoolean());
      enrolments.add(new Enrolment(some(2), some(6), from, to, exit, application, some(3) == 0));
    }
    List<Attendance> attendances = new ArrayList<>();
    for (int a = 0; a < some(12); a++) {
      attendances.add(attendance());
    }
    return new PersonFacts(
        Sex.values()[some(4)],
        1950 + some(60),
        some(5) > 0,
        some(4) == 0 ? day() : Days.NEVER,
        HOMES[some(3)],
        some(3) == 0,
        some(4) == 0 ? List.of(some(4)) : List.of(),
        enrolments,
        attendances,
        outcomes(enrolments.size()));
  }

  private Outcomes outcomes(int enrolments) {
    List<Step> steps = new ArrayList<>();
    List<Pledge> pledges = new ArrayList<>();
    for (int i = 0; i < some(4); i++) {
      int committed = some(4) == 0 ? Days.NEVER : day();
      steps.add(
          new Step(some(6), committed, committed == Days.NEVER ? day() : later(committed, 180)));
    }
    for (int i = 0; i < some(3); i++) {
      pledges.add(new Pledge(some(6), day()));
    }
    List<Identified> responses = new ArrayList<>();
    for (int i = 0; enrolments > 0 && i < some(9); i++) {
      responses.add(new Identified(some(enrolments), response(some(4))));
    }
    return new Outcomes(steps, pledges, responses);
  }

  private Attendance attendance() {
    int session = some(sessions.size());
    int makesUp = Reference.NONE;
    int other = some(sessions.size());
    if (some(3) == 0 && sessions.get(other).cohort() == sessions.get(session).cohort()) {
      makesUp = other;
    }
    int minutes = random.nextBoolean() ? some(60) : Reference.NONE;
    int entered = sessions.get(session).day() + 25 + some(12);
    return new Attendance(some(2), session, Mark.values()[some(4)], minutes, makesUp, entered);
  }
}
