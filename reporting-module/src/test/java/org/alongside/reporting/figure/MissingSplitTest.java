package org.alongside.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read where a split is not among the figures (docs/counting.md). */
class MissingSplitTest {

  private static FigureKey key(String indicator, String sex, String ageBand) {
    return new FigureKey(
        indicator,
        "grant",
        "G",
        "calendar",
        "quarter",
        LocalDate.of(2024, 4, 1),
        LocalDate.of(2024, 6, 30),
        "",
        "",
        "",
        "",
        sex,
        ageBand,
        "",
        "",
        "",
        "full");
  }

  private static Figure count(String sex, String ageBand, long count) {
    return Figure.count(key("P_CUM", sex, ageBand), count);
  }

  private static Figure hidden(String sex, String ageBand) {
    return new Figure(key("P_CUM", sex, ageBand), null, null, null, null, FigureState.SUPPRESSED);
  }

  private static final Figure TWELVE = count("", "", 12);

  private static FigureState women(Figure whole, Figure... figures) {
    return MissingSplit.of(whole, "F", "", List.of(figures)).state();
  }

  private static FigureState aged(String band, Figure... figures) {
    return MissingSplit.of(TWELVE, "", band, List.of(figures)).state();
  }

  @Test
  void whereMenAreToldThereAreNoWomen() {
    Figure women = MissingSplit.of(TWELVE, "F", "", List.of(TWELVE, count("M", "", 12)));
    assertThat(women).isEqualTo(count("F", "", 0));
    assertThat(women(TWELVE, TWELVE, hidden("M", ""))).isEqualTo(FigureState.ZERO);
  }

  @Test
  void whereNoSexIsToldNobodyKnows() {
    assertThat(women(TWELVE, TWELVE, count("", "18-24", 12))).isEqualTo(FigureState.SUPPRESSED);
    assertThat(women(hidden("", ""), hidden("", ""))).isEqualTo(FigureState.SUPPRESSED);
  }

  @Test
  void ofNobodyThereAreNoWomen() {
    assertThat(women(count("", "", 0))).isEqualTo(FigureState.ZERO);
    FigureKey everybody = key("P_CUM", "", "");
    Figure none = new Figure(everybody, null, null, null, null, FigureState.NONE);
    assertThat(women(none)).isEqualTo(FigureState.NONE);
  }

  @Test
  void agesAreToldInBandsOfOneKind() {
    Figure coarse = count("", "25+", 12);
    Figure fine = count("", "25-29", 12);
    Figure unknown = count("", "unknown", 12);
    assertThat(aged("<18", TWELVE, coarse)).isEqualTo(FigureState.ZERO);
    assertThat(aged("20-24", TWELVE, fine)).isEqualTo(FigureState.ZERO);
    assertThat(aged("unknown", TWELVE, coarse)).isEqualTo(FigureState.ZERO);
    assertThat(aged("20-24", TWELVE, coarse)).as("told coarsely").isEqualTo(FigureState.SUPPRESSED);
    assertThat(aged("<18", TWELVE, unknown)).as("either kind").isEqualTo(FigureState.SUPPRESSED);
    assertThat(aged("<18", TWELVE, count("M", "25+", 12)))
        .as("of men alone")
        .isEqualTo(FigureState.SUPPRESSED);
  }

  @Test
  void aShareOfNobodyIsNone() {
    BigDecimal ten = BigDecimal.TEN;
    Figure share = new Figure(key("COMPLETION_PCT", "", ""), ten, ten, ten, 10L, FigureState.VALUE);
    Figure ofMen =
        new Figure(key("COMPLETION_PCT", "M", ""), ten, ten, ten, 10L, FigureState.VALUE);
    assertThat(women(share, share, ofMen)).isEqualTo(FigureState.NOT_APPLICABLE);
    assertThat(women(share, share)).isEqualTo(FigureState.SUPPRESSED);
  }
}
