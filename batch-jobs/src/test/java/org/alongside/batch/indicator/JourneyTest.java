package org.alongside.batch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.Surveys.Instrument;
import org.alongside.batch.indicator.Surveys.Item;
import org.alongside.batch.indicator.Surveys.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far men came (domain spec, section 1), each figure worked out by hand. */
class JourneyTest {

  private final Registry registry = new Registry().asOf("2024-12-31");
  private int club;
  private int[] sessions;

  /** Three sessions complete; two are half of three and more, one is less. */
  @BeforeEach
  void club() {
    club = registry.cohort("C", "ZW");
    sessions =
        new int[] {
          registry.session(club, "2024-01-10"),
          registry.session(club, "2024-04-10"),
          registry.session(club, "2024-04-30")
        };
  }

  private int actionSurvey() {
    registry.used("Y", Wave.F6);
    Item item = new Item("Y1", "", null, null, null, false);
    return registry.instrument(new Instrument("Y", "Y", Kind.ACTION, false, false, List.of(item)));
  }

  private long men(Quantity quantity, String quarter) {
    Counted counted = registry.count();
    return counted.men(counted.organisation(), quantity, quarter);
  }

  @Test
  void twoOfThreeSessionsAreHalfAndOneIsNot() {
    registry.man().enrolled(club, "2024-01-01").attended(sessions[0]).then();
    registry.man().enrolled(club, "2024-01-01").attended(sessions[0], sessions[1]).then();
    registry.man().enrolled(club, "2024-01-01").attended(sessions).then();
    assertThat(men(Quantity.HALFWAY, "2024-Q1")).isZero();
    assertThat(men(Quantity.HALFWAY, "2024-Q2")).isEqualTo(2);
    assertThat(men(Quantity.COMPLETERS, "2024-Q2")).isEqualTo(1);
  }

  @Test
  void withoutThresholdThereIsNoHalfAndVoidEnrolmentsHaveNone() {
    registry.man().enrolled(club, "2024-01-01", "2024-12-01", Exit.VOID).attended(sessions).then();
    assertThat(men(Quantity.HALFWAY, "2024-Q4")).isZero();
    Registry open = new Registry();
    open.programme(new Reference.Programme("P", "club", null, null, List.of(), 30, Reference.NONE));
    int cohort = open.cohort("C", "ZW");
    int session = open.session(cohort, "2024-01-10");
    open.man().enrolled(cohort, "2024-01-01").attended(session).then();
    Counted counted = open.count();
    assertThat(counted.men(counted.organisation(), Quantity.HALFWAY, "2024-Q2")).isZero();
  }

  @Test
  void manWhoDidTwoThingsActedOnceFromTheFirstOn() {
    registry
        .man()
        .attended(sessions[0])
        .step(club, "2024-01-10", "2024-05-01")
        .step(club, "2024-01-10", "2024-02-01")
        .then();
    registry.woman().attended(sessions[0]).step(club, "2024-01-10", "2024-02-01").then();
    assertThat(men(Quantity.ACTED, "2024-Q1")).isEqualTo(1);
    assertThat(men(Quantity.ACTED, "2024-Q2")).isEqualTo(1);
    Counted counted = registry.count();
    assertThat(counted.at(counted.organisation(), Quantity.ACTED, "2024-Q1")).isEqualTo(2);
  }

  /** What he said when he came is not what came of it. */
  @Test
  void reportedActionCountsFromGraduationOn() {
    int survey = actionSurvey();
    registry
        .man()
        .enrolled(club, "2024-01-01")
        .attended(sessions)
        .answered(survey, Wave.E, "2024-01-02", "yes")
        .answered(survey, Wave.G, "2024-07-02", "yes")
        .then();
    assertThat(men(Quantity.ACTED, "2024-Q2")).isZero();
    assertThat(men(Quantity.ACTED, "2024-Q3")).isEqualTo(1);
  }

  /** Completed on 30 April, asked again on 30 October, known when 45 days more have passed. */
  @Test
  void stillActingIsKnownWhenTheWindowOfSixMonthsHasClosed() {
    int survey = actionSurvey();
    for (String answer : List.of("yes", "no")) {
      registry
          .man()
          .enrolled(club, "2024-01-01")
          .attended(sessions)
          .answered(survey, Wave.F6, "2024-11-02", answer)
          .then();
    }
    assertThat(men(Quantity.STILL_ACTING, "2024-Q4")).isEqualTo(1);
    assertThat(men(Quantity.STILL_ACTING, "2024-Q3")).isZero();
    registry.asOf("2024-12-13");
    assertThat(men(Quantity.STILL_ACTING, "2024-Q4")).isZero();
    registry.asOf("2024-12-14");
    assertThat(men(Quantity.STILL_ACTING, "2024-Q4")).isEqualTo(1);
  }
}
