package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.List;
import org.alongside.batch.disclosure.Suppression.Sum;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Period;
import org.alongside.batch.indicator.Scope;

/**
 * All totals and rows in all of their periods, as sums of elementary cells; those of the same ones
 * are one sum, since whoever sees one knows the other.
 */
final class Sums implements Neighbourhood, Numbering {

  /** The elementary cells a total or row adds up in a period. */
  interface Parts {
    BitSet of(Cell cell, int period);

    /** Those of them in which it can happen. */
    static Parts of(Parts all, BitSet possible) {
      return (cell, period) -> {
        BitSet parts = all.of(cell, period);
        parts.and(possible);
        return parts;
      };
    }
  }

  private final ElementaryCells cells;
  private final DistinctSums sums = new DistinctSums();
  private final int[][] sumOf;

  Sums(Frame frame, ElementaryCells cells) {
    this(frame, cells, cells::of);
  }

  Sums(Frame frame, ElementaryCells cells, Parts added) {
    this.cells = cells;
    this.sumOf = new int[frame.cells().size()][];
    for (Cell cell : frame.cells()) {
      int[] ofCell = new int[cell.periods().periods().size()];
      for (int p = 0; p < ofCell.length; p++) {
        BitSet parts = added.of(cell, p);
        ofCell[p] = parts.isEmpty() ? NOTHING : sums.number(parts, worth(cell, p));
      }
      sumOf[cell.index()] = ofCell;
    }
  }

  /**
   * What a reader loses: wider places and longer periods are asked for more. Nobody asks for what
   * own funds paid for but in all: where that is hidden, so is whom donors share with it.
   */
  static double worth(Cell cell, int period) {
    int place =
        switch (cell.scope().type()) {
          case ORGANISATION -> 2000;
          case GRANT -> 500;
          case DONOR -> !isOwn(cell) ? 100 : cell.isTotal() ? 500 : 5;
          case COUNTRY -> 20;
          case PROGRAMME -> 10;
          case MODEL -> 6;
          case AREA -> 1;
        };
    return (cell.isTotal() ? place : place / 20.0) * worth(cell.periods().periods().get(period));
  }

  private static boolean isOwn(Cell cell) {
    return cell.scope().code().equals(Scope.OWN);
  }

  static int worth(Period period) {
    return switch (period.kind()) {
      case LIFE -> 12;
      case YEAR -> 5;
      case YEAR_TO_DATE -> 2;
      case QUARTER -> 1;
    };
  }

  @Override
  public List<BitSet> around(BitSet some) {
    return List.of(cells.sameDays(some), cells.sameYears(some));
  }

  /** Counts by elementary cell, from where each event is. */
  long[] byCell(int[] events) {
    long[] byCell = new long[cells.size()];
    for (int cell : events) {
      byCell[cell]++;
    }
    return byCell;
  }

  /** Counts by sum from counts by elementary cell. */
  long[] added(long[] byCell) {
    return new Overlaps(sums.all()).added(byCell);
  }

  List<Sum> all() {
    return sums.all();
  }

  @Override
  public int of(Cell cell, int period) {
    return sumOf[cell.index()][period];
  }
}
