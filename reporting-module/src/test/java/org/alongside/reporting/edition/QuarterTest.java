package org.alongside.reporting.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuarterTest {

  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);

  @Test
  void calendarQuarterIsNamedByItsMonths() {
    Quarter quarter = of("calendar", LocalDate.of(2015, 4, 1));

    assertThat(quarter.code()).isEqualTo("2015-Q2");
    assertThat(quarter.shortName()).isEqualTo("2015 Q2");
    assertThat(quarter.label()).isEqualTo("April to June 2015");
  }

  @Test
  void usFiscalYearIsNamedByTheYearItEndsIn() {
    assertThat(of("us-fiscal", OCTOBER).shortName()).isEqualTo("FY2026 Q1");
    assertThat(of("us-fiscal", OCTOBER).label()).isEqualTo("FY2026 Q1 (October to December 2025)");
    assertThat(of("us-fiscal", LocalDate.of(2026, 7, 1)).code()).isEqualTo("FY2026-Q4");
  }

  @Test
  void yearsFromAprilAndJulyAreNamedByTheYearTheyStart() {
    assertThat(of("april", LocalDate.of(2025, 4, 1)).shortName()).isEqualTo("2025/26 Q1");
    assertThat(of("april", LocalDate.of(2026, 1, 1)).code()).isEqualTo("2025-26-Q4");
    assertThat(of("july", OCTOBER).shortName()).isEqualTo("2025/26 Q2");
    assertThat(of("july", LocalDate.of(1999, 7, 1)).shortName()).isEqualTo("1999/00 Q1");
  }

  @Test
  void grantYearsAreNumberedFromTheFirstDay() {
    LocalDate anchor = LocalDate.of(2024, 5, 15);
    Quarter quarter =
        new Quarter("grant-year", LocalDate.of(2025, 8, 15), LocalDate.of(2025, 11, 14), anchor);

    assertThat(quarter.code()).isEqualTo("Y2-Q2");
    assertThat(quarter.label()).isEqualTo("Y2 Q2 (15 August 2025 to 14 November 2025)");
  }

  @Test
  void grantQuarterClampedToAShortMonthKeepsItsNumber() {
    LocalDate anchor = LocalDate.of(2024, 8, 31);
    Quarter second =
        new Quarter("grant-year", LocalDate.of(2024, 11, 30), LocalDate.of(2025, 2, 27), anchor);
    Quarter third =
        new Quarter("grant-year", LocalDate.of(2025, 2, 28), LocalDate.of(2025, 5, 30), anchor);

    assertThat(second.code()).isEqualTo("Y1-Q2");
    assertThat(third.code()).isEqualTo("Y1-Q3");
  }

  @Test
  void quarterOverTheTurnOfTheYearNamesBothYears() {
    Quarter quarter =
        new Quarter(
            "grant-year",
            LocalDate.of(2025, 11, 1),
            LocalDate.of(2026, 1, 31),
            LocalDate.of(2025, 11, 1));

    assertThat(quarter.label()).isEqualTo("Y1 Q1 (November 2025 to January 2026)");
  }

  private static Quarter of(String calendar, LocalDate start) {
    return new Quarter(calendar, start, start.plusMonths(3).minusDays(1), start);
  }
}
