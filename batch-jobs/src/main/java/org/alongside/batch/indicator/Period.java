package org.alongside.batch.indicator;

import java.time.LocalDate;

/**
 * A period of a calendar, both ends included. It keeps its proper end even if the business date
 * comes earlier.
 */
public record Period(PeriodCalendar calendar, Kind kind, LocalDate start, LocalDate end) {

  /** What part of its calendar a period is. */
  public enum Kind {
    QUARTER("quarter"),
    YEAR("year"),
    YEAR_TO_DATE("ytd"),
    LIFE("life");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As written in {@code figures.csv}. */
    public String code() {
      return code;
    }
  }

  /** Such as {@code us-fiscal quarter 2014-10-01/2014-12-31}. */
  @Override
  public String toString() {
    return calendar.code() + " " + kind.code() + " " + start + "/" + end;
  }
}
