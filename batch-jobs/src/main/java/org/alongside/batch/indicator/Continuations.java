package org.alongside.batch.indicator;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.alongside.batch.indicator.Quantity.Shape;

/**
 * Where the cells and periods of one night's frame stand in that of a later night with the same
 * grants and the same first year: cells by what they are, stretches and periods by where they
 * begin. The stretch that ended on the earlier business date has gone on; further ones may have
 * followed.
 */
final class Continuations {

  /** A cell of the later frame, and how the periods of the earlier one go on there. */
  record Place(int cell, PeriodContinuation periods) {}

  private record Name(Scope scope, Cell.Dimension dimension, String row) {

    static Name of(Cell cell) {
      return new Name(cell.scope(), cell.dimension(), cell.row());
    }
  }

  private final Map<Name, Cell> later = new HashMap<>();
  private final IdentityHashMap<PeriodSet, PeriodContinuation> periods = new IdentityHashMap<>();

  Continuations(Frame before, Frame now) {
    now.cells().forEach(cell -> later.put(Name.of(cell), cell));
    for (Cell cell : before.cells()) {
      Cell same = later.get(Name.of(cell));
      if (same != null) {
        periods.computeIfAbsent(
            cell.periods(), known -> new PeriodContinuation(known, same.periods()));
      }
    }
  }

  /**
   * @throws IllegalStateException if the later frame has no such cell
   */
  Place of(Cell cell) {
    Cell same = later.get(Name.of(cell));
    PeriodContinuation continuation = periods.get(cell.periods());
    if (same == null || continuation == null) {
      throw new IllegalStateException("The later frame has no " + cell);
    }
    return new Place(same.index(), continuation);
  }

  /** Some cells of the earlier frame in the later one; less those it does not have. */
  BitSet of(BitSet cells, Frame before) {
    BitSet same = new BitSet();
    cells.stream()
        .mapToObj(cell -> later.get(Name.of(before.cells().get(cell))))
        .filter(Objects::nonNull)
        .forEach(cell -> same.set(cell.index()));
    return same;
  }

  /** How the periods of a scope go on from one night to a later one. */
  static final class PeriodContinuation {

    private final int lastStretch;
    private final int[] formerPeriods;

    PeriodContinuation(PeriodSet before, PeriodSet now) {
      lastStretch = before.stretches() - 1;
      formerPeriods = new int[now.periods().size()];
      for (int p = 0; p < formerPeriods.length; p++) {
        formerPeriods[p] = former(now.periods().get(p), before);
      }
    }

    /**
     * The same period or, for one that only begins to end later (a year to date, a life), the one
     * of its kind that began on the same day and reached the earlier business date.
     */
    private static int former(Period period, PeriodSet before) {
      int former = Reference.NONE;
      for (int p = 0; p < before.periods().size(); p++) {
        Period known = before.periods().get(p);
        if (known.equals(period)) {
          return p;
        }
        boolean begunAlike =
            known.calendar() == period.calendar()
                && known.kind() == period.kind()
                && known.start().equals(period.start());
        if (begunAlike
            && (former == Reference.NONE
                || known.end().isAfter(before.periods().get(former).end()))) {
          former = p;
        }
      }
      return former;
    }

    /** A series of the earlier night as the later one has it. */
    long[] carried(long[] series, Shape shape, int length) {
      long[] carried = new long[length];
      if (shape == Shape.DISTINCT) {
        for (int p = 0; p < length; p++) {
          carried[p] = formerPeriods[p] == Reference.NONE ? 0 : series[formerPeriods[p]];
        }
        return carried;
      }
      System.arraycopy(series, 0, carried, 0, series.length);
      for (int s = lastStretch + 1; shape == Shape.POINT && s < length; s++) {
        carried[s] = series[lastStretch];
      }
      return carried;
    }
  }
}
