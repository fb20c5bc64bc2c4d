package org.alongside.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FigureCsvTest {

  @Test
  void headerHasTheColumnsOfTheSpecInOrder() throws IOException {
    StringBuilder out = new StringBuilder();
    new FigureCsv(out, 1, "").header();

    assertThat(out)
        .hasToString(
            "indicator,scope_type,scope,calendar,period_kind,period_start,period_end,country,area,"
                + "programme,model,sex,age_band,instrument,wave,detail,measure,value,numerator,"
                + "denominator,n,state,run,edition\r\n");
  }

  @Test
  void valueIsUnroundedWithoutTrailingZeros() throws IOException {
    Figure share =
        new Figure(
            key("COMPLETION_PCT", "", ""),
            new BigDecimal("64.0231"),
            new BigDecimal("7209"),
            new BigDecimal("11260"),
            11260L,
            FigureState.VALUE);

    assertThat(line(share, "ed-1"))
        .isEqualTo(
            "COMPLETION_PCT,grant,G-1,us-fiscal,quarter,2025-10-01,2025-12-31,,,,,,,,,,full,"
                + "64.0231,7209,11260,11260,value,7,ed-1\r\n");
  }

  @Test
  void suppressedCellHasNoNumber() throws IOException {
    Figure hidden =
        new Figure(key("R_NEW", "50+", ""), null, null, null, null, FigureState.SUPPRESSED);

    assertThat(line(hidden, "")).endsWith(",50+,,,,full,,,,,suppressed,7,\r\n");
  }

  @Test
  void zeroIsWrittenAsZero() throws IOException {
    assertThat(line(Figure.count(key("R_NEW", "", ""), 0), "")).contains(",full,0,,,0,zero,7,");
  }

  @Test
  void textNeverStartsAFormula() throws IOException {
    assertThat(line(Figure.count(key("R_NEW", "", "=1+1"), 3), "")).contains(",'=1+1,full");
    assertThat(line(Figure.count(key("R_NEW", "", "@x,\"y\""), 3), ""))
        .contains(",\"'@x,\"\"y\"\"\",full");
    assertThat(line(Figure.count(key("R_NEW", "", "a\nb"), 3), "")).contains(",\"a\nb\",full");
  }

  @Test
  void negativeNumberStaysANumber() throws IOException {
    Figure change =
        new Figure(
            key("KNOW_CHG", "", ""), new BigDecimal("-2.5"), null, null, 12L, FigureState.VALUE);

    assertThat(line(change, "")).contains(",full,-2.5,,,12,value,");
  }

  private static String line(Figure figure, String edition) throws IOException {
    StringBuilder out = new StringBuilder();
    new FigureCsv(out, 7, edition).line(figure);
    return out.toString();
  }

  private static FigureKey key(String indicator, String ageBand, String detail) {
    return new FigureKey(
        indicator,
        "grant",
        "G-1",
        "us-fiscal",
        "quarter",
        LocalDate.of(2025, 10, 1),
        LocalDate.of(2025, 12, 31),
        "",
        "",
        "",
        "",
        "",
        ageBand,
        "",
        "",
        detail,
        "full");
  }
}
