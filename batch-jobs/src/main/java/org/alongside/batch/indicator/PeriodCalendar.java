package org.alongside.batch.indicator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The calendars of the domain spec, section 6. Quarter n begins 3n months after the calendar's
 * anchor, counted from the anchor each time, so that a grant begun on the 31st is clamped to the
 * end of shorter months without drifting.
 */
public enum PeriodCalendar {
  CALENDAR("calendar", 1),
  US_FISCAL("us-fiscal", 10),
  APRIL("april", 4),
  JULY("july", 7),
  /** Years from the grant's own first day. */
  GRANT_YEAR("grant-year", 0);

  private static final int QUARTERS_OF_YEAR = 4;

  private final String code;
  private final int firstMonth;

  PeriodCalendar(String code, int firstMonth) {
    this.code = code;
    this.firstMonth = firstMonth;
  }

  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException for an unknown code
   */
  public static PeriodCalendar ofCode(String code) {
    for (PeriodCalendar calendar : values()) {
      if (calendar.code.equals(code)) {
        return calendar;
      }
    }
    throw new IllegalArgumentException("No calendar is called " + code);
  }

  /** Every quarter with a day in {@code from … to}, in order. */
  public List<Period> quarters(LocalDate grantStart, LocalDate from, LocalDate to) {
    return periods(Period.Kind.QUARTER, grantStart, from, to);
  }

  /** Every year with a day in {@code from … to}, in order. */
  public List<Period> years(LocalDate grantStart, LocalDate from, LocalDate to) {
    return periods(Period.Kind.YEAR, grantStart, from, to);
  }

  /** For every quarter with a day in {@code from … to}: its year's first day to its own last. */
  public List<Period> yearsToDate(LocalDate grantStart, LocalDate from, LocalDate to) {
    return periods(Period.Kind.YEAR_TO_DATE, grantStart, from, to);
  }

  private List<Period> periods(
      Period.Kind kind, LocalDate grantStart, LocalDate from, LocalDate to) {
    LocalDate anchor = firstMonth == 0 ? grantStart : LocalDate.of(1900, firstMonth, 1);
    int length = kind == Period.Kind.YEAR ? QUARTERS_OF_YEAR : 1;
    List<Period> periods = new ArrayList<>();
    int n = Math.floorDiv(quarterOf(anchor, from), length) * length;
    for (; !start(anchor, n).isAfter(to); n += length) {
      int first =
          kind == Period.Kind.YEAR_TO_DATE
              ? Math.floorDiv(n, QUARTERS_OF_YEAR) * QUARTERS_OF_YEAR
              : n;
      periods.add(
          new Period(this, kind, start(anchor, first), start(anchor, n + length).minusDays(1)));
    }
    return periods;
  }

  private static LocalDate start(LocalDate anchor, int quarter) {
    return anchor.plusMonths(3L * quarter);
  }

  private static int quarterOf(LocalDate anchor, LocalDate day) {
    int quarter = Math.toIntExact(Math.floorDiv(ChronoUnit.MONTHS.between(anchor, day), 3L)) - 1;
    while (!start(anchor, quarter + 1).isAfter(day)) {
      quarter++;
    }
    return quarter;
  }
}
