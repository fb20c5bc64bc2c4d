package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Period;
import org.alongside.batch.indicator.Scope;

/**
 * What earlier nights, and so earlier editions, have shown of sums that something hidden might be
 * worked out from (domain spec, section 7, third class). Whoever kept them still knows those that
 * are as they were; of one that is not, nobody can tell what became of it.
 */
public final class EarlierNights {

  /** There were none. */
  public static final EarlierNights NONE = new EarlierNights(Map.of());

  /**
   * A total or row in a period.
   *
   * @param subject what is counted
   */
  public record Place(
      String subject, Scope scope, Cell.Dimension dimension, String row, Period period) {

    static Place of(String subject, Cell cell, int period) {
      return new Place(
          subject,
          cell.scope(),
          cell.dimension(),
          cell.row(),
          cell.periods().periods().get(period));
    }
  }

  private final Map<Place, Long> shown;

  /**
   * @param shown the count that was shown last
   */
  public EarlierNights(Map<Place, Long> shown) {
    this.shown = Map.copyOf(shown);
  }

  /** The sums that were shown of at least one total or row, and are as they were. */
  BitSet known(String subject, Frame frame, Numbering sums, long[] counts) {
    BitSet known = new BitSet();
    sums.forEach(
        frame,
        (cell, period, sum) -> {
          Long before = shown.get(Place.of(subject, cell, period));
          if (before != null && before == counts[sum]) {
            known.set(sum);
          }
        });
    return known;
  }

  /**
   * What is known after another night: what that shows, and what an earlier one did and is still as
   * it was. What is not stays unknown even if it once becomes the same again.
   */
  EarlierNights and(Frame frame, Iterable<Judged> tonight) {
    Map<Place, Long> after = new HashMap<>(shown);
    for (Judged judged : tonight) {
      for (Cell cell : frame.cells()) {
        for (int p = 0; p < cell.periods().periods().size(); p++) {
          Place place = Place.of(judged.subject(), cell, p);
          long count = judged.counted(cell, p);
          if (judged.numbers().of(cell, p) != Numbering.NOTHING && judged.shows(cell, p)) {
            after.put(place, count);
          } else if (after.getOrDefault(place, count) != count) {
            after.remove(place);
          }
        }
      }
    }
    return new EarlierNights(after);
  }

  /** By total or row and period the count that was shown last. */
  public Map<Place, Long> shown() {
    return shown;
  }
}
