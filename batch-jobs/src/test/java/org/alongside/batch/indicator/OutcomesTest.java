package org.alongside.batch.indicator;

import static org.alongside.batch.indicator.Registry.day;
import static org.alongside.batch.indicator.Registry.pays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.Reference.Cohort;
import org.alongside.batch.indicator.Reference.Programme;
import org.junit.jupiter.api.Test;

/** What came of it (domain spec, section 4), each figure worked out by hand. */
class OutcomesTest {

  private final Registry registry = new Registry();

  private long in(Quantity quantity, String period) {
    Counted counted = registry.count();
    return counted.in(counted.organisation(), quantity, period);
  }

  private long at(Quantity quantity, String period) {
    Counted counted = registry.count();
    return counted.at(counted.organisation(), quantity, period);
  }

  private static Cohort cohort(String code, String opensOn, boolean finished, int closesOn) {
    return new Cohort(
        code,
        0,
        "ZW",
        Reference.NONE,
        Registry.orNever(opensOn),
        finished,
        closesOn,
        false,
        false,
        List.of());
  }

  @Test
  void cohortIsOpenOnItsFirstAndOnItsLastDay() {
    registry.cohort(cohort("A", "2024-03-31", true, day("2024-06-30")));
    registry.cohort(cohort("B", "2024-04-01", true, day("2024-06-29")));
    assertThat(at(Quantity.COHORTS_OPEN, "2024-Q1")).isEqualTo(1);
    assertThat(at(Quantity.COHORTS_OPEN, "2024-Q2")).isEqualTo(1);
  }

  @Test
  void plannedCohortIsNotOpenAndAFinishedOneWithoutAnEndUntilItsLastSession() {
    registry.cohort(cohort("A", "", false, Days.NEVER));
    int finished = registry.cohort(cohort("B", "2024-01-01", true, Days.NEVER));
    registry.cohort(cohort("C", "2024-01-01", true, Days.NEVER));
    registry.session(finished, "2024-03-31");
    assertThat(at(Quantity.COHORTS_OPEN, "2024-Q1")).isEqualTo(1);
    assertThat(at(Quantity.COHORTS_OPEN, "2024-Q2")).isZero();
  }

  @Test
  void grantHasTheCohortsItFundsOnTheDay() {
    int grant = registry.grant("G", "D", Reference.NONE);
    registry.cohort("A", "ZW", pays(grant, 50, "2024-02-01", "2024-03-31"));
    Counted counted = registry.count();
    Cell donor = counted.total(Scope.Type.DONOR, "D");
    assertThat(counted.at(donor, Quantity.COHORTS_OPEN, "2024-Q1")).isEqualTo(1);
    assertThat(counted.at(donor, Quantity.COHORTS_OPEN, "2024-Q2")).isZero();
    assertThat(counted.at(counted.organisation(), Quantity.COHORTS_OPEN, "2024-Q2")).isEqualTo(1);
  }

  @Test
  void replicationsCountFromTheirFirstSession() {
    int copy = registry.alsoProgramme(new Programme("COPY", "club", null, null, List.of(), 30, 0));
    int again =
        registry.alsoProgramme(new Programme("OTHER", "club", null, null, List.of(), 30, copy));
    registry.cohort("A", "ZW");
    int inCopy =
        registry.cohort(
            new Cohort("B", copy, "HT", -1, 0, false, Days.NEVER, false, false, List.of()));
    int inOther =
        registry.cohort(
            new Cohort("C", again, "HT", -1, 0, false, Days.NEVER, false, false, List.of()));
    registry.session(inOther, "2024-01-10");
    registry.session(inCopy, "2024-04-01");
    registry.session(inCopy, "2024-05-01");
    Counted counted = registry.count();
    Cell original = counted.total(Scope.Type.PROGRAMME, "CLUB");
    assertThat(counted.at(original, Quantity.REPLICATIONS, "2024-Q1")).isZero();
    assertThat(counted.at(original, Quantity.REPLICATIONS, "2024-Q2")).isEqualTo(1);
    assertThat(
            counted.at(
                counted.total(Scope.Type.PROGRAMME, "COPY"), Quantity.REPLICATIONS, "2024-Q1"))
        .isEqualTo(1);
  }

  @Test
  void applicantsAreThoseOfThePeriodAndVoidOnesAreNone() {
    int cohort = registry.cohort("A", "ZW");
    registry.man().applied(cohort, "2024-03-31", true, "2024-04-05", Exit.NONE).then();
    registry.woman().applied(cohort, "2024-03-31", false, "", Exit.NONE).then();
    registry.man().applied(cohort, "2024-04-01", true, "", Exit.NONE).then();
    registry.man().applied(cohort, "2024-03-01", true, "2024-03-02", Exit.VOID).then();
    assertThat(in(Quantity.APPLICANTS, "2024-Q1")).isEqualTo(2);
    assertThat(in(Quantity.SELECTED, "2024-Q1")).isEqualTo(1);
    assertThat(in(Quantity.APPLICANTS, "2024-Q2")).isEqualTo(1);
  }

  @Test
  void commitmentIsJudgedOnItsNinetiethDay() {
    int cohort = registry.cohort("A", "ZW");
    // 1 January + 90 days = 31 March 2024; 2 January + 90 = 1 April.
    registry.man().step(cohort, "2024-01-01", "2024-03-31").then();
    registry.man().step(cohort, "2024-01-01", "2024-04-01").then();
    registry.man().step(cohort, "2024-01-02", "").then();
    registry.man().step(cohort, "", "2024-02-01").then();
    // 2 April + 90 days = 1 July, after the business date.
    registry.man().step(cohort, "2024-04-02", "2024-04-03").then();
    assertThat(in(Quantity.COMMITMENTS_DUE, "2024-Q1")).isEqualTo(2);
    assertThat(in(Quantity.COMMITMENTS_KEPT, "2024-Q1")).isEqualTo(1);
    assertThat(in(Quantity.COMMITMENTS_DUE, "2024-Q2")).isEqualTo(1);
    assertThat(in(Quantity.COMMITMENTS_KEPT, "2024-Q2")).isZero();
    assertThat(in(Quantity.STEPS, "2024-Q1")).isEqualTo(2);
    assertThat(in(Quantity.STEPS, "2024-Q2")).isEqualTo(2);
  }

  @Test
  void pledgersAreDistinctAndBecomeActionWithin180Days() {
    registry.asOf("2024-12-31");
    int cohort = registry.cohort("A", "ZW");
    // 2 January + 180 days = 30 June 2024.
    registry
        .man()
        .pledged(cohort, "2024-01-02")
        .pledged(cohort, "2024-02-01")
        .step(cohort, "", "2024-06-30")
        .then();
    registry.man().pledged(cohort, "2024-01-02").step(cohort, "", "2024-07-01").then();
    registry.man().pledged(cohort, "2024-01-02").step(cohort, "", "2024-01-01").then();
    registry.anonymousPledge(cohort, "2024-01-02", 40);
    assertThat(in(Quantity.PLEDGES, "2024-Q1")).isEqualTo(44);
    assertThat(in(Quantity.PLEDGERS, "2024-Q1")).isEqualTo(3);
    assertThat(in(Quantity.PLEDGERS_DUE, "2024-Q2")).isEqualTo(3);
    assertThat(in(Quantity.PLEDGERS_CONVERTED, "2024-Q2")).isEqualTo(1);
    // The first man's second pledge: 1 February + 180 days = 30 July.
    assertThat(in(Quantity.PLEDGERS_DUE, "2024-Q3")).isEqualTo(1);
    assertThat(in(Quantity.PLEDGERS_CONVERTED, "2024-Q3")).isEqualTo(1);
  }

  @Test
  void checkInsAreDueByTheIntervalWhileThePairRuns() {
    int cohort = registry.cohort("A", "ZW");
    // Due on 15 and 29 January, 12 February; the pair ends before 26 February.
    registry.pair(cohort, "2024-01-01", "2024-02-25", 14, "2024-01-15", "2024-02-25", "2024-02-26");
    registry.pair(cohort, "2024-01-01", "", -1, "2024-01-15");
    assertThat(in(Quantity.CHECK_INS_DUE, "2024-Q1")).isEqualTo(3);
    assertThat(in(Quantity.CHECK_INS_HELD, "2024-Q1")).isEqualTo(2);
    assertThat(at(Quantity.PAIRS, "2024-Q1")).isEqualTo(1);
  }

  @Test
  void pairRunsOnItsFirstAndLastDay() {
    int cohort = registry.cohort("A", "ZW");
    registry.pair(cohort, "2024-03-31", "2024-03-31", 7);
    registry.pair(cohort, "2024-01-01", "2024-03-30", 7);
    assertThat(at(Quantity.PAIRS, "2024-Q1")).isEqualTo(1);
  }

  @Test
  void feedbackIsAnsweredUpToTheSixtiethDay() {
    int cohort = registry.cohort("A", "ZW");
    // 31 January + 60 days = 31 March 2024.
    registry.feedback(cohort, "2024-01-31", 5, "2024-03-31");
    registry.feedback(cohort, "2024-01-31", 3, "2024-04-01");
    registry.feedback(cohort, "2024-01-31", 4, "");
    registry.feedback(cohort, "2024-01-31", Reference.NONE, "2024-02-01");
    assertThat(in(Quantity.FEEDBACK, "2024-Q1")).isEqualTo(4);
    assertThat(in(Quantity.FEEDBACK_ANSWERED, "2024-Q1")).isEqualTo(2);
    assertThat(in(Quantity.RATINGS, "2024-Q1")).isEqualTo(3);
    assertThat(in(Quantity.RATING_SUM, "2024-Q1")).isEqualTo(12);
    assertThat(in(Quantity.RATINGS_FAVOURABLE, "2024-Q1")).isEqualTo(2);
  }

  @Test
  void enrolmentOfSomebodyRecordedAlreadyCountsOnItsDay() {
    int cohort = registry.cohort("C", "ZW");
    registry.man().likeSomebodyRecordedEarlier().enrolled(cohort, "2024-03-31").then();
    registry.man().likeSomebodyRecordedEarlier().enrolled(cohort, "2024-04-01").then();
    registry.man().enrolled(cohort, "2024-04-01").then();
    Counted counted = registry.count();
    Cell all = counted.organisation();
    assertThat(counted.in(all, Quantity.LOOKALIKES, "2024-Q1")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.LOOKALIKES, "2024-Q2")).isEqualTo(1);
    assertThat(counted.in(all, Quantity.LOOKALIKES, "life")).isEqualTo(2);
  }

  @Test
  void referralsAndConcernsCountOnTheirOwnDays() {
    int cohort = registry.cohort("A", "ZW");
    registry.referral(cohort, "2024-03-31", "2024-04-01");
    registry.referral(cohort, "2024-03-31", "");
    registry.referral(cohort, "2024-07-01", "");
    registry.concern(cohort, "2024-01-10", "2024-06-30");
    registry.concern(cohort, "2024-06-30", "2024-07-01");
    assertThat(in(Quantity.REFERRALS, "life")).isEqualTo(2);
    assertThat(in(Quantity.REFERRALS_TAKEN_UP, "2024-Q1")).isZero();
    assertThat(in(Quantity.REFERRALS_TAKEN_UP, "2024-Q2")).isEqualTo(1);
    assertThat(in(Quantity.CONCERNS_RAISED, "life")).isEqualTo(2);
    assertThat(in(Quantity.CONCERNS_CLOSED, "life")).isEqualTo(1);
  }
}
