package org.alongside.batch.indicator;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How finely a total or row is shown, and when (domain spec, section 7, second class: counts of one
 * to four in fine rows are hidden, shares and means need ten; coarsen first). Fine are ages, and
 * everything in an area.
 *
 * <p>What adds up over periods is shown as of the end of a quarter only where its count has grown
 * by none, or by enough, since the last such quarter; so every difference of two figures that are
 * shown is none or enough, too. Of a period both ends must be such days. What does not add up is
 * judged period by period. Ages come in coarse bands, each judged by itself; where exactly one is
 * hidden, the smallest other one is as well. Fine bands are given instead where all coarse ones and
 * all fine ones may be. {@link FineRows} hides what could be told from other totals and rows.
 */
public final class FineDisclosure {

  /**
   * One table.
   *
   * @param columns how many columns it has, each by group
   * @param shown by column and group, then by stretch for what adds up, else by period
   * @param sizes the counts, likewise
   * @param fine where all bands are shown, and fine ones at that
   * @param sensitive whether anything in it may be of a cohort linked to key populations
   */
  @SuppressWarnings("ArrayRecordComponent") // filled in here, never compared
  record Table(int columns, boolean[][] shown, long[][] sizes, boolean[] fine, boolean sensitive) {

    int groups() {
      return shown.length / columns;
    }

    int positions() {
      return fine.length;
    }

    long countShown() {
      long count = 0;
      for (boolean[] series : shown) {
        for (boolean one : series) {
          count += one ? 1 : 0;
        }
      }
      return count;
    }

    void hide(int series, int at) {
      shown[series][at] = false;
      fine[at] = false;
    }

    /** Where exactly one group of a column is hidden, hides the smallest other one. */
    void hideOneMore() {
      for (int at = 0; at < positions(); at++) {
        for (int column = 0; column < columns; column++) {
          int smallest = Reference.NONE;
          int hidden = 0;
          for (int g = 0; g < groups(); g++) {
            int series = column * groups() + g;
            if (sizes[series][at] > 0 && shown[series][at]) {
              boolean smaller =
                  smallest == Reference.NONE || sizes[series][at] < sizes[smallest][at];
              smallest = smaller ? series : smallest;
            } else if (sizes[series][at] > 0) {
              hidden++;
            }
          }
          if (hidden == 1 && smallest != Reference.NONE) {
            hide(smallest, at);
          }
        }
      }
    }
  }

  private static final int MEN = 0;
  private static final int WOMEN = 1;

  private final PeriodSet periods;
  private final List<AgeGroup> groups;
  private final Map<FineTable, Table> tables = new EnumMap<>(FineTable.class);

  private FineDisclosure(PeriodSet periods, List<AgeGroup> groups) {
    this.periods = periods;
    this.groups = groups;
  }

  /**
   * Judges a total or row by itself.
   *
   * @param ofArea whether it is an area's: then the counts of everyone are fine, and ages too fine
   * @param sensitive whether anything in it may be of a cohort linked to key populations
   */
  static FineDisclosure of(Cell cell, Tally tally, boolean ofArea, boolean sensitive) {
    List<AgeGroup> groups = ofArea ? List.of(AgeGroup.EVERYONE) : AgeGroup.COARSE;
    FineDisclosure disclosure = new FineDisclosure(cell.periods(), groups);
    for (FineTable name : FineTable.values()) {
      Table table = counted(name, cell, tally, groups, sensitive);
      if (name.addsUp()) {
        boolean[] ends = quarterEnds(cell.periods());
        for (int series = 0; series < table.shown().length; series++) {
          judgeGrowth(
              name, sensitive, new long[][] {table.sizes()[series]}, ends, table.shown()[series]);
        }
      } else {
        for (int series = 0; series < table.shown().length; series++) {
          for (int p = 0; p < table.positions(); p++) {
            table.shown()[series][p] = name.shows(table.sizes()[series][p], sensitive);
          }
        }
      }
      if (!ofArea) {
        judgeFine(name, table, counted(name, cell, tally, AgeGroup.FINE, sensitive));
        table.hideOneMore();
      }
      disclosure.tables.put(name, table);
    }
    return disclosure;
  }

  private static Table counted(
      FineTable name, Cell cell, Tally tally, List<AgeGroup> groups, boolean sensitive) {
    int positions = name.addsUp() ? cell.periods().stretches() : cell.periods().periods().size();
    int series = name.columns() * groups.size();
    Table table =
        new Table(
            name.columns(),
            new boolean[series][positions],
            new long[series][positions],
            new boolean[positions],
            sensitive);
    for (int at = 0; at < positions; at++) {
      long[] counts =
          name.addsUp() ? name.upTo(tally, cell, groups, at) : name.in(tally, cell, groups, at);
      for (int i = 0; i < series; i++) {
        table.sizes()[i][at] = counts[i];
      }
    }
    return table;
  }

  /**
   * Of those ends that may be, finds the ones at which every series has grown by none or enough.
   */
  private static void judgeGrowth(
      FineTable name, boolean sensitive, long[][] series, boolean[] mayBe, boolean[] shown) {
    long[] last = new long[series.length];
    for (int s = 0; s < mayBe.length; s++) {
      if (mayBe[s]) {
        int at = s;
        long[] now = Arrays.stream(series).mapToLong(one -> one[at]).toArray();
        boolean all = true;
        for (int i = 0; i < now.length; i++) {
          all &= name.shows(now[i] - last[i], sensitive);
        }
        shown[s] = all;
        last = all ? now : last;
      }
    }
  }

  private static void judgeFine(FineTable name, Table table, Table fine) {
    boolean[] allShown = new boolean[table.positions()];
    for (int at = 0; at < allShown.length; at++) {
      int position = at;
      allShown[at] = Arrays.stream(table.shown()).allMatch(series -> series[position]);
    }
    if (name.addsUp()) {
      judgeGrowth(name, table.sensitive(), fine.sizes(), allShown, table.fine());
      return;
    }
    for (int at = 0; at < allShown.length; at++) {
      int position = at;
      table.fine()[at] =
          allShown[at]
              && Arrays.stream(fine.sizes())
                  .allMatch(series -> name.shows(series[position], table.sensitive()));
    }
  }

  /** Stretches that end a quarter of the scope's own calendar, the first and the last one. */
  private static boolean[] quarterEnds(PeriodSet periods) {
    PeriodCalendar own =
        periods.periods().stream()
            .map(Period::calendar)
            .filter(calendar -> calendar != PeriodCalendar.CALENDAR)
            .findFirst()
            .orElse(PeriodCalendar.CALENDAR);
    boolean[] ends = new boolean[periods.stretches()];
    ends[0] = true;
    ends[ends.length - 1] = true;
    for (int p = 0; p < periods.periods().size(); p++) {
      Period period = periods.periods().get(p);
      if (period.kind() == Period.Kind.QUARTER && period.calendar() == own) {
        ends[periods.before(p)] = true;
        ends[periods.last(p)] = true;
      }
    }
    return ends;
  }

  Table table(FineTable name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalStateException("No " + name);
    }
    return table;
  }

  /** Whether an indicator is one of those judged here. */
  public static boolean judges(String indicator) {
    return switch (indicator) {
      case "R_REG", "R_CUM", "R_NEW", "R_SERVED", "W_CUM", "W_NEW", "P_CUM", "P_NEW" -> true;
      case "G_NEW", "G_CUM", "CONTACTS", "ENROLLED", "ENROLLED_PERSONS", "ACTIVE" -> true;
      case "COMPLETED", "COMPLETION_PCT", "ATTEND_PCT", "DOSE_H" -> true;
      default -> false;
    };
  }

  /** The bands of age an indicator is given in, in a period: fine or coarse ones. */
  public List<AgeGroup> ages(String indicator, int period) {
    return isFine(indicator, period) ? AgeGroup.FINE : AgeGroup.COARSE;
  }

  private boolean isFine(String indicator, int period) {
    if (groups.contains(AgeGroup.EVERYONE)) {
      return false;
    }
    boolean fine = at(of(indicator), indicator, period, table(of(indicator)).fine());
    return indicator.startsWith("P_")
        ? fine && at(FineTable.OTHERS, indicator, period, table(FineTable.OTHERS).fine())
        : fine;
  }

  /**
   * Whether an indicator is shown of an age, or in an area of everyone; else it is marked hidden.
   *
   * @param group one of {@link #ages}, or {@link AgeGroup#EVERYONE}
   */
  public boolean shows(String indicator, AgeGroup group, int period) {
    int place = groups.indexOf(group);
    if (place < 0) {
      return group != AgeGroup.EVERYONE && isFine(indicator, period);
    }
    FineTable name = of(indicator);
    if (indicator.startsWith("P_")) {
      return shows(name, MEN, place, indicator, period)
          && shows(name, WOMEN, place, indicator, period)
          && shows(FineTable.OTHERS, 0, place, indicator, period);
    }
    return shows(name, indicator.startsWith("W_") ? WOMEN : MEN, place, indicator, period);
  }

  private boolean shows(FineTable name, int column, int place, String indicator, int period) {
    return at(name, indicator, period, table(name).shown()[column * groups.size() + place]);
  }

  /** At the end of a period, of what lasts; at both of its ends, of what adds up. */
  private boolean at(FineTable name, String indicator, int period, boolean[] positions) {
    if (!name.addsUp()) {
      return positions[period];
    }
    boolean soFar = indicator.endsWith("_CUM") || indicator.equals("R_REG");
    return positions[periods.last(period)] && (soFar || positions[periods.before(period)]);
  }

  private static FineTable of(String indicator) {
    return switch (indicator) {
      case "R_REG", "R_CUM", "R_NEW", "W_CUM", "W_NEW", "P_CUM", "P_NEW" -> FineTable.REACH;
      case "G_CUM", "G_NEW" -> FineTable.COMPLETERS;
      case "CONTACTS" -> FineTable.CONTACTS;
      case "ENROLLED" -> FineTable.ENROLLED;
      case "COMPLETED" -> FineTable.COMPLETED;
      case "COMPLETION_PCT" -> FineTable.CLOSED;
      case "ATTEND_PCT" -> FineTable.EXPECTED;
      case "DOSE_H" -> FineTable.DOSE;
      case "R_SERVED" -> FineTable.SERVED;
      case "ENROLLED_PERSONS" -> FineTable.ENROLLED_PERSONS;
      case "ACTIVE" -> FineTable.ACTIVE;
      default -> throw new IllegalArgumentException(indicator + " is not judged by how fine it is");
    };
  }
}
