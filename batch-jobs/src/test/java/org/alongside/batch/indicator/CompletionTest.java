package org.alongside.batch.indicator;

import static org.alongside.batch.indicator.Registry.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.PersonFacts.Mark;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Programme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dose, completion, attendance against expectation (domain spec, section 4). */
class CompletionTest {

  private final Registry registry = new Registry();

  @AfterEach
  void everyIdentityHolds() {
    Counted counted = registry.count();
    assertThat(Identities.violations(counted.frame(), counted.tally())).isEmpty();
  }

  @Test
  void completesOnTheDayOfTheSessionThatMeetsTheLastCondition() {
    registry.programme(new Programme("CLUB", "club", 2, 150, List.of("B"), 30, Reference.NONE));
    int cohort = registry.cohort("C", "ZW");
    int a = registry.session(cohort, "2024-01-10", "A", 60, 0);
    int b = registry.session(cohort, "2024-02-10", "B", 60, 0);
    int again = registry.session(cohort, "2024-04-10", "B", 30, 0);
    registry.man().enrolled(cohort, "2024-01-01").attended(a, b, again).then();
    registry.man().enrolled(cohort, "2024-01-01").attended(a, b).then();
    registry.man().enrolled(cohort, "2024-01-01").attended(a, again).then();
    Counted counted = registry.count();
    // 60 + 60 + 30 = 150 minutes, met on 10 April; the second man has 120, the third 90.
    Cell all = counted.organisation();
    assertThat(counted.in(all, Quantity.COMPLETED, "2024-Q1")).isZero();
    assertThat(counted.in(all, Quantity.COMPLETED, "2024-Q2")).isEqualTo(1);
    assertThat(counted.men(all, Quantity.COMPLETERS, "2024-Q2")).isEqualTo(1);
  }

  @Test
  void makeUpCountsForTheUnitMadeUpAndAddsNothingIfThatWasAttended() {
    registry.programme(new Programme("CLUB", "club", 2, 100, List.of(), 30, Reference.NONE));
    int closing = day("2024-05-31");
    int cohort = registry.cohort("C", "ZW", closing, false);
    int a = registry.session(cohort, "2024-01-10", "A", 60, 0);
    int b = registry.session(cohort, "2024-02-10", "B", 60, 0);
    int extra = registry.session(cohort, "2024-03-10", "X", 45, 0);
    // Attended A, makes up B at the extra session: two units, 105 minutes.
    registry
        .man()
        .enrolled(cohort, "2024-01-01")
        .attended(a)
        .marked(extra, Mark.PRESENT, -1, b)
        .then();
    // Attended A, "makes up" A again: one unit, 60 minutes.
    registry
        .man()
        .enrolled(cohort, "2024-01-01")
        .attended(a)
        .marked(extra, Mark.PRESENT, -1, a)
        .then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.in(all, Quantity.COMPLETED, "2024-Q1")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.DOSE_HALF_MINUTES, "2024-Q2")).isEqualTo(2 * (105 + 60));
    assertThat(counted.in(all, Quantity.DOSE_ENROLMENTS, "2024-Q2")).isEqualTo(2);
  }

  @Test
  void partialIsTheMinutesGivenElseHalfTheSession() {
    int cohort = registry.cohort("C", "ZW", day("2024-05-31"), false);
    int odd = registry.session(cohort, "2024-01-10", null, 45, 0);
    registry.man().enrolled(cohort, "2024-01-01").marked(odd, Mark.PARTIAL, 20, -1).then();
    registry.man().enrolled(cohort, "2024-01-01").marked(odd, Mark.PARTIAL, -1, -1).then();
    Counted counted = registry.count();
    // 20 + 22.5 minutes
    assertThat(counted.in(counted.organisation(), Quantity.DOSE_HALF_MINUTES, "2024-Q2"))
        .isEqualTo(85);
  }

  @Test
  void sessionWithoutAUnitIsItsOwn() {
    registry.programme(new Programme("CLUB", "club", 3, null, List.of(), 30, Reference.NONE));
    int cohort = registry.cohort("C", "ZW");
    int one = registry.session(cohort, "2024-01-10");
    int two = registry.session(cohort, "2024-01-17");
    int three = registry.session(cohort, "2024-01-24");
    registry.man().enrolled(cohort, "2024-01-01").attended(one, two, three).then();
    Counted counted = registry.count();
    assertThat(counted.in(counted.organisation(), Quantity.COMPLETED, "2024-Q1")).isEqualTo(1);
  }

  @Test
  void transferredDiedAndVoidAreOutOfBothAndDropOutsStayIn() {
    int cohort = registry.cohort("C", "ZW", day("2024-05-31"), false);
    int session = registry.session(cohort, "2024-01-10");
    registry.man().enrolled(cohort, "2024-01-01").attended(session).then();
    for (Exit exit : new Exit[] {Exit.OTHER, Exit.TRANSFERRED, Exit.DIED, Exit.VOID}) {
      registry.man().enrolled(cohort, "2024-01-01", "2024-02-01", exit).then();
    }
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.in(all, Quantity.CLOSED_ENROLLED, "2024-Q2")).isEqualTo(2);
    assertThat(counted.in(all, Quantity.CLOSED_COMPLETED, "2024-Q2")).isZero();
    assertThat(counted.in(all, Quantity.OUT_TRANSFERRED, "2024-Q2")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.OUT_DIED, "2024-Q2")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.OUT_VOID, "2024-Q2")).isEqualTo(1);
  }

  @Test
  void programmeWithoutThresholdIsInNeither() {
    registry.programme(new Programme("CLUB", "club", null, null, List.of(), 30, Reference.NONE));
    int cohort = registry.cohort("C", "ZW", day("2024-05-31"), false);
    int session = registry.session(cohort, "2024-01-10");
    registry.man().enrolled(cohort, "2024-01-01").attended(session).then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.in(all, Quantity.CLOSED_ENROLLED, "2024-Q2")).isZero();
    assertThat(counted.in(all, Quantity.COMPLETED, "life")).isZero();
    assertThat(counted.in(all, Quantity.DOSE_ENROLMENTS, "2024-Q2")).isEqualTo(1);
  }

  @Test
  void cohortClosesIfFinishedOrIfItsEndIsSixtyDaysPast() {
    int end = day("2024-05-01");
    assertThat(Cohort.closesOn(end, true, end)).isEqualTo(end);
    assertThat(Cohort.closesOn(end, true, end - 1)).isEqualTo(Days.NEVER);
    assertThat(Cohort.closesOn(end, false, day("2024-06-29"))).isEqualTo(Days.NEVER);
    assertThat(Cohort.closesOn(end, false, day("2024-06-30"))).isEqualTo(end);
    assertThat(Cohort.closesOn(Days.NEVER, true, end)).isEqualTo(Days.NEVER);
  }

  @Test
  void expectedFromEnrolmentToExitBothDaysIncluded() {
    int cohort = registry.cohort("C", "ZW");
    int before = registry.session(cohort, "2024-01-09");
    int first = registry.session(cohort, "2024-01-10");
    int middle = registry.session(cohort, "2024-01-20");
    int last = registry.session(cohort, "2024-02-10");
    registry.session(cohort, "2024-02-11");
    registry
        .man()
        .enrolled(cohort, "2024-01-10", "2024-02-10", Exit.OTHER)
        .attended(before, first)
        .marked(middle, Mark.EXCUSED, -1, -1)
        .marked(last, Mark.ABSENT, -1, -1)
        .then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.in(all, Quantity.EXPECTED, "2024-Q1")).isEqualTo(3);
    assertThat(counted.in(all, Quantity.ATTENDED, "2024-Q1")).isEqualTo(1);
  }
}
