package org.alongside.registry.assessment;

import static org.alongside.registry.finding.FindingCode.ANSWER_NOT_YES_OR_NO;
import static org.alongside.registry.finding.FindingCode.ANSWER_OUT_OF_RANGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

  private static final Question SCALE =
      new Question(InstrumentKind.ATTITUDE, BigDecimal.ONE, BigDecimal.valueOf(3));

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"NA", "1", "2", "3", "2.5", "03"})
  void aScaleTakesWhatLiesWithin(@Nullable String answer) {
    assertThat(SCALE.answeredBy(answer, "answer")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3.01", "-1", "na", "yes", "1e0", "2,5", "12345678901234567890"})
  void aScaleRefusesTheRest(String answer) {
    assertThat(SCALE.answeredBy(answer, "answer"))
        .containsExactly(ANSWER_OUT_OF_RANGE.at("answer"));
  }

  @Test
  void withoutRangeAnythingIsAnAnswer() {
    Question open = new Question(InstrumentKind.KNOWLEDGE, null, null);
    assertThat(open.answeredBy("b", "answer")).isEmpty();
  }

  @Test
  void anActionWasDoneOrNot() {
    Question action = new Question(InstrumentKind.ACTION, BigDecimal.ZERO, BigDecimal.ONE);
    assertThat(action.answeredBy("yes", "answer")).isEmpty();
    assertThat(action.answeredBy("no", "answer")).isEmpty();
    assertThat(action.answeredBy("1", "answer")).containsExactly(ANSWER_NOT_YES_OR_NO.at("answer"));
  }

  @ParameterizedTest
  @EnumSource
  void nothingAndNotApplicableAreAlwaysAllowed(InstrumentKind kind) {
    Question question = new Question(kind, BigDecimal.ONE, BigDecimal.TEN);
    assertThat(question.answeredBy(null, "answer")).isEmpty();
    assertThat(question.answeredBy("NA", "answer")).isEmpty();
  }
}
