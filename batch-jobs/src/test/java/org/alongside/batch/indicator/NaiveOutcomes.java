package org.alongside.batch.indicator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.alongside.batch.indicator.Happenings.AnonymousPledge;
import org.alongside.batch.indicator.Happenings.Concern;
import org.alongside.batch.indicator.Happenings.Feedback;
import org.alongside.batch.indicator.Happenings.Pair;
import org.alongside.batch.indicator.Happenings.Referral;
import org.alongside.batch.indicator.PersonFacts.Enrolment;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.PersonFacts.Pledge;
import org.alongside.batch.indicator.PersonFacts.Step;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Session;

/** What came of it, read off the domain spec like {@link NaiveCount}, in one cell and period. */
final class NaiveOutcomes {

  private static final int NEVER = Integer.MAX_VALUE;

  private final NaiveCount count;
  private final Reference reference;
  private final Cell cell;
  private final Period period;
  private final LocalDate end;

  NaiveOutcomes(NaiveCount count, Cell cell, Period period, LocalDate end) {
    this.count = count;
    this.reference = count.reference();
    this.cell = cell;
    this.period = period;
    this.end = end;
  }

  /** Did something happen here, in the period, and not after today? */
  private boolean happened(int cohort, int day, String home) {
    return judged(cohort, day, day, home);
  }

  /** Something of one day that counts on another. */
  private boolean judged(int cohort, int day, int judged, String home) {
    if (day == NEVER || judged == NEVER || NaiveCount.date(judged).isAfter(today())) {
      return false;
    }
    return NaiveCount.in(period, NaiveCount.date(judged))
        && count.contains(cell, cohort, NaiveCount.date(day), home);
  }

  private LocalDate today() {
    return reference.businessDate();
  }

  long cohortsOpen() {
    long open = 0;
    for (int c = 0; c < reference.cohorts().size(); c++) {
      Cohort cohort = reference.cohorts().get(c);
      boolean begun = cohort.opensOn() != NEVER && !NaiveCount.date(cohort.opensOn()).isAfter(end);
      boolean over =
          cohort.closesOn() != NEVER
              ? NaiveCount.date(cohort.closesOn()).isBefore(end)
              : cohort.finished() && lastSession(c).isBefore(end);
      open += begun && !over && count.contains(cell, c, end, "") ? 1 : 0;
    }
    return open;
  }

  private LocalDate lastSession(int cohort) {
    LocalDate last = LocalDate.MIN;
    for (Session session : reference.sessions()) {
      LocalDate day = NaiveCount.date(session.day());
      last = session.cohort() == cohort && day.isAfter(last) ? day : last;
    }
    return last;
  }

  long replications() {
    Set<String> replications = new HashSet<>();
    for (Session session : reference.sessions()) {
      var programme =
          reference.programmes().get(reference.cohorts().get(session.cohort()).programme());
      boolean adapted =
          programme.adaptedFrom() >= 0
              && reference
                  .programmes()
                  .get(programme.adaptedFrom())
                  .code()
                  .equals(cell.scope().code());
      if (adapted && !NaiveCount.date(session.day()).isAfter(end)) {
        replications.add(programme.code());
      }
    }
    return replications.size();
  }

  long applicants(boolean selected) {
    long applicants = 0;
    for (PersonFacts person : count.people()) {
      for (Enrolment e : person.enrolments()) {
        boolean here =
            e.exit() != Exit.VOID
                && happened(e.cohort(), e.application().appliedOn(), person.home());
        applicants += here && (!selected || e.application().selected()) ? 1 : 0;
      }
    }
    return applicants;
  }

  long steps() {
    long steps = 0;
    for (PersonFacts person : count.people()) {
      for (Step step : person.outcomes().steps()) {
        steps += happened(step.cohort(), step.doneOn(), person.home()) ? 1 : 0;
      }
    }
    return steps;
  }

  long commitments(boolean kept) {
    long commitments = 0;
    for (PersonFacts person : count.people()) {
      for (Step step : person.outcomes().steps()) {
        int made = step.committedOn();
        boolean here = made != NEVER && judged(step.cohort(), made, made + 90, person.home());
        boolean done =
            step.doneOn() != NEVER
                && !NaiveCount.date(step.doneOn()).isAfter(NaiveCount.date(made).plusDays(90));
        commitments += here && (!kept || done) ? 1 : 0;
      }
    }
    return commitments;
  }

  long pledges() {
    long pledges = 0;
    for (PersonFacts person : count.people()) {
      for (Pledge pledge : person.outcomes().pledges()) {
        pledges += happened(pledge.cohort(), pledge.pledgedOn(), person.home()) ? 1 : 0;
      }
    }
    for (AnonymousPledge pledge : reference.happenings().pledges()) {
      pledges += happened(pledge.cohort(), pledge.pledgedOn(), "") ? pledge.people() : 0;
    }
    return pledges;
  }

  long pledgers() {
    return count.people().stream()
        .filter(
            person ->
                person.outcomes().pledges().stream()
                    .anyMatch(p -> happened(p.cohort(), p.pledgedOn(), person.home())))
        .count();
  }

  long pledgersDue(boolean converted) {
    return count.people().stream()
        .filter(
            person ->
                person.outcomes().pledges().stream()
                    .filter(
                        p -> judged(p.cohort(), p.pledgedOn(), p.pledgedOn() + 180, person.home()))
                    .anyMatch(p -> !converted || acted(person, p)))
        .count();
  }

  private static boolean acted(PersonFacts person, Pledge pledge) {
    for (int day = pledge.pledgedOn(); day <= pledge.pledgedOn() + 180; day++) {
      for (Step step : person.outcomes().steps()) {
        if (step.doneOn() == day) {
          return true;
        }
      }
    }
    return false;
  }

  long pairs() {
    return reference.happenings().pairs().stream()
        .filter(
            pair ->
                !NaiveCount.date(pair.startsOn()).isAfter(end)
                    && (pair.endsOn() == NEVER || !NaiveCount.date(pair.endsOn()).isBefore(end))
                    && count.contains(cell, pair.cohort(), end, pair.home()))
        .count();
  }

  long checkInsDue() {
    long due = 0;
    for (Pair pair : reference.happenings().pairs()) {
      for (int day = pair.startsOn() + 1; day <= today().toEpochDay(); day++) {
        boolean runs = pair.endsOn() == NEVER || day <= pair.endsOn();
        boolean asAgreed = pair.everyDays() > 0 && (day - pair.startsOn()) % pair.everyDays() == 0;
        due += runs && asAgreed && happened(pair.cohort(), day, pair.home()) ? 1 : 0;
      }
    }
    return due;
  }

  long checkInsHeld() {
    long held = 0;
    for (Pair pair : reference.happenings().pairs()) {
      for (int day : pair.heldOn()) {
        boolean runs = day >= pair.startsOn() && (pair.endsOn() == NEVER || day <= pair.endsOn());
        boolean agreed = pair.everyDays() > 0;
        held += runs && agreed && happened(pair.cohort(), day, pair.home()) ? 1 : 0;
      }
    }
    return held;
  }

  long feedback(ToLongFunction<Feedback> amount) {
    return reference.happenings().feedback().stream()
        .filter(f -> happened(f.cohort(), f.givenOn(), ""))
        .mapToLong(amount)
        .sum();
  }

  long feedbackAnswered() {
    return feedback(
        f ->
            f.answeredOn() != NEVER
                    && !NaiveCount.date(f.answeredOn()).isAfter(today())
                    && !NaiveCount.date(f.answeredOn())
                        .isAfter(NaiveCount.date(f.givenOn()).plusDays(60))
                ? 1
                : 0);
  }

  long referrals(boolean takenUp) {
    return reference.happenings().referrals().stream()
        .filter(
            (Referral r) ->
                happened(r.cohort(), takenUp ? r.takenUpOn() : r.referredOn(), r.home()))
        .count();
  }

  long concerns(boolean closed) {
    return reference.happenings().concerns().stream()
        .filter((Concern c) -> happened(c.cohort(), closed ? c.closedOn() : c.raisedOn(), ""))
        .count();
  }
}
