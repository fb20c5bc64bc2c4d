package org.alongside.batch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.PersonFacts.Exit;
import org.alongside.batch.indicator.Surveys.Instrument;
import org.alongside.batch.indicator.Surveys.Item;
import org.alongside.batch.indicator.Surveys.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Knowledge, attitudes, action (domain spec, section 4), each figure worked out by hand. */
class SurveysTest {

  private final Registry registry = new Registry();
  private int cohort;

  @BeforeEach
  void cohort() {
    cohort = registry.cohort("C", "ZW");
  }

  private static Item question(String code, String topic) {
    return new Item(code, topic, null, null, "b", false);
  }

  private static Item statement(String code, boolean reversed) {
    return new Item(code, "", BigDecimal.ONE, BigDecimal.valueOf(3), null, reversed);
  }

  /** Five questions, two of them on law. */
  private int knowledge() {
    List<Item> items =
        Stream.concat(
                IntStream.range(0, 3).mapToObj(i -> question("A" + i, "care")),
                IntStream.range(0, 2).mapToObj(i -> question("B" + i, "law")))
            .toList();
    return registry.instrument(new Instrument("K", "K", Kind.KNOWLEDGE, false, false, items));
  }

  private int attitude(boolean down, boolean anonymous) {
    List<Item> items = IntStream.range(0, 5).mapToObj(i -> statement("S" + i, i == 4)).toList();
    return registry.instrument(new Instrument("S", "S", Kind.ATTITUDE, down, anonymous, items));
  }

  private int action() {
    List<Item> items =
        IntStream.range(0, 2)
            .mapToObj(i -> new Item("Y" + i, "", null, null, null, false))
            .toList();
    return registry.instrument(new Instrument("Y", "Y", Kind.ACTION, false, false, items));
  }

  private Registry.Person enrolled() {
    return registry.man().enrolled(cohort, "2024-01-01");
  }

  private long in(Measure measure, String family, Wave wave, String period) {
    return registry.count().in(Detail.of(measure, family, wave), period);
  }

  private long in(Detail detail, String period) {
    return registry.count().in(detail, period);
  }

  @Test
  void knowledgeIsScoredOverAllQuestionsAndBelongsToTheLaterResponse() {
    int k = knowledge();
    enrolled()
        .answered(k, Wave.E, "2024-01-05", "b", "a", "a", "b", "")
        .answered(k, Wave.G, "2024-04-01", "b", "b", "a", "b", "b")
        .then();
    // 2 of 5 before, 4 of 5 later: 40 percentage points; law: 1 of 2, then 2 of 2.
    assertThat(in(Measure.PAIRS, "K", Wave.G, "2024-Q1")).isZero();
    assertThat(in(Measure.PAIRS, "K", Wave.G, "2024-Q2")).isEqualTo(1);
    assertThat(in(new Detail(Measure.SUM_BEFORE, "K", Wave.G, "", 5), "2024-Q2")).isEqualTo(2);
    assertThat(in(new Detail(Measure.SUM_AFTER, "K", Wave.G, "", 5), "2024-Q2")).isEqualTo(4);
    assertThat(in(new Detail(Measure.SUM_BEFORE, "K", Wave.G, "law", 2), "2024-Q2")).isEqualTo(1);
    assertThat(in(new Detail(Measure.SUM_AFTER, "K", Wave.G, "law", 2), "2024-Q2")).isEqualTo(2);
  }

  @Test
  void fourOfFiveAnswersAreValidAndThreeAreNot() {
    int k = knowledge();
    enrolled().answered(k, Wave.E, "2024-01-05", "b", "a", "a", "b", "NA").then();
    enrolled().answered(k, Wave.E, "2024-01-05", "b", "a", "a", "", "NA").then();
    assertThat(in(Measure.VALID, "K", Wave.E, "life")).isEqualTo(1);
  }

  @Test
  void earliestCountsAtEnrolmentAndTheLatestLater() {
    int k = knowledge();
    enrolled()
        .answered(k, Wave.E, "2024-01-06", "b", "b", "b", "b", "b")
        .answered(k, Wave.E, "2024-01-05", "a", "a", "a", "a", "a")
        .answered(k, Wave.G, "2024-03-01", "b", "b", "b", "b", "b")
        .answered(k, Wave.G, "2024-03-02", "b", "a", "a", "a", "a")
        .then();
    assertThat(in(new Detail(Measure.SUM_BEFORE, "K", Wave.G, "", 5), "life")).isZero();
    assertThat(in(new Detail(Measure.SUM_AFTER, "K", Wave.G, "", 5), "life")).isEqualTo(1);
  }

  @Test
  void attitudesAreTurnedSoThatMoreIsMoreEquitable() {
    int s = attitude(false, false);
    // 1+1+1+1 and 3 turned to 1, over five: 1; later 3+3+3+1 unanswered fifth, over four: 2.5.
    enrolled()
        .answered(s, Wave.E, "2024-01-05", "1", "1", "1", "1", "3")
        .answered(s, Wave.G, "2024-03-05", "3", "3", "3", "1", "NA")
        .then();
    assertThat(in(new Detail(Measure.SUM_BEFORE, "S", Wave.G, "", 5), "life")).isEqualTo(5_000_000);
    assertThat(in(new Detail(Measure.SUM_AFTER, "S", Wave.G, "", 4), "life")).isEqualTo(10_000_000);
    assertThat(in(Measure.PAIRS_UP, "S", Wave.G, "life")).isEqualTo(1);
    assertThat(in(new Detail(Measure.FAVOURABLE, "S", Wave.G, "S0", 0), "life")).isEqualTo(1);
    assertThat(in(new Detail(Measure.ANSWERED, "S", Wave.G, "S4", 0), "life")).isZero();
  }

  @Test
  void directionDownTurnsEveryItem() {
    int s = attitude(true, false);
    enrolled().answered(s, Wave.E, "2024-01-05", "3", "3", "3", "3", "1").then();
    assertThat(in(new Detail(Measure.SUM, "S", Wave.E, "", 5), "life")).isEqualTo(5_000_000);
  }

  @Test
  void equalIsNotHigher() {
    int s = attitude(false, false);
    // 2 over five items and 2 over four are the same.
    enrolled()
        .answered(s, Wave.E, "2024-01-05", "2", "2", "2", "2", "2")
        .answered(s, Wave.G, "2024-03-05", "2", "2", "2", "2", "")
        .then();
    assertThat(in(Measure.PAIRS_UP, "S", Wave.G, "life")).isZero();
  }

  @Test
  void anonymousInstrumentHasNoPairs() {
    int s = attitude(false, true);
    registry.anonymous(cohort, s, Wave.E, "2024-01-05", "1", "1", "1", "1", "1");
    registry.anonymous(cohort, s, Wave.G, "2024-03-05", "3", "3", "3", "3", "1");
    assertThat(in(Measure.VALID, "S", Wave.E, "life")).isEqualTo(1);
    assertThat(in(Measure.VALID, "S", Wave.G, "life")).isEqualTo(1);
    assertThat(in(Measure.PAIRS, "S", Wave.G, "life")).isZero();
    assertThat(in(new Detail(Measure.SUM, "S", Wave.G, "", 5), "life")).isEqualTo(15_000_000);
  }

  @Test
  void allNotApplicableIsNoRespondentAndVoidEnrolmentsCountNowhere() {
    int y = action();
    enrolled().answered(y, Wave.E, "2024-01-05", "NA", "NA").then();
    enrolled().answered(y, Wave.E, "2024-01-05", "no", "yes").then();
    enrolled().answered(y, Wave.E, "2024-01-05", "no", "no").then();
    registry
        .man()
        .enrolled(cohort, "2024-01-01", "2024-01-31", Exit.VOID)
        .answered(y, Wave.E, "2024-01-05", "yes", "yes")
        .then();
    assertThat(in(Measure.VALID, "Y", Wave.E, "life")).isEqualTo(2);
    assertThat(in(Measure.ACTED, "Y", Wave.E, "life")).isEqualTo(1);
  }

  @Test
  void followUpIsDueThreeMonthsAfterCompletionAndItsWindowHasThirtyDays() {
    registry.asOf("2024-06-30");
    int y = action();
    registry.used("Y", Wave.F3);
    int[] sessions = new int[3];
    for (int i = 0; i < 3; i++) {
      sessions[i] = registry.session(cohort, "2024-02-2" + (7 + i));
    }
    // Completed 29 February; due 29 May; the window is 29 April to 28 June.
    enrolled().attended(sessions).answered(y, Wave.F3, "2024-06-28", "yes", "no").then();
    enrolled().attended(sessions).answered(y, Wave.F3, "2024-06-29", "yes", "no").then();
    enrolled().attended(sessions).answered(y, Wave.F3, "2024-04-29", "no", "no").then();
    enrolled().attended(sessions[0]).answered(y, Wave.F3, "2024-05-29", "yes", "no").then();
    assertThat(in(Measure.DUE, "Y", Wave.F3, "2024-Q2")).isEqualTo(3);
    assertThat(in(Measure.RETURNED, "Y", Wave.F3, "2024-Q2")).isEqualTo(2);
    assertThat(in(Measure.SUSTAINED, "Y", Wave.F3, "2024-Q2")).isEqualTo(1);
  }

  @Test
  void nothingIsDueBeforeItsWindowHasClosed() {
    registry.asOf("2024-06-27");
    action();
    registry.used("Y", Wave.F3);
    int[] sessions = new int[3];
    for (int i = 0; i < 3; i++) {
      sessions[i] = registry.session(cohort, "2024-02-2" + (7 + i));
    }
    enrolled().attended(sessions).then();
    assertThat(in(Measure.DUE, "Y", Wave.F3, "life")).isZero();
  }

  @Test
  void completersAreCoveredByAResponseAtBothEnds() {
    int k = knowledge();
    registry.used("K", Wave.G);
    int[] sessions = new int[3];
    for (int i = 0; i < 3; i++) {
      sessions[i] = registry.session(cohort, "2024-02-2" + (7 + i));
    }
    enrolled()
        .attended(sessions)
        .answered(k, Wave.E, "2024-01-05", "b", "a", "a", "b", "a")
        .answered(k, Wave.G, "2024-04-05", "b", "a", "a", "b", "a")
        .then();
    enrolled().attended(sessions).answered(k, Wave.G, "2024-04-05", "b", "a", "a", "b", "a").then();
    assertThat(in(Measure.COMPLETED, "K", Wave.G, "2024-Q1")).isEqualTo(2);
    assertThat(in(Measure.COVERED, "K", Wave.G, "2024-Q1")).isEqualTo(1);
  }

  @Test
  void fractionsStayExact() {
    Rational third = Rational.of(1, 3);
    assertThat(third.plus(third).plus(third).decimal(10)).isEqualByComparingTo("1");
    assertThat(third.minus(Rational.of(1, 2)).decimal(10)).isEqualTo("-0.1666666667");
  }
}
