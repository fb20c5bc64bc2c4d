package org.alongside.batch.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.alongside.batch.indicator.PersonFacts.Attendance;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.PersonFacts.Mark;
import org.alongside.batch.indicator.Reference.Balance;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Funding;
import org.alongside.batch.indicator.Reference.Programme;
import org.alongside.batch.indicator.Reference.Session;

/**
 * The domain spec read off sentence by sentence, slowly: every question walks over every person
 * again. Shares no code with what it checks, only the records both are given.
 */
final class NaiveCount {

  private final Reference reference;
  private final List<PersonFacts> people;
  private final LocalDate today;

  NaiveCount(Reference reference, List<PersonFacts> people) {
    this.reference = reference;
    this.people = people;
    this.today = reference.businessDate();
  }

  static LocalDate date(int epochDay) {
    return LocalDate.ofEpochDay(epochDay);
  }

  Reference reference() {
    return reference;
  }

  List<PersonFacts> people() {
    return people;
  }

  /** Does the cell contain what happens in a cohort on a day, to a person of that home? */
  boolean contains(Cell cell, int cohortNumber, LocalDate day, String home) {
    Cohort cohort = reference.cohorts().get(cohortNumber);
    String country = !cohort.country().isEmpty() ? cohort.country() : home.isEmpty() ? "ZZ" : home;
    Programme programme = reference.programmes().get(cohort.programme());
    Set<String> areas = new HashSet<>();
    for (int a = cohort.area(); a >= 0; a = reference.areas().get(a).parent()) {
      areas.add(reference.areas().get(a).code());
    }
    boolean row =
        switch (cell.dimension()) {
          case DONOR -> false;
          case TOTAL -> true;
          case COUNTRY -> country.equals(cell.row());
          case AREA -> areas.contains(cell.row());
          case PROGRAMME -> programme.code().equals(cell.row());
          case MODEL -> programme.model().equals(cell.row());
        };
    String code = cell.scope().code();
    boolean scope =
        switch (cell.scope().type()) {
          case ORGANISATION -> true;
          case COUNTRY -> country.equals(code);
          case AREA -> areas.contains(code);
          case PROGRAMME -> programme.code().equals(code);
          case MODEL -> programme.model().equals(code);
          case GRANT -> payingGrants(cohort, day).contains(code);
          case DONOR -> payingDonors(cohort, day).contains(code);
        };
    return row && scope;
  }

  private List<Funding> paying(Cohort cohort, LocalDate day) {
    List<Funding> paying = new ArrayList<>();
    for (Funding funding : cohort.fundings()) {
      boolean begun = !day.isBefore(date(funding.from()));
      boolean over = funding.to() != Integer.MAX_VALUE && day.isAfter(date(funding.to()));
      if (begun && !over) {
        paying.add(funding);
      }
    }
    return paying;
  }

  private Set<String> payingGrants(Cohort cohort, LocalDate day) {
    Set<String> codes = new HashSet<>();
    for (Funding funding : paying(cohort, day)) {
      for (int g = funding.grant(); g >= 0; g = reference.grants().get(g).parent()) {
        codes.add(reference.grants().get(g).code());
      }
    }
    return codes;
  }

  private String rootDonor(Funding funding) {
    int g = funding.grant();
    while (reference.grants().get(g).parent() >= 0) {
      g = reference.grants().get(g).parent();
    }
    return reference.grants().get(g).donor();
  }

  private Set<String> payingDonors(Cohort cohort, LocalDate day) {
    Set<String> codes = new HashSet<>();
    long paid = 0;
    for (Funding funding : paying(cohort, day)) {
      codes.add(rootDonor(funding));
      paid += funding.share();
    }
    if (paid < 1_000_000_000_000L) {
      codes.add("OWN");
    }
    return codes;
  }

  private Optional<Enrolment> spell(PersonFacts person, Attendance attendance) {
    Session session = reference.sessions().get(attendance.session());
    List<Predicate<Enrolment>> preferences =
        List.of(
            e -> e.record() == attendance.record() && e.exit() != Exit.VOID,
            e -> e.record() == attendance.record(),
            e -> e.exit() != Exit.VOID,
            e -> true);
    for (Predicate<Enrolment> preference : preferences) {
      for (Enrolment e : person.enrolments()) {
        boolean covers =
            e.cohort() == session.cohort()
                && e.enrolledOn() <= session.day()
                && (e.exitedOn() == Integer.MAX_VALUE || session.day() <= e.exitedOn());
        if (covers && preference.test(e)) {
          return Optional.of(e);
        }
      }
    }
    return Optional.empty();
  }

  LocalDate day(Attendance attendance) {
    return date(reference.sessions().get(attendance.session()).day());
  }

  private int cohort(Attendance attendance) {
    return reference.sessions().get(attendance.session()).cohort();
  }

  private boolean attended(PersonFacts person, Attendance attendance) {
    return (attendance.mark() == Mark.PRESENT || attendance.mark() == Mark.PARTIAL)
        && !day(attendance).isAfter(today)
        && spell(person, attendance).map(e -> e.exit() != Exit.VOID).orElse(true);
  }

  boolean isReach(PersonFacts person, Attendance attendance) {
    boolean withdrawn =
        person.withdrawnOn() != Integer.MAX_VALUE
            && day(attendance).isAfter(date(person.withdrawnOn()));
    return attended(person, attendance) && person.consentGiven() && !withdrawn;
  }

  private Optional<LocalDate> firstReach(PersonFacts person, Cell cell) {
    return person.attendances().stream()
        .filter(a -> isReach(person, a))
        .filter(a -> contains(cell, cohort(a), day(a), person.home()))
        .map(this::day)
        .min(LocalDate::compareTo);
  }

  private boolean holds(Cell cell, Balance balance) {
    if (balance.contacts() || date(balance.asOf()).isAfter(today)) {
      return false;
    }
    Scope own = new Scope(balance.scopeType(), balance.scope());
    if (cell.scope().equals(own)) {
      return cell.isTotal()
          || (cell.dimension() == Cell.Dimension.COUNTRY && cell.row().equals(balance.country()));
    }
    return own.equals(Scope.ORGANISATION)
        && !balance.country().isEmpty()
        && cell.isTotal()
        && cell.scope().equals(new Scope(Scope.Type.COUNTRY, balance.country()));
  }

  private boolean isLeftOut(PersonFacts person, Cell cell) {
    if (person.sex() != Sex.M) {
      return false;
    }
    for (int linked : person.balances()) {
      for (int b = 0; b < reference.balances().size(); b++) {
        int ancestor = b;
        while (ancestor >= 0 && ancestor != linked) {
          ancestor = reference.balances().get(ancestor).supersedes();
        }
        if (ancestor == linked && holds(cell, reference.balances().get(b))) {
          return true;
        }
      }
    }
    return false;
  }

  /** R_REG, W_CUM: people of a sex first reached on or before a day, without linked men. */
  long registered(Cell cell, Sex sex, LocalDate to) {
    return people.stream()
        .filter(p -> p.sex() == sex && !isLeftOut(p, cell))
        .filter(p -> firstReach(p, cell).filter(first -> !first.isAfter(to)).isPresent())
        .count();
  }

  /** R_REG_SHARED: men whom two donors' totals hold. */
  long shared(Cell donor, Cell other, LocalDate to) {
    return people.stream()
        .filter(p -> p.sex() == Sex.M && !isLeftOut(p, donor) && !isLeftOut(p, other))
        .filter(p -> firstReach(p, donor).filter(first -> !first.isAfter(to)).isPresent())
        .filter(p -> firstReach(p, other).filter(first -> !first.isAfter(to)).isPresent())
        .count();
  }

  /** R_NEW, W_NEW. */
  long fresh(Cell cell, Sex sex, Period period) {
    return people.stream()
        .filter(p -> p.sex() == sex && !isLeftOut(p, cell))
        .filter(p -> firstReach(p, cell).filter(first -> in(period, first)).isPresent())
        .count();
  }

  /** R_SERVED. */
  long served(Cell cell, Sex sex, Period period) {
    return people.stream()
        .filter(p -> p.sex() == sex)
        .filter(
            p ->
                p.attendances().stream()
                    .anyMatch(
                        a ->
                            isReach(p, a)
                                && in(period, day(a))
                                && contains(cell, cohort(a), day(a), p.home())))
        .count();
  }

  long contacts(Cell cell, Period period) {
    long count = 0;
    for (PersonFacts p : people) {
      for (Attendance a : p.attendances()) {
        boolean here =
            attended(p, a) && in(period, day(a)) && contains(cell, cohort(a), day(a), p.home());
        count += here ? 1 : 0;
      }
    }
    for (Session s : reference.sessions()) {
      LocalDate held = date(s.day());
      boolean here =
          !held.isAfter(today) && in(period, held) && contains(cell, s.cohort(), held, "");
      count += here ? s.headcount() : 0;
    }
    return count;
  }

  /** Numerator and denominator of Q_LATE_PCT. */
  long[] late(Cell cell, Period period) {
    long[] late = new long[2];
    for (PersonFacts p : people) {
      for (Attendance a : p.attendances()) {
        if (attended(p, a) && in(period, day(a)) && contains(cell, cohort(a), day(a), p.home())) {
          late[0] += date(a.enteredOn()).isAfter(day(a).plusDays(30)) ? 1 : 0;
          late[1]++;
        }
      }
    }
    return late;
  }

  /** Q_NO_REGISTER. */
  long withoutRegister(Cell cell, Period period) {
    return reference.sessions().stream()
        .filter(s -> !s.expected())
        .filter(s -> in(period, date(s.day())) && !date(s.day()).isAfter(today))
        .filter(s -> contains(cell, s.cohort(), date(s.day()), ""))
        .count();
  }

  /** Q_ODD_AGE. */
  long oddAges(Cell cell, Period period) {
    return people.stream()
        .mapToLong(
            p ->
                enrolments(p, cell, period).stream()
                    .map(e -> date(e.enrolledOn()).getYear() - p.birthYear())
                    .filter(
                        age -> p.birthYear() == PersonFacts.NO_BIRTH_YEAR || age < 10 || age > 100)
                    .count())
        .sum();
  }

  /** Q_LOOKALIKE. */
  long lookalikes(Cell cell, Period period) {
    return people.stream()
        .filter(PersonFacts::lookalike)
        .mapToLong(p -> enrolments(p, cell, period).size())
        .sum();
  }

  /** Cohorts that close. */
  long closing(Cell cell, Period period) {
    long count = 0;
    for (int c = 0; c < reference.cohorts().size(); c++) {
      int closesOn = reference.cohorts().get(c).closesOn();
      boolean closes = closesOn != Integer.MAX_VALUE && !date(closesOn).isAfter(today);
      boolean here = closes && in(period, date(closesOn)) && contains(cell, c, date(closesOn), "");
      count += here ? 1 : 0;
    }
    return count;
  }

  /** Numerator and denominator of Q_FULL_ATTENDANCE_PCT. */
  long[] full(Cell cell, Period period) {
    long[] sums = new long[2];
    for (PersonFacts p : people) {
      for (Enrolment e : p.enrolments()) {
        int closesOn = reference.cohorts().get(e.cohort()).closesOn();
        boolean here =
            counts(e)
                && closesOn != Integer.MAX_VALUE
                && in(period, date(closesOn))
                && contains(cell, e.cohort(), date(closesOn), p.home());
        long expected =
            reference.sessions().stream()
                .filter(s -> s.cohort() == e.cohort() && s.expected())
                .filter(s -> s.day() >= e.enrolledOn() && s.day() <= e.exitedOn())
                .filter(s -> !date(s.day()).isAfter(today))
                .count();
        if (here && expected >= 3) {
          long came =
              under(p, e).stream()
                  .map(Attendance::session)
                  .distinct()
                  .filter(s -> reference.sessions().get(s).expected())
                  .count();
          sums[0] += came >= expected ? 1 : 0;
          sums[1]++;
        }
      }
    }
    return sums;
  }

  boolean counts(Enrolment e) {
    return e.exit() != Exit.VOID
        && e.enrolledOn() != Integer.MAX_VALUE
        && !date(e.enrolledOn()).isAfter(today);
  }

  private List<Enrolment> enrolments(PersonFacts p, Cell cell, Period period) {
    return p.enrolments().stream()
        .filter(this::counts)
        .filter(e -> in(period, date(e.enrolledOn())))
        .filter(e -> contains(cell, e.cohort(), date(e.enrolledOn()), p.home()))
        .toList();
  }

  long enrolled(Cell cell, Period period) {
    return people.stream().mapToLong(p -> enrolments(p, cell, period).size()).sum();
  }

  long enrolledPersons(Cell cell, Period period) {
    return people.stream().filter(p -> !enrolments(p, cell, period).isEmpty()).count();
  }

  long active(Cell cell, LocalDate t) {
    return people.stream()
        .filter(p -> p.attendances().stream().anyMatch(a -> keepsActive(p, a, cell, t)))
        .count();
  }

  private boolean keepsActive(PersonFacts p, Attendance a, Cell cell, LocalDate t) {
    Cohort cohort = reference.cohorts().get(cohort(a));
    int gap = reference.programmes().get(cohort.programme()).activityGapDays();
    Optional<Enrolment> spell = spell(p, a);
    return isReach(p, a)
        && contains(cell, cohort(a), day(a), p.home())
        && !day(a).isAfter(t)
        && !day(a).plusDays(gap).isBefore(t)
        && spell.isPresent()
        && (spell.get().exitedOn() == Integer.MAX_VALUE
            || !date(spell.get().exitedOn()).isBefore(t));
  }

  /** The day an enrolment is completed. */
  Optional<LocalDate> completion(PersonFacts p, Enrolment e) {
    Cohort cohort = reference.cohorts().get(e.cohort());
    Programme programme = reference.programmes().get(cohort.programme());
    if (programme.minSessions() == null
        && programme.minMinutes() == null
        && programme.requiredUnits().isEmpty()) {
      return Optional.empty();
    }
    List<Attendance> own = under(p, e);
    for (int upTo = 1; upTo <= own.size(); upTo++) {
      List<Attendance> sofar = own.subList(0, upTo);
      boolean sessions =
          programme.minSessions() == null || units(sofar).size() >= programme.minSessions();
      boolean minutes =
          programme.minMinutes() == null || halfMinutes(sofar) >= 2L * programme.minMinutes();
      if (sessions && minutes && units(sofar).containsAll(programme.requiredUnits())) {
        return Optional.of(day(sofar.get(upTo - 1)));
      }
    }
    return Optional.empty();
  }

  /** Attendances under an enrolment by date, then session code; each session once. */
  @SuppressWarnings("ReferenceEquality") // this spell, not one like it
  List<Attendance> under(PersonFacts p, Enrolment e) {
    List<Attendance> own = new ArrayList<>();
    List<Attendance> sorted = new ArrayList<>(p.attendances());
    sorted.sort((a, b) -> Integer.compare(a.session(), b.session()));
    for (Attendance a : sorted) {
      boolean known = own.stream().anyMatch(o -> o.session() == a.session());
      boolean mine = spell(p, a).filter(s -> s == e).isPresent();
      boolean came = a.mark() == Mark.PRESENT || a.mark() == Mark.PARTIAL;
      if (!known && mine && came && !day(a).isAfter(today)) {
        own.add(a);
      }
    }
    return own;
  }

  private String unit(Attendance a) {
    int session = a.makesUp() >= 0 ? a.makesUp() : a.session();
    String unit = reference.sessions().get(session).unit();
    return unit == null ? "session number " + session : unit;
  }

  private Set<String> units(List<Attendance> attendances) {
    Set<String> units = new HashSet<>();
    attendances.forEach(a -> units.add(unit(a)));
    return units;
  }

  private long halfMinutes(List<Attendance> attendances) {
    long sum = 0;
    Set<String> before = new HashSet<>();
    for (Attendance a : attendances) {
      if (!(a.makesUp() >= 0 && before.contains(unit(a)))) {
        int whole = reference.sessions().get(a.session()).minutes();
        if (a.mark() == Mark.PRESENT) {
          sum += 2L * whole;
        } else {
          sum += a.minutes() >= 0 ? 2L * a.minutes() : whole;
        }
      }
      before.add(unit(a));
    }
    return sum;
  }

  long completed(Cell cell, Period period) {
    long count = 0;
    for (PersonFacts p : people) {
      for (Enrolment e : p.enrolments()) {
        Optional<LocalDate> day = counts(e) ? completion(p, e) : Optional.empty();
        boolean here =
            day.filter(d -> in(period, d) && contains(cell, e.cohort(), d, p.home())).isPresent();
        count += here ? 1 : 0;
      }
    }
    return count;
  }

  /** G_CUM. */
  long completers(Cell cell, LocalDate to) {
    return people.stream()
        .filter(p -> p.sex() == Sex.M)
        .filter(
            p ->
                p.enrolments().stream()
                    .filter(this::counts)
                    .anyMatch(
                        e ->
                            completion(p, e)
                                .filter(d -> !d.isAfter(to))
                                .filter(d -> contains(cell, e.cohort(), d, p.home()))
                                .isPresent()))
        .count();
  }

  /** HALFWAY_CUM, for everyone. */
  long halfway(Cell cell, LocalDate to) {
    return people.stream().filter(p -> isHalfway(p, cell, to)).count();
  }

  private boolean isHalfway(PersonFacts p, Cell cell, LocalDate to) {
    for (Enrolment e : p.enrolments()) {
      Programme programme =
          reference.programmes().get(reference.cohorts().get(e.cohort()).programme());
      double sessions = programme.minSessions() == null ? 0 : programme.minSessions() / 2.0;
      double minutes = programme.minMinutes() == null ? 0 : programme.minMinutes() / 2.0;
      boolean any = sessions > 0 || minutes > 0 || !programme.requiredUnits().isEmpty();
      List<Attendance> sofar = new ArrayList<>();
      boolean found = false;
      for (Attendance a : counts(e) && any ? under(p, e) : List.<Attendance>of()) {
        sofar.add(a);
        Set<String> required = new HashSet<>(programme.requiredUnits());
        required.removeAll(units(sofar));
        boolean half =
            units(sofar).size() >= sessions
                && halfMinutes(sofar) / 2.0 >= minutes
                && required.size() <= programme.requiredUnits().size() / 2.0;
        if (half && !found) {
          found = true;
          if (!day(a).isAfter(to) && contains(cell, e.cohort(), day(a), p.home())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Numerator and denominator of COMPLETION_PCT, half minutes and enrolments of DOSE_H. */
  long[] closed(Cell cell, Period period) {
    long[] sums = new long[4];
    for (PersonFacts p : people) {
      for (Enrolment e : p.enrolments()) {
        Cohort cohort = reference.cohorts().get(e.cohort());
        if (!counts(e)
            || cohort.closesOn() == Integer.MAX_VALUE
            || !in(period, date(cohort.closesOn()))
            || !contains(cell, e.cohort(), date(cohort.closesOn()), p.home())) {
          continue;
        }
        Programme programme = reference.programmes().get(cohort.programme());
        boolean threshold =
            programme.minSessions() != null
                || programme.minMinutes() != null
                || !programme.requiredUnits().isEmpty();
        if (threshold && e.exit() != Exit.TRANSFERRED && e.exit() != Exit.DIED) {
          sums[0] += completion(p, e).isPresent() ? 1 : 0;
          sums[1]++;
        }
        sums[2] += halfMinutes(under(p, e));
        sums[3]++;
      }
    }
    return sums;
  }

  /** Numerator and denominator of ATTEND_PCT. */
  long[] attendance(Cell cell, Period period) {
    long[] sums = new long[2];
    for (PersonFacts p : people) {
      for (Enrolment e : p.enrolments()) {
        for (int s = 0; counts(e) && s < reference.sessions().size(); s++) {
          Session session = reference.sessions().get(s);
          LocalDate held = date(session.day());
          boolean expected =
              session.cohort() == e.cohort()
                  && session.expected()
                  && in(period, held)
                  && !held.isAfter(today)
                  && session.day() >= e.enrolledOn()
                  && (e.exitedOn() == Integer.MAX_VALUE || session.day() <= e.exitedOn())
                  && contains(cell, e.cohort(), held, p.home());
          int number = s;
          if (expected) {
            sums[0] += under(p, e).stream().anyMatch(a -> a.session() == number) ? 1 : 0;
            sums[1]++;
          }
        }
      }
    }
    return sums;
  }

  static boolean in(Period period, LocalDate day) {
    return !day.isBefore(period.start()) && !day.isAfter(period.end());
  }
}
