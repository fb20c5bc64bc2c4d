package org.alongside.batch.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodCalendarTest {

  private static final LocalDate NO_GRANT = LocalDate.of(2020, 1, 1);

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static List<String> spans(List<Period> periods) {
    return periods.stream().map(period -> period.start() + "/" + period.end()).toList();
  }

  @Test
  void firstQuarterOfTheUsFiscalYear2026BeginsInOctober2025() {
    List<Period> quarters =
        PeriodCalendar.US_FISCAL.quarters(NO_GRANT, day("2025-10-01"), day("2025-12-31"));
    assertThat(spans(quarters)).containsExactly("2025-10-01/2025-12-31");
    List<Period> years =
        PeriodCalendar.US_FISCAL.years(NO_GRANT, day("2025-12-31"), day("2025-12-31"));
    assertThat(spans(years)).containsExactly("2025-10-01/2026-09-30");
  }

  @Test
  void yearsFromAprilAndJulyCrossTheCalendarYear() {
    assertThat(spans(PeriodCalendar.APRIL.years(NO_GRANT, day("2025-03-31"), day("2025-04-01"))))
        .containsExactly("2024-04-01/2025-03-31", "2025-04-01/2026-03-31");
    assertThat(spans(PeriodCalendar.JULY.quarters(NO_GRANT, day("2025-06-30"), day("2025-07-01"))))
        .containsExactly("2025-04-01/2025-06-30", "2025-07-01/2025-09-30");
  }

  @Test
  void grantYearsBegunOnThe31stAreClampedFromTheAnchorEachTime() {
    LocalDate start = day("2023-08-31");
    assertThat(spans(PeriodCalendar.GRANT_YEAR.quarters(start, start, day("2024-09-01"))))
        .containsExactly(
            "2023-08-31/2023-11-29",
            "2023-11-30/2024-02-28",
            "2024-02-29/2024-05-30",
            "2024-05-31/2024-08-30",
            "2024-08-31/2024-11-29");
  }

  @Test
  void grantYearBegunOnALeapDayEndsTheDayBeforeTheLastOfFebruary() {
    LocalDate start = day("2024-02-29");
    assertThat(spans(PeriodCalendar.GRANT_YEAR.years(start, start, day("2025-03-01"))))
        .containsExactly("2024-02-29/2025-02-27", "2025-02-28/2026-02-27");
  }

  @Test
  void yearToDateRunsFromTheYearsFirstDayToEachQuartersLast() {
    assertThat(
            spans(
                PeriodCalendar.CALENDAR.yearsToDate(
                    NO_GRANT, day("2024-05-05"), day("2025-01-01"))))
        .containsExactly(
            "2024-01-01/2024-06-30",
            "2024-01-01/2024-09-30",
            "2024-01-01/2024-12-31",
            "2025-01-01/2025-03-31");
  }

  @Test
  void firstQuarterOfALeapYearHas91Days() {
    List<Period> quarters =
        PeriodCalendar.CALENDAR.quarters(NO_GRANT, day("2024-02-29"), day("2024-02-29"));
    assertThat(spans(quarters)).containsExactly("2024-01-01/2024-03-31");
  }
}
