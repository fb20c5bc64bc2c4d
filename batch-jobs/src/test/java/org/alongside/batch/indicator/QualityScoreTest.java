package org.alongside.batch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.batch.indicator.QualityScore.Check;
import org.junit.jupiter.api.Test;

/** The score of the quality of data, by hand. */
class QualityScoreTest {

  /** 9 of 10, 1 of 3 and nothing to look at: (90 + 33 1/3) ÷ 2 = 61 2/3. */
  @Test
  void isTheMeanOfTheSharesOfChecksWithAnythingToLookAt() {
    QualityScore score =
        new QualityScore(List.of(new Check(9, 10), new Check(1, 3), new Check(0, 0)));
    assertThat(score.checks()).isEqualTo(2);
    assertThat(score.sum().dividedBy(2).decimal(4)).isEqualByComparingTo("61.6667");
  }

  @Test
  void ofNothingThereIsNone() {
    assertThat(new QualityScore(List.of(new Check(0, 0))).checks()).isZero();
  }

  /** Twenty who all came to everything are odd; nineteen may be, and so may one who did not. */
  @Test
  void fullAttendanceOfManyIsOdd() {
    assertThat(QualityScore.attendance(20, 20)).isEqualTo(new Check(0, 1));
    assertThat(QualityScore.attendance(19, 20)).isEqualTo(new Check(1, 1));
    assertThat(QualityScore.attendance(19, 19).of()).isZero();
  }
}
