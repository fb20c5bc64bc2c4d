package org.alongside.batch.indicator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How finely a total or row is shown, and when (domain spec, section 7, second class: counts of one
 * to four in fine rows are hidden, shares and means need ten; coarsen first). Fine are ages, and
 * everything in an area.
 *
 * <p>What adds up over periods is shown as of the end of a quarter only where every count has grown
 * by none, or by enough, since the last such quarter; so every difference of two figures that are
 * shown is none or enough, too. Of a period both ends must be such days. Coarse bands of age come
 * first; fine ones are shown at those of the same days at which they, too, have grown by none or
 * enough. What does not add up is judged period by period. A table is shown as a whole, or not at
 * all. {@link FineRows} hides what could be told from other totals and rows.
 */
public final class FineDisclosure {

  /** What may be seen of a table: nothing, the counts of everyone, by coarse ages, by fine ones. */
  static final int NOTHING = 0;

  static final int EVERYONE = 1;
  static final int COARSE = 2;
  static final int FINE = 3;

  /**
   * One table.
   *
   * @param levels by stretch, for what adds up, else by period
   * @param sizes all together, likewise
   */
  record Table(int[] levels, long[] sizes) {}

  private final PeriodSet periods;
  private final Map<FineTable, Table> tables = new EnumMap<>(FineTable.class);

  private FineDisclosure(PeriodSet periods) {
    this.periods = periods;
  }

  /**
   * Judges a total or row by itself.
   *
   * @param ofArea whether it is an area's, so that even the counts of everyone are fine
   */
  static FineDisclosure of(Cell cell, Tally tally, boolean ofArea) {
    FineDisclosure disclosure = new FineDisclosure(cell.periods());
    for (FineTable table : FineTable.values()) {
      disclosure.tables.put(
          table,
          table.addsUp()
              ? addingUp(table, cell, tally, ofArea)
              : byPeriod(table, cell, tally, ofArea));
    }
    return disclosure;
  }

  private static Table addingUp(FineTable table, Cell cell, Tally tally, boolean ofArea) {
    boolean[] ends = quarterEnds(cell.periods());
    int[] levels = new int[ends.length];
    long[] sizes = new long[ends.length];
    for (int s = 0; s < levels.length; s++) {
      levels[s] = ofArea ? NOTHING : EVERYONE;
      sizes[s] = sum(table.upTo(tally, cell, List.of(AgeGroup.EVERYONE), s));
    }
    for (int level = ofArea ? EVERYONE : COARSE; level <= finest(cell); level++) {
      ends = shown(table, cell, tally, groups(level), ends);
      for (int s = 0; s < levels.length; s++) {
        levels[s] = ends[s] ? level : levels[s];
      }
    }
    return new Table(levels, sizes);
  }

  private static int finest(Cell cell) {
    return cell.isTotal() ? FINE : EVERYONE;
  }

  private static List<AgeGroup> groups(int level) {
    return switch (level) {
      case FINE -> AgeGroup.FINE;
      case COARSE -> AgeGroup.COARSE;
      default -> List.of(AgeGroup.EVERYONE);
    };
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /** Of those ends that may be, the ones at which every count has grown by none or enough. */
  private static boolean[] shown(
      FineTable table, Cell cell, Tally tally, List<AgeGroup> groups, boolean[] mayBe) {
    boolean[] shown = new boolean[mayBe.length];
    long[] last = null;
    for (int s = 0; s < mayBe.length; s++) {
      if (mayBe[s]) {
        long[] now = table.upTo(tally, cell, groups, s);
        shown[s] = true;
        for (int i = 0; i < now.length; i++) {
          shown[s] &= table.shows(last == null ? now[i] : now[i] - last[i]);
        }
        last = shown[s] ? now : last;
      }
    }
    return shown;
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

  private static Table byPeriod(FineTable table, Cell cell, Tally tally, boolean ofArea) {
    int[] levels = new int[cell.periods().periods().size()];
    long[] sizes = new long[levels.length];
    for (int p = 0; p < levels.length; p++) {
      int level = ofArea ? NOTHING : EVERYONE;
      while (level < finest(cell) && isShown(table, cell, tally, groups(level + 1), p)) {
        level++;
      }
      levels[p] = level;
      sizes[p] = sum(table.in(tally, cell, List.of(AgeGroup.EVERYONE), p));
    }
    return new Table(levels, sizes);
  }

  private static boolean isShown(
      FineTable table, Cell cell, Tally tally, List<AgeGroup> groups, int period) {
    for (long count : table.in(tally, cell, groups, period)) {
      if (!table.shows(count)) {
        return false;
      }
    }
    return true;
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
    return level(indicator, period) == FINE ? AgeGroup.FINE : AgeGroup.COARSE;
  }

  /** Whether they are shown; else they are marked as hidden. */
  public boolean showsAges(String indicator, int period) {
    return level(indicator, period) >= COARSE;
  }

  /** Whether anything of an indicator is. */
  public boolean shows(String indicator, int period) {
    return level(indicator, period) > NOTHING;
  }

  private int level(String indicator, int period) {
    return switch (indicator) {
      case "R_REG", "R_CUM", "W_CUM" -> by(FineTable.REACH, period);
      case "R_NEW", "W_NEW" -> within(FineTable.REACH, period);
      case "P_CUM" -> Math.min(by(FineTable.REACH, period), by(FineTable.OTHERS, period));
      case "P_NEW" -> Math.min(within(FineTable.REACH, period), within(FineTable.OTHERS, period));
      case "G_CUM" -> by(FineTable.COMPLETERS, period);
      case "G_NEW" -> within(FineTable.COMPLETERS, period);
      case "CONTACTS" -> within(FineTable.CONTACTS, period);
      case "ENROLLED" -> within(FineTable.ENROLLED, period);
      case "COMPLETED" -> within(FineTable.COMPLETED, period);
      case "COMPLETION_PCT" -> within(FineTable.CLOSED, period);
      case "ATTEND_PCT" -> within(FineTable.EXPECTED, period);
      case "DOSE_H" -> within(FineTable.DOSE, period);
      case "R_SERVED" -> table(FineTable.SERVED).levels()[period];
      case "ENROLLED_PERSONS" -> table(FineTable.ENROLLED_PERSONS).levels()[period];
      case "ACTIVE" -> table(FineTable.ACTIVE).levels()[period];
      default -> throw new IllegalArgumentException(indicator + " is not judged by how fine it is");
    };
  }

  private int by(FineTable table, int period) {
    return table(table).levels()[periods.last(period)];
  }

  private int within(FineTable table, int period) {
    return Math.min(table(table).levels()[periods.before(period)], by(table, period));
  }
}
