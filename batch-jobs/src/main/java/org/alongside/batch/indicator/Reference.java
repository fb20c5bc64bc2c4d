package org.alongside.batch.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What there is besides people, as one night sees it. Records refer to each other by position in
 * these lists.
 *
 * @param businessDate the last day that counts
 * @param firstEvent the day of the registry's first counted event, or the business date if there is
 *     none
 * @param cohorts by code, in code point order
 * @param sessions by day, then cohort, then session code: so a smaller position is an earlier
 *     event, and of two on one day that of the smaller codes
 * @param homes countries people who take part online may have as home
 * @param happenings what happened in cohorts besides sessions
 * @param surveys which there are, and anonymous responses
 * @param cascade who led which cohort
 * @param accounts what organisations and grants say of themselves
 */
public record Reference(
    LocalDate businessDate,
    LocalDate firstEvent,
    List<Programme> programmes,
    List<Area> areas,
    List<Grant> grants,
    List<Balance> balances,
    List<Cohort> cohorts,
    List<Session> sessions,
    Set<String> homes,
    Happenings happenings,
    Surveys surveys,
    Cascade cascade,
    Accounts accounts) {

  /** No position: no parent, no area, no predecessor. */
  public static final int NONE = -1;

  /** An online attendance of someone without a known home. */
  public static final String NO_COUNTRY = "ZZ";

  public Reference {
    programmes = List.copyOf(programmes);
    areas = List.copyOf(areas);
    grants = List.copyOf(grants);
    balances = List.copyOf(balances);
    cohorts = List.copyOf(cohorts);
    sessions = List.copyOf(sessions);
    homes = Set.copyOf(homes);
  }

  public int businessDay() {
    return Days.of(businessDate);
  }

  /**
   * A programme version with its thresholds.
   *
   * @param requiredUnits empty for none
   * @param adaptedFrom position of the programme it replicates, or {@link #NONE}
   */
  public record Programme(
      String code,
      String model,
      @Nullable Integer minSessions,
      @Nullable Integer minMinutes,
      List<String> requiredUnits,
      int activityGapDays,
      int adaptedFrom) {

    public Programme {
      requiredUnits = List.copyOf(requiredUnits);
    }

    /** Without any threshold nobody completes, and nobody fails to. */
    public boolean hasThreshold() {
      return minSessions != null || minMinutes != null || !requiredUnits.isEmpty();
    }
  }

  /**
   * An area.
   *
   * @param type such as {@code district}; may be empty
   * @param parent position, or {@link #NONE}
   */
  public record Area(String code, String country, String type, int parent) {}

  /** A grant with its parent's position, or {@link #NONE}. */
  public record Grant(
      String code,
      String donor,
      int parent,
      LocalDate startsOn,
      LocalDate endsOn,
      PeriodCalendar calendar) {}

  /**
   * Men reached before the registry began.
   *
   * @param scopeType organisation, donor, grant or programme
   * @param scope empty for the organisation
   * @param country empty for none
   * @param over whether the value is a lower bound
   * @param contacts whether it counts contacts: printed, never added, and nobody is left out for it
   * @param supersedes position of the balance it replaces, or {@link #NONE}
   */
  public record Balance(
      String code,
      Scope.Type scopeType,
      String scope,
      String country,
      int asOf,
      long value,
      boolean over,
      boolean contacts,
      int supersedes) {}

  /**
   * A grant paying for a cohort.
   *
   * @param to last day, or {@link Days#NEVER}
   * @param share in units of 10⁻¹⁰ percent
   */
  public record Funding(int grant, int from, int to, long share) {}

  /**
   * A cohort.
   *
   * @param country of its site; empty if online
   * @param area position, or {@link #NONE}
   * @param opensOn its first day, or {@link Days#NEVER} if it is only planned
   * @param finished whether its status is closed or archived
   * @param closesOn the day it closes as known on the business date, or {@link Days#NEVER}
   * @param overdue whether it closes only because that day is 60 days past
   */
  public record Cohort(
      String code,
      int programme,
      String country,
      int area,
      int opensOn,
      boolean finished,
      int closesOn,
      boolean overdue,
      boolean keyPopulationLinked,
      List<Funding> fundings) {

    public Cohort {
      fundings = List.copyOf(fundings);
    }

    /**
     * The day a cohort closes (domain spec, section 4): its last day if it is closed or archived,
     * or if that day is 60 days past.
     *
     * @param finished whether its status is closed or archived
     */
    public static int closesOn(int endsOn, boolean finished, int businessDay) {
      if (endsOn > businessDay) {
        return Days.NEVER;
      }
      return finished || businessDay - endsOn >= 60 ? endsOn : Days.NEVER;
    }
  }

  /**
   * A session.
   *
   * @param unit of the curriculum; null if it is a unit of its own
   * @param minutes zero if not known
   * @param expected whether a register was kept, so that enrolled people are expected
   * @param headcount of people beyond the register
   */
  public record Session(
      String code,
      int cohort,
      @Nullable String unit,
      int day,
      int minutes,
      boolean expected,
      int headcount) {

    /** The same session where its cohort has another position. */
    public Session in(int position) {
      return cohort == position
          ? this
          : new Session(code, position, unit, day, minutes, expected, headcount);
    }

    /** The same session with or without a register. */
    public Session expected(boolean register) {
      return expected == register
          ? this
          : new Session(code, cohort, unit, day, minutes, register, headcount);
    }
  }
}
