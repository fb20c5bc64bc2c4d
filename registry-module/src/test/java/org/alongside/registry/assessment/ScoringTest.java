package org.alongside.registry.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every expected number was worked out by hand from the domain spec, section 4. */
class ScoringTest {

  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  @Test
  void knowledgeIsTheShareOfAllScoredItemsUnansweredBeingWrong() {
    Scoring scoring = scoring(InstrumentKind.KNOWLEDGE, null, knowledge(8));
    // 6 right, 1 wrong, 1 not applicable: 6 of 8, 7 answered.
    Map<String, String> answers = answers(7, "2");
    answers.put("I7", "1");
    answers.put("I8", "NA");
    Score score = scoring.score(answers);
    assertThat(score.value()).isEqualByComparingTo("75");
    assertThat(score.text()).isEqualTo("75.0 %");
    assertThat(score.answered()).isEqualTo(7);
    assertThat(score.isValid()).isTrue();
  }

  @Test
  void itemWithoutACorrectAnswerDoesNotCount() {
    List<ItemRow> items =
        List.of(item("I1", null, "2", false), item("I2", null, "2", false), open("I3"));
    Score score =
        scoring(InstrumentKind.KNOWLEDGE, null, items)
            .score(Map.of("I1", "2", "I2", "1", "I3", "whatever"));
    assertThat(score.scoredItems()).isEqualTo(2);
    assertThat(score.value()).isEqualByComparingTo("50");
  }

  @Test
  void thirdsKeepTenDecimalsAndShowOne() {
    Score score =
        scoring(InstrumentKind.KNOWLEDGE, null, knowledge(3))
            .score(Map.of("I1", "2", "I2", "2", "I3", "1"));
    assertThat(score.value()).isEqualByComparingTo("66.6666666667");
    assertThat(score.text()).isEqualTo("66.7 %");
  }

  @Test
  void fourOfFiveAnsweredIsValidAndThreeIsNot() {
    Scoring scoring = scoring(InstrumentKind.KNOWLEDGE, null, knowledge(5));
    assertThat(scoring.score(answers(4, "2")).isValid()).isTrue();
    assertThat(scoring.score(answers(3, "2")).isValid()).isFalse();
    assertThat(scoring.score(Map.of()).needed()).isEqualTo(4);
  }

  @Test
  void sixOfEightIsUnderEightyPercent() {
    Scoring scoring = scoring(InstrumentKind.KNOWLEDGE, null, knowledge(8));
    assertThat(scoring.score(answers(6, "2")).isValid()).isFalse();
    assertThat(scoring.score(Map.of()).needed()).isEqualTo(7);
  }

  @Test
  void attitudeIsTheMeanOfItemScoresWithReversedOnesTurned() {
    List<ItemRow> items =
        List.of(
            item("I1", ONE, null, false),
            item("I2", ONE, null, false),
            item("I3", ONE, null, true));
    // 3 + 2 + (1 + 3 - 1) = 8; 8 / 3 = 2.666…
    Score score =
        scoring(InstrumentKind.ATTITUDE, Direction.UP, items)
            .score(Map.of("I1", "3", "I2", "2", "I3", "1"));
    assertThat(score.value()).isEqualByComparingTo("2.6666666667");
    assertThat(score.sum()).isEqualByComparingTo("8");
    assertThat(score.text()).isEqualTo("2.7");
  }

  @Test
  void whereLowerIsMoreEquitableEveryItemIsTurnedButTheReversed() {
    List<ItemRow> items = List.of(item("I1", ONE, null, false), item("I2", ONE, null, true));
    // (1 + 3 - 1) + 3 = 6; 6 / 2 = 3: as equitable as can be.
    Score score =
        scoring(InstrumentKind.ATTITUDE, Direction.DOWN, items).score(Map.of("I1", "1", "I2", "3"));
    assertThat(score.value()).isEqualByComparingTo("3");
  }

  @Test
  void anAttitudeWithAGapHasAMeanOfWhatWasAnsweredAndNoSum() {
    List<ItemRow> items =
        IntStream.rangeClosed(1, 5).mapToObj(i -> item("I" + i, ONE, null, false)).toList();
    Score score =
        scoring(InstrumentKind.ATTITUDE, Direction.UP, items)
            .score(Map.of("I1", "3", "I2", "3", "I3", "2", "I4", "2", "I5", "NA"));
    assertThat(score.value()).isEqualByComparingTo("2.5");
    assertThat(score.sum()).isNull();
    assertThat(score.isValid()).isTrue();
  }

  @Test
  void oneYesIsAnActionAndNothingButNotApplicableIsNoAnswer() {
    List<ItemRow> items = List.of(open("I1"), open("I2"));
    Scoring scoring = scoring(InstrumentKind.ACTION, null, items);
    assertThat(scoring.score(Map.of("I1", "no", "I2", "yes")).text()).isEqualTo("yes");
    assertThat(scoring.score(Map.of("I1", "no", "I2", "no")).text()).isEqualTo("no");
    Score notApplicable = scoring.score(Map.of("I1", "NA", "I2", "NA"));
    assertThat(notApplicable.value()).isNull();
    assertThat(notApplicable.counts()).isFalse();
    assertThat(notApplicable.text()).isEqualTo("n/a");
  }

  @Test
  void answerThatTheItemNoLongerAllowsIsNone() {
    Score score =
        scoring(InstrumentKind.ATTITUDE, Direction.UP, List.of(item("I1", ONE, null, false)))
            .score(Map.of("I1", "often"));
    assertThat(score.answered()).isZero();
    assertThat(score.value()).isNull();
  }

  private static Scoring scoring(
      InstrumentKind kind, @Nullable Direction direction, List<ItemRow> items) {
    return Scoring.of(
        new InstrumentRow("T", "A test's own", kind, null, null, null, direction, false), items);
  }

  private static List<ItemRow> knowledge(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(i -> item("I" + i, null, "2", false)).toList();
  }

  private static Map<String, String> answers(int number, String answer) {
    Map<String, String> answers = new HashMap<>();
    IntStream.rangeClosed(1, number).forEach(i -> answers.put("I" + i, answer));
    return answers;
  }

  private static ItemRow open(String code) {
    return item(code, null, null, false);
  }

  /** On a scale from 1 to 3 if it has a smallest answer. */
  private static ItemRow item(
      String code, @Nullable BigDecimal smallest, @Nullable String correct, boolean reversed) {
    return new ItemRow(
        "T", code, null, null, smallest, smallest == null ? null : THREE, correct, reversed);
  }
}
