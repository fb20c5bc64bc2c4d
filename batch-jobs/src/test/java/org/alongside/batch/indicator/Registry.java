package org.alongside.batch.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alongside.batch.indicator.Accounts.Budget;
import org.alongside.batch.indicator.Accounts.Metric;
import org.alongside.batch.indicator.Accounts.Spending;
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
import org.alongside.batch.indicator.Surveys.Response;
import org.alongside.batch.indicator.Surveys.Use;
import org.jspecify.annotations.Nullable;

/**
 * Builds small registries for tests. Business date 30 June 2024 and first event 1 January 2024
 * unless said otherwise. Sessions must be added in the order of their days.
 */
final class Registry {

  /** Two sessions or 90 minutes make no completion; three sessions do. */
  static final Programme CLUB =
      new Programme("CLUB", "club", 3, null, List.of(), 30, Reference.NONE);

  private LocalDate businessDate = LocalDate.of(2024, 6, 30);
  private final List<Programme> programmes = new ArrayList<>(List.of(CLUB));
  private final List<Area> areas = new ArrayList<>();
  private final List<Grant> grants = new ArrayList<>();
  private final List<Balance> balances = new ArrayList<>();
  private final List<Cohort> cohorts = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();
  private final List<PersonFacts> people = new ArrayList<>();
  private final List<Feedback> feedback = new ArrayList<>();
  private final List<Referral> referrals = new ArrayList<>();
  private final List<Concern> concerns = new ArrayList<>();
  private final List<AnonymousPledge> pledges = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Instrument> instruments = new ArrayList<>();
  private final List<Anonymous> anonymous = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final Set<Use> uses = new HashSet<>();
  private final List<Metric> metrics = new ArrayList<>();
  private final List<Spending> spending = new ArrayList<>();
  private final List<Budget> budgets = new ArrayList<>();

  static int day(String text) {
    return Days.of(LocalDate.parse(text));
  }

  Registry asOf(String date) {
    businessDate = LocalDate.parse(date);
    return this;
  }

  Registry programme(Programme programme) {
    programmes.set(0, programme);
    return this;
  }

  /** Another programme; returns its position. */
  int alsoProgramme(Programme programme) {
    programmes.add(programme);
    return programmes.size() - 1;
  }

  int grant(String code, String donor, int parent) {
    grants.add(
        new Grant(
            code,
            donor,
            parent,
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2025, 12, 31),
            PeriodCalendar.CALENDAR));
    return grants.size() - 1;
  }

  int balance(
      Scope.Type type,
      String scope,
      String country,
      String asOf,
      long value,
      boolean contacts,
      int supersedes) {
    balances.add(
        new Balance(
            "B" + balances.size(),
            type,
            scope,
            country,
            day(asOf),
            value,
            false,
            contacts,
            supersedes));
    return balances.size() - 1;
  }

  int area(String code, String country, int parent) {
    areas.add(new Area(code, country, parent == Reference.NONE ? "province" : "district", parent));
    return areas.size() - 1;
  }

  /** A cohort in an area of a country. */
  int cohortIn(String code, String country, int area) {
    return cohortIn(code, country, area, false);
  }

  int cohortIn(String code, String country, int area, boolean keyPopulation) {
    int opensOn = day("2024-01-01");
    return cohort(
        new Cohort(
            code, 0, country, area, opensOn, false, Days.NEVER, false, keyPopulation, List.of()));
  }

  /** A cohort in a country; online with an empty one. */
  int cohort(String code, String country, Funding... fundings) {
    return cohort(code, country, Days.NEVER, false, fundings);
  }

  int cohort(
      String code, String country, int closesOn, boolean keyPopulation, Funding... fundings) {
    int opensOn = day("2024-01-01");
    boolean finished = closesOn != Days.NEVER;
    return cohort(
        new Cohort(
            code,
            0,
            country,
            Reference.NONE,
            opensOn,
            finished,
            closesOn,
            false,
            keyPopulation,
            List.of(fundings)));
  }

  int cohort(Cohort cohort) {
    cohorts.add(cohort);
    return cohorts.size() - 1;
  }

  /** The days may be empty: not rated below 1, never answered. */
  Registry feedback(int cohort, String givenOn, int rating, String answeredOn) {
    feedback.add(new Feedback(cohort, day(givenOn), rating, orNever(answeredOn)));
    return this;
  }

  Registry referral(int cohort, String referredOn, String takenUpOn) {
    referrals.add(new Referral(cohort, "", day(referredOn), orNever(takenUpOn)));
    return this;
  }

  Registry concern(int cohort, String raisedOn, String closedOn) {
    concerns.add(new Concern(cohort, day(raisedOn), orNever(closedOn)));
    return this;
  }

  Registry anonymousPledge(int cohort, String date, int people) {
    pledges.add(new AnonymousPledge(cohort, day(date), people));
    return this;
  }

  Registry pair(int cohort, String from, String to, int everyDays, String... heldOn) {
    List<Integer> held = Stream.of(heldOn).map(Registry::day).toList();
    pairs.add(new Pair(cohort, "", day(from), orNever(to), everyDays, held));
    return this;
  }

  /** A survey; returns its position. Give them in the order of their codes. */
  int instrument(Instrument instrument) {
    instruments.add(instrument);
    return instruments.size() - 1;
  }

  /** The family was answered at the wave in cohorts of the first programme. */
  Registry used(String family, Wave wave) {
    uses.add(new Use(0, family, wave));
    return this;
  }

  Registry anonymous(int cohort, int instrument, Wave wave, String date, String... answers) {
    anonymous.add(
        new Anonymous(cohort, new Response(instrument, wave, day(date), List.of(answers))));
    return this;
  }

  /** The record 1 led a cohort, attended since a day, or never if it is empty. */
  Registry led(int trainedIn, int led, String since) {
    links.add(new Link(1, trainedIn, led, orNever(since)));
    return this;
  }

  /** An organisation's line of a metric; under no grant below 0. */
  Registry metric(
      long organisation, String kind, String from, String to, int grant, long women, long men) {
    metrics.add(new Metric(organisation, kind, day(from), day(to), grant, women, men, 0));
    return this;
  }

  Registry spent(int grant, String from, String to, String amount, String currency) {
    spending.add(new Spending(grant, day(from), day(to), new BigDecimal(amount), currency));
    return this;
  }

  Registry budget(int grant, String amount, String currency) {
    budgets.add(new Budget(grant, new BigDecimal(amount), currency));
    return this;
  }

  static int orNever(String date) {
    return date.isEmpty() ? Days.NEVER : day(date);
  }

  static Funding pays(int grant, long percent) {
    return new Funding(grant, 0, Days.NEVER, percent * 10_000_000_000L);
  }

  static Funding pays(int grant, long percent, String from, String to) {
    return new Funding(grant, day(from), day(to), percent * 10_000_000_000L);
  }

  int session(int cohort, String date) {
    return session(cohort, date, null, 60, 0);
  }

  int session(int cohort, String date, @Nullable String unit, int minutes, int headcount) {
    sessions.add(
        new Session("S" + sessions.size(), cohort, unit, day(date), minutes, true, headcount));
    return sessions.size() - 1;
  }

  Person man() {
    return new Person(Sex.M);
  }

  Person woman() {
    return new Person(Sex.F);
  }

  Person person(Sex sex) {
    return new Person(sex);
  }

  Reference reference() {
    requireOrder(sessions.stream().map(Session::day).toList());
    requireOrder(cohorts.stream().map(Cohort::code).toList());
    Set<String> homes = new TreeSet<>();
    people.stream().map(PersonFacts::home).filter(home -> !home.isEmpty()).forEach(homes::add);
    return new Reference(
        businessDate,
        LocalDate.of(2024, 1, 1),
        programmes,
        areas,
        grants,
        balances,
        cohorts,
        sessions,
        homes,
        new Happenings(feedback, referrals, concerns, pledges, pairs),
        new Surveys(instruments, uses, anonymous),
        new Cascade(links),
        new Accounts(metrics, spending, budgets));
  }

  private static <T extends Comparable<T>> void requireOrder(List<T> given) {
    if (!given.equals(given.stream().sorted().toList())) {
      throw new IllegalStateException("Give them in order: " + given);
    }
  }

  List<PersonFacts> people() {
    return people;
  }

  Counted count() {
    return new Counted(reference(), people);
  }

  /** One person being described. */
  final class Person {
    private final Sex sex;
    private int birthYear = PersonFacts.NO_BIRTH_YEAR;
    private boolean consent = true;
    private int withdrawn = Days.NEVER;
    private String home = "";
    private boolean lookalike;
    private final List<Integer> linked = new ArrayList<>();
    private final List<Enrolment> enrolments = new ArrayList<>();
    private final List<Attendance> attendances = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Pledge> made = new ArrayList<>();
    private final List<Identified> responses = new ArrayList<>();
    private long record = 1;

    private Person(Sex sex) {
      this.sex = sex;
    }

    Person born(int year) {
      birthYear = year;
      return this;
    }

    Person withoutConsent() {
      consent = false;
      return this;
    }

    Person withdrew(String date) {
      withdrawn = day(date);
      return this;
    }

    Person at(String country) {
      home = country;
      return this;
    }

    Person likeSomebodyRecordedEarlier() {
      lookalike = true;
      return this;
    }

    Person linkedTo(int balance) {
      linked.add(balance);
      return this;
    }

    /** What follows was entered under another record, merged into this one. */
    Person alsoKnownAs(long otherRecord) {
      record = otherRecord;
      return this;
    }

    Person enrolled(int cohort, String from) {
      return enrolled(cohort, from, Days.NEVER, Exit.NONE);
    }

    Person enrolled(int cohort, String from, String to, Exit exit) {
      return enrolled(cohort, from, day(to), exit);
    }

    private Person enrolled(int cohort, String from, int to, Exit exit) {
      enrolments.add(new Enrolment(record, cohort, day(from), to, exit, Application.NONE, false));
      return this;
    }

    Person trained(int cohort, String from, String to, Exit exit) {
      enrolments.add(
          new Enrolment(record, cohort, day(from), orNever(to), exit, Application.NONE, true));
      return this;
    }

    /** Applied; enrolled on a day, or never if it is empty. */
    Person applied(int cohort, String date, boolean selected, String from, Exit exit) {
      Application application = new Application(day(date), selected);
      enrolments.add(
          new Enrolment(record, cohort, orNever(from), Days.NEVER, exit, application, false));
      return this;
    }

    /** Either day may be empty. */
    Person step(int cohort, String committedOn, String doneOn) {
      steps.add(new Step(cohort, orNever(committedOn), orNever(doneOn)));
      return this;
    }

    Person pledged(int cohort, String date) {
      made.add(new Pledge(cohort, day(date)));
      return this;
    }

    Person attended(int... sessionNumbers) {
      for (int session : sessionNumbers) {
        marked(session, Mark.PRESENT, Reference.NONE, Reference.NONE);
      }
      return this;
    }

    Person marked(int session, Mark mark, int minutes, int makesUp) {
      int entered = sessions.get(session).day();
      attendances.add(new Attendance(record, session, mark, minutes, makesUp, entered));
      return this;
    }

    /** Present, and written down some days later. */
    Person attendedButEntered(int session, int daysLater) {
      int entered = sessions.get(session).day() + daysLater;
      attendances.add(
          new Attendance(record, session, Mark.PRESENT, Reference.NONE, Reference.NONE, entered));
      return this;
    }

    /** Under the latest enrolment. */
    Person answered(int instrument, Wave wave, String date, String... answers) {
      Response response = new Response(instrument, wave, day(date), List.of(answers));
      responses.add(new Identified(enrolments.size() - 1, response));
      return this;
    }

    Registry then() {
      people.add(
          new PersonFacts(
              sex,
              birthYear,
              consent,
              withdrawn,
              home,
              lookalike,
              List.copyOf(linked),
              List.copyOf(enrolments),
              List.copyOf(attendances),
              new Outcomes(List.copyOf(steps), List.copyOf(made), List.copyOf(responses))));
      return Registry.this;
    }
  }
}
