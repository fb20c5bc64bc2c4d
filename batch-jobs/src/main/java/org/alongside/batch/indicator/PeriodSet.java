package org.alongside.batch.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * All periods of a scope, cut into the shortest stretches of days none of them divides. Flows are
 * kept per stretch and added up over a period; stocks are kept as changes at the end of a stretch;
 * what is distinct within a period is kept per period, by bit sets. Stretch 0 is everything before
 * the first period; the last ends on the business date.
 */
public final class PeriodSet {

  private final List<Period> periods;
  private final int[] ends;
  private final int firstDay;
  private final int[] stretchOfDay;
  private final long[][] periodsOfStretch;
  private final int[] before;
  private final int[] last;

  /**
   * @param periods none begins after the business day
   * @param businessDay nothing later counts
   */
  public PeriodSet(List<Period> periods, int businessDay) {
    this.periods = List.copyOf(periods);
    TreeSet<Integer> cuts = new TreeSet<>();
    cuts.add(businessDay);
    for (Period period : periods) {
      cuts.add(Days.of(period.start()) - 1);
      cuts.add(Math.min(Days.of(period.end()), businessDay));
    }
    this.ends = cuts.stream().mapToInt(Integer::intValue).toArray();
    this.firstDay = ends[0] + 1;
    this.stretchOfDay = stretchOfDay(ends);
    this.before = new int[periods.size()];
    this.last = new int[periods.size()];
    this.periodsOfStretch = new long[ends.length][(periods.size() + 63) / 64];
    for (int p = 0; p < periods.size(); p++) {
      place(p, businessDay);
    }
  }

  private void place(int period, int businessDay) {
    before[period] = Arrays.binarySearch(ends, Days.of(periods.get(period).start()) - 1);
    last[period] =
        Arrays.binarySearch(ends, Math.min(Days.of(periods.get(period).end()), businessDay));
    for (int s = before[period] + 1; s <= last[period]; s++) {
      periodsOfStretch[s][period >> 6] |= 1L << period;
    }
  }

  private static int[] stretchOfDay(int[] ends) {
    int[] stretches = new int[ends[ends.length - 1] - ends[0]];
    int stretch = 1;
    for (int i = 0; i < stretches.length; i++) {
      if (ends[0] + 1 + i > ends[stretch]) {
        stretch++;
      }
      stretches[i] = stretch;
    }
    return stretches;
  }

  public List<Period> periods() {
    return periods;
  }

  /** How many stretches there are. */
  public int stretches() {
    return ends.length;
  }

  /** The stretch at whose end the stock "the day before the period" stands. */
  public int before(int period) {
    return before[period];
  }

  /** The stretch at whose end the stock "end of period, or business date" stands. */
  public int last(int period) {
    return last[period];
  }

  /** The last day of a stretch. */
  public int endOf(int stretch) {
    return ends[stretch];
  }

  /** The stretch a day not after the business date lies in. */
  int stretchOf(int day) {
    return day < firstDay ? 0 : stretchOfDay[day - firstDay];
  }

  /** The first stretch whose end is on or after the day; found without {@link #stretchOf}. */
  int firstEndFrom(int day) {
    int found = Arrays.binarySearch(ends, day);
    return found >= 0 ? found : -found - 1;
  }

  /** Bit set of the periods a stretch is part of. */
  long[] periodsOf(int stretch) {
    return periodsOfStretch[stretch];
  }

  int words(boolean byPeriod) {
    return byPeriod ? (periods.size() + 63) / 64 : (ends.length + 63) / 64;
  }
}
