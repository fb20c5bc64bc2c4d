package org.alongside.registry.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alongside.registry.participant.EnrolmentRole;
import org.alongside.registry.participant.EnrolmentRow;
import org.junit.jupiter.api.Test;

class SurveySheetTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final InstrumentRow TEST =
      new InstrumentRow(
          "T-EN", "A test's own", InstrumentKind.KNOWLEDGE, "T", null, "en", null, false);

  @Test
  void theEarliestCountsAtEnrolmentAndTheLatestAfterwards() {
    SurveySheet.Line line =
        line(
            "A",
            taken("A", Wave.E, 5, "50", 5),
            taken("A", Wave.E, 0, "40", 5),
            taken("A", Wave.G, 60, "70", 5),
            taken("A", Wave.G, 61, "90", 5));
    assertThat(line.changeText()).isEqualTo("+50.0");
    assertThat(line.cells().get(0).taken()).isEqualTo(taken("A", Wave.E, 0, "40", 5, 1));
  }

  @Test
  void oneThatIsNotValidGivesWayAndMakesNoPair() {
    SurveySheet.Line mended =
        line(
            "A",
            taken("A", Wave.E, 0, "20", 3),
            taken("A", Wave.E, 1, "60", 4),
            taken("A", Wave.G, 60, "40", 5));
    assertThat(mended.changeText()).isEqualTo("-20.0");
    SurveySheet.Line broken =
        line("B", taken("B", Wave.E, 0, "20", 3), taken("B", Wave.G, 60, "40", 5));
    assertThat(broken.change()).isEmpty();
  }

  @Test
  void wavesHaveTheirOwnNAndTheChangeThatOfPairs() {
    SurveySheet sheet =
        sheet(
            line("A", taken("A", Wave.E, 0, "40", 5), taken("A", Wave.G, 60, "60", 5)),
            line("B", taken("B", Wave.E, 0, "60", 5), taken("B", Wave.G, 60, "65", 5)),
            line("C", taken("C", Wave.E, 0, "80", 5)),
            line("D", taken("D", Wave.E, 0, "0", 3)));
    // E: (40 + 60 + 80) / 3; G: (60 + 65) / 2 = 62.5; change: (20 + 5) / 2 = 12.5.
    assertThat(sheet.summaries())
        .containsExactly(
            new SurveySheet.Summary(Wave.E, 4, 3, "60.0 %"),
            new SurveySheet.Summary(Wave.G, 2, 2, "62.5 %"));
    assertThat(sheet.meanChange()).isEqualTo("+12.5");
    assertThat(sheet.pairs()).isEqualTo(2);
  }

  @Test
  void theNextToEnterIsTheNextPersonWithoutAResponseAndThenTheFirst() {
    SurveySheet sheet =
        sheet(line("A"), line("B", taken("B", Wave.E, 0, "40", 5)), line("C"), line("D"));
    assertThat(sheet.unansweredAfter(Wave.E, "B").map(EnrolmentRow::participant)).contains("C");
    assertThat(sheet.unansweredAfter(Wave.E, "D").map(EnrolmentRow::participant)).contains("A");
    assertThat(sheet(line("B", taken("B", Wave.E, 0, "40", 5))).unansweredAfter(Wave.E, "A"))
        .isEmpty();
  }

  @Test
  void withoutAPairThereIsNoChange() {
    assertThat(sheet(line("A")).meanChange()).isEqualTo("n/a");
    assertThat(sheet(line("A")).summaries()).isEmpty();
  }

  private static SurveySheet sheet(SurveySheet.Line... lines) {
    return new SurveySheet(List.of(TEST), List.of(lines), List.of());
  }

  private static SurveySheet.Line line(String participant, Taken... taken) {
    return SurveySheet.Line.of(
        new EnrolmentRow(
            "C", participant, 1, EnrolmentRole.PARTICIPANT, null, null, DAY, null, null),
        List.of(taken));
  }

  /** So many days after the first; so many of five items answered. */
  private static Taken taken(
      String participant, Wave wave, int days, String percent, int answered) {
    return taken(participant, wave, days, percent, answered, 0);
  }

  private static Taken taken(
      String participant, Wave wave, int days, String percent, int answered, int others) {
    return new Taken(
        new ResponseRow("C", participant, 1, "T-EN", wave, DAY.plusDays(days), null),
        new Score(InstrumentKind.KNOWLEDGE, 5, answered, new BigDecimal(percent), null),
        others);
  }
}
