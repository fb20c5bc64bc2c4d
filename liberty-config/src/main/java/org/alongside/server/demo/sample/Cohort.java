package org.alongside.server.demo.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.server.demo.sample.Places.Site;
import org.jspecify.annotations.Nullable;

/** One cohort of a series: its place in time and the days it meets. */
record Cohort(Series series, int number, Site site, LocalDate startsOn, List<LocalDate> meetings) {

  /** The only cohort nobody closed in the books, though it is long over. */
  private static final String FORGOTTEN = "CUR-SS-08";

  private static final LocalDate ARCHIVED_BEFORE = LocalDate.of(2024, 7, 1);
  private static final int DAYS_AFTER_THE_LAST_MEETING = 4;
  private static final int DAYS_PLANNED_AHEAD = 45;

  static Cohort of(Series series, int number, Places places) {
    LocalDate startsOn = series.startsOn().plusDays((long) (number - 1) * series.everyDays());
    Site site = places.site(series.sites().get((number - 1) % series.sites().size()));
    return new Cohort(series, number, site, startsOn, meetings(series, startsOn));
  }

  private static List<LocalDate> meetings(Series series, LocalDate startsOn) {
    LocalDate horizon = SampleRegistry.LAST_BUSINESS_DATE.plusDays(DAYS_PLANNED_AHEAD);
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = startsOn;
    while (series.standing() ? !day.isAfter(horizon) : days.size() < series.sessions()) {
      days.add(day);
      day = day.plusDays(series.gapDays());
    }
    return days;
  }

  String code() {
    return "%s-%02d".formatted(series.code(), number);
  }

  String title() {
    return series.title().replace("{n}", String.valueOf(number)).replace("{place}", site.name());
  }

  /** The day it ends; none for a standing club. */
  @Nullable LocalDate endsOn() {
    return series.standing()
        ? null
        : meetings.get(meetings.size() - 1).plusDays(DAYS_AFTER_THE_LAST_MEETING);
  }

  boolean over() {
    LocalDate end = endsOn();
    return end != null && !end.isAfter(SampleRegistry.LAST_BUSINESS_DATE);
  }

  boolean begun() {
    return !startsOn.isAfter(SampleRegistry.LAST_BUSINESS_DATE);
  }

  String status() {
    LocalDate end = endsOn();
    if (!begun()) {
      return "planned";
    } else if (!over() || code().equals(FORGOTTEN)) {
      return "open";
    }
    return end != null && end.isBefore(ARCHIVED_BEFORE) ? "archived" : "closed";
  }

  /** Membership of the Bulawayo clubs is sensitive: they work beside key populations. */
  boolean keyPopulationLinked() {
    return series.code().equals("CLUB-BYO");
  }
}
