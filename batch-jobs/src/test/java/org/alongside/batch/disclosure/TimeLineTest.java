package org.alongside.batch.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.Period;
import org.alongside.batch.indicator.Period.Kind;
import org.alongside.batch.indicator.PeriodCalendar;
import org.alongside.batch.indicator.PeriodSet;
import org.junit.jupiter.api.Test;

/** One place over time: who was new in a hidden quarter is no difference of two days. */
class TimeLineTest {

  private static final long K = 10;
  private static final int YEARS = 2;
  private static final int QUARTERS = 4 * YEARS;

  /** The quarters, then the years, then life. */
  private static PeriodSet periods() {
    List<Period> periods = new ArrayList<>();
    for (int q = 0; q < QUARTERS; q++) {
      LocalDate start = LocalDate.of(2024, 1, 1).plusMonths(3L * q);
      periods.add(period(Kind.QUARTER, start, start.plusMonths(3)));
    }
    for (int y = 0; y < YEARS; y++) {
      LocalDate start = LocalDate.of(2024 + y, 1, 1);
      periods.add(period(Kind.YEAR, start, start.plusYears(1)));
    }
    LocalDate first = LocalDate.of(2024, 1, 1);
    periods.add(period(Kind.LIFE, first, first.plusYears(YEARS)));
    return new PeriodSet(periods, Days.of(LocalDate.of(2025, 12, 31)));
  }

  private static Period period(Kind kind, LocalDate start, LocalDate next) {
    return new Period(PeriodCalendar.CALENDAR, kind, start, next.minusDays(1));
  }

  private static BitSet only(int... periods) {
    BitSet only = new BitSet();
    for (int period : periods) {
      only.set(period);
    }
    return only;
  }

  /**
   * 20, 3, 15, 30 were new in 2024: the second quarter is hidden. So it is not known how many they
   * were by its end, and another quarter of the year goes, up to whose end that is not known
   * either.
   */
  @Test
  void theQuarterBeforeIsHiddenToo() {
    TimeLine line = new TimeLine(periods(), new long[] {0, 20, 3, 15, 30, 40, 40, 40, 40});
    BitSet hidden = line.hide(only(1), only(1));
    assertThat(hidden).isEqualTo(only(0, 1));
    assertThat(line.hidesUpTo(0)).isTrue();
    assertThat(line.hidesUpTo(1)).isFalse();
    assertThat(line.hidesUpTo(2)).isFalse();
    assertThat(line.hidesUpTo(3)).isFalse();
  }

  @Test
  void whatIsShownOfAPlaceTellsNothingOfItsHiddenQuarters() {
    int shown = 0;
    for (long seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      PeriodSet periods = periods();
      long[] fresh = random.longs(periods.stretches(), 0, 30).toArray();
      BitSet linked = only(random.nextInt(QUARTERS), random.nextInt(QUARTERS));
      linked.stream().forEach(q -> fresh[periods.last(q)] = random.nextInt(9));
      TimeLine line = new TimeLine(periods, fresh);
      BitSet hidden = line.hide(linked, linked);
      Attacker attacker = new Attacker();
      for (int p = 0; p < periods.periods().size(); p++) {
        if (!hidden.get(p)) {
          tell(attacker, fresh, periods.before(p) + 1, periods.last(p));
          shown++;
        }
        if (!hidden.get(p) && !line.hidesUpTo(p)) {
          tell(attacker, fresh, 0, periods.last(p));
        }
      }
      String where = "seed " + seed;
      linked.stream()
          .map(periods::last)
          .forEach(s -> attacker.isLeftInTheDark(where, only(s), fresh[s], K));
    }
    assertThat(shown).isGreaterThan(200);
  }

  private static void tell(Attacker attacker, long[] fresh, int from, int to) {
    BitSet stretches = new BitSet();
    stretches.set(from, to + 1);
    attacker.knows(stretches, stretches.stream().mapToLong(s -> fresh[s]).sum());
  }
}
