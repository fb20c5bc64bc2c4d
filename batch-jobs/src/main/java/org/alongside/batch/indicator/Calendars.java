package org.alongside.batch.indicator;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.batch.indicator.Reference.Grant;

/** Which periods a scope has (domain spec, sections 3 and 6). */
final class Calendars {

  private final LocalDate from;
  private final LocalDate businessDate;

  Calendars(LocalDate firstEvent, LocalDate businessDate) {
    this.from = firstEvent.withDayOfYear(1);
    this.businessDate = businessDate;
  }

  /**
   * Calendar quarters, calendar years and life. Life ends with the year it has come to, as that
   * year does, so that a figure of it that stays the same is the same figure on the next day.
   */
  PeriodSet ofEveryScope() {
    return new PeriodSet(common(), Days.of(businessDate));
  }

  /**
   * What every scope has, and the quarters, years, years to date and life of the grant's own
   * calendar, from the grant's first day to its last, or to the business date.
   */
  PeriodSet ofGrant(Grant grant) {
    Set<Period> periods = new LinkedHashSet<>(common());
    LocalDate start = grant.startsOn();
    LocalDate end = grant.endsOn().isBefore(businessDate) ? grant.endsOn() : businessDate;
    if (!start.isAfter(end)) {
      PeriodCalendar calendar = grant.calendar();
      periods.addAll(calendar.quarters(start, start, end));
      periods.addAll(calendar.years(start, start, end));
      periods.addAll(calendar.yearsToDate(start, start, end));
      periods.add(new Period(calendar, Period.Kind.LIFE, start, grant.endsOn()));
    }
    return new PeriodSet(List.copyOf(periods), Days.of(businessDate));
  }

  private List<Period> common() {
    PeriodCalendar calendar = PeriodCalendar.CALENDAR;
    List<Period> periods = new ArrayList<>(calendar.quarters(from, from, businessDate));
    periods.addAll(calendar.years(from, from, businessDate));
    LocalDate end = businessDate.with(TemporalAdjusters.lastDayOfYear());
    periods.add(new Period(calendar, Period.Kind.LIFE, from, end));
    return periods;
  }
}
