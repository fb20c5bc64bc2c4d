package org.alongside.batch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.Surveys.Instrument;
import org.alongside.batch.indicator.Surveys.Item;
import org.alongside.batch.indicator.Surveys.Kind;
import org.junit.jupiter.api.Test;

/** On which day somebody must be counted again; the business date is 30 June 2024. */
class HorizonTest {

  private static final Instrument SURVEY =
      new Instrument(
          "ACT",
          "ACT",
          Kind.ACTION,
          false,
          false,
          List.of(new Item("A", "", BigDecimal.ZERO, BigDecimal.ONE, null, false)));

  private final Registry registry = new Registry();
  private final int club = registry.cohort("C1", "ZW");

  private int next() {
    Frame frame = Frame.of(registry.reference());
    return new PersonCounter(frame, new Tally(frame)).count(registry.people().get(0));
  }

  private void assertNext(String day) {
    assertThat(Days.date(next())).hasToString(day);
  }

  @Test
  void whoeverHasNothingAheadIsNeverCountedAgain() {
    int session = registry.session(club, "2024-01-10");
    registry.man().enrolled(club, "2024-01-01").attended(session).then();
    assertThat(next()).isEqualTo(Days.NEVER);
  }

  @Test
  void whoeverComesToEnrolOnThatDay() {
    registry.man().enrolled(club, "2024-07-05").then();
    assertNext("2024-07-05");
  }

  @Test
  void whoeverLeavesOnThatDay() {
    registry.man().enrolled(club, "2024-01-01", "2024-07-09", Exit.NONE).then();
    assertNext("2024-07-09");
  }

  @Test
  void whoeverAttendsOnThatDay() {
    int session = registry.session(club, "2024-07-01");
    registry.man().attended(session).then();
    assertNext("2024-07-01");
  }

  @Test
  void whoeverIsActiveOnTheDayAfterTheGap() {
    // 10 June + 30 days = 10 July is the last active day.
    int session = registry.session(club, "2024-06-10");
    registry.man().enrolled(club, "2024-01-01").attended(session).then();
    assertNext("2024-07-11");
  }

  @Test
  void whoeverIsActiveOnTheDayAfterHisExitIfThatComesFirst() {
    int session = registry.session(club, "2024-06-10");
    registry.man().enrolled(club, "2024-01-01", "2024-06-30", Exit.OTHER).attended(session).then();
    assertNext("2024-07-01");
  }

  @Test
  void whoeverAppliesOnThatDay() {
    registry.man().applied(club, "2024-07-03", true, "", Exit.NONE).then();
    assertNext("2024-07-03");
  }

  @Test
  void whoeverDoesAStepOnThatDay() {
    registry.man().step(club, "2024-01-01", "2024-07-04").then();
    assertNext("2024-07-04");
  }

  @Test
  void whoeverCommittedNinetyDaysLater() {
    // 2 April + 90 days = 1 July.
    registry.man().step(club, "2024-04-02", "").then();
    assertNext("2024-07-01");
  }

  @Test
  void whoeverPledgesOnThatDay() {
    registry.man().pledged(club, "2024-07-02").then();
    assertNext("2024-07-02");
  }

  @Test
  void whoeverPledgedHalfAYearLater() {
    // 3 January + 180 days = 1 July in a leap year.
    registry.man().pledged(club, "2024-01-03").then();
    assertNext("2024-07-01");
  }

  @Test
  void whoeverAnswersOnThatDay() {
    int survey = registry.instrument(SURVEY);
    registry
        .man()
        .enrolled(club, "2024-01-01")
        .answered(survey, Wave.G, "2024-08-01", "yes")
        .then();
    assertNext("2024-08-01");
  }

  @Test
  void whoeverOwesAFollowUpWhenItsWindowCloses() {
    registry.instrument(SURVEY);
    registry.used("ACT", Wave.F6);
    int first = registry.session(club, "2024-01-10");
    int second = registry.session(club, "2024-01-11");
    int third = registry.session(club, "2024-01-12");
    registry.man().enrolled(club, "2024-01-01").attended(first, second, third).then();
    // Completed on 12 January; six months later, and 45 days.
    assertNext("2024-08-26");
  }

  @Test
  void ofSeveralDaysTheFirst() {
    registry.man().pledged(club, "2024-01-03").step(club, "2024-04-01", "2024-09-01").then();
    assertNext("2024-07-01");
  }
}
