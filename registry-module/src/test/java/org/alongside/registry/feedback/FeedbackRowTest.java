package org.alongside.registry.feedback;

import static org.alongside.registry.finding.FindingCode.ANSWERED_BEFORE_GIVEN;
import static org.alongside.registry.finding.FindingCode.DATE_IN_FUTURE;
import static org.alongside.registry.finding.FindingCode.NUMBER_OUT_OF_RANGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Reading;
import org.alongside.registry.row.RowFormat;
import org.junit.jupiter.api.Test;

class FeedbackRowTest {

  @Test
  void aRatingIsOneToFiveOrNone() {
    assertThat(feedback("0", "").findings()).containsExactly(NUMBER_OUT_OF_RANGE.at("rating"));
    assertThat(feedback("6", "").findings()).containsExactly(NUMBER_OUT_OF_RANGE.at("rating"));
    assertThat(feedback("5", "").findings()).isEmpty();
    assertThat(feedback("", "").findings()).isEmpty();
  }

  @Test
  void itIsAnsweredAfterItWasGiven() {
    assertThat(feedback("5", "2024-04-30").findings())
        .containsExactly(ANSWERED_BEFORE_GIVEN.at("answered_on"));
    assertThat(feedback("5", "2024-05-01").findings()).isEmpty();
  }

  @Test
  void itsDaysHaveCome() {
    FeedbackRow row = feedback("5", "2024-05-02").row().orElseThrow();
    assertThat(row.seenOn(LocalDate.of(2024, 5, 2))).isEmpty();
    assertThat(row.seenOn(LocalDate.of(2024, 4, 30)))
        .containsExactly(DATE_IN_FUTURE.at("given_on"), DATE_IN_FUTURE.at("answered_on"));
  }

  @Test
  void anAnswerIsOverdueFromTheSixtyFirstDay() {
    FeedbackRow open = feedback("5", "").row().orElseThrow();
    assertThat(open.isOverdue(LocalDate.of(2024, 6, 30))).isFalse();
    assertThat(open.isOverdue(LocalDate.of(2024, 7, 1))).isTrue();
    FeedbackRow late = feedback("5", "2024-12-01").row().orElseThrow();
    assertThat(late.isOverdue(LocalDate.of(2025, 1, 1))).isFalse();
  }

  private static Reading<FeedbackRow> feedback(String rating, String answeredOn) {
    return read(
        "cohort",
        "C1",
        "given_on",
        "2024-05-01",
        "respondent",
        "1",
        "rating",
        rating,
        "answered_on",
        answeredOn);
  }

  private static Reading<FeedbackRow> read(String... columnsAndTexts) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columnsAndTexts.length; i += 2) {
      cells.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
    }
    return RowFormat.of(FeedbackRow.class).read(Cells.of(cells));
  }
}
