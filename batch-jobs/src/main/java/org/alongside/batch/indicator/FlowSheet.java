package org.alongside.batch.indicator;

import org.jspecify.annotations.Nullable;

/**
 * Flows added up per group of cells before they are spread over the cells: an attendance touches a
 * handful of numbers here instead of hundreds there.
 */
final class FlowSheet {

  private static final Quantity[] ALL = Quantity.values();

  private final Frame frame;
  private final long[] @Nullable [] @Nullable [] counts;
  private final ElementaryCounts elementary;

  FlowSheet(Frame frame) {
    this.frame = frame;
    this.counts = new long[frame.groups().size()][][];
    this.elementary = new ElementaryCounts(frame);
  }

  /**
   * @param splits {@link Splits#ALL} first
   */
  void add(Signature signature, Quantity quantity, int[] splits, int day, long amount) {
    elementary.add(signature, quantity, day, amount);
    for (Signature.Group group : signature.groups()) {
      int stretch = group.periods().stretchOf(day);
      for (int split : splits) {
        long[] series = series(group, split * ALL.length + quantity.ordinal());
        series[stretch] = Math.addExact(series[stretch], amount);
      }
    }
  }

  private long[] series(Signature.Group group, int index) {
    long[][] ofGroup = counts[group.index()];
    if (ofGroup == null) {
      ofGroup = new long[ALL.length * Splits.OF_A_TOTAL][];
      counts[group.index()] = ofGroup;
    }
    long[] series = ofGroup[index];
    if (series == null) {
      series = new long[group.periods().stretches()];
      ofGroup[index] = series;
    }
    return series;
  }

  /** Adds everything to the cells it belongs to and starts afresh. */
  void spreadInto(Tally tally) {
    tally.elementary().add(elementary);
    elementary.clear();
    for (Signature.Group group : frame.groups()) {
      long[][] ofGroup = counts[group.index()];
      for (int i = 0; ofGroup != null && i < ofGroup.length; i++) {
        if (ofGroup[i] != null) {
          spread(group, i % ALL.length, i / ALL.length, ofGroup[i], tally);
        }
      }
      counts[group.index()] = null;
    }
  }

  private void spread(Signature.Group group, int quantity, int split, long[] amounts, Tally tally) {
    for (int cell : group.cells()) {
      if (split < Splits.OF_A_ROW || frame.cells().get(cell).isTotal()) {
        tally.add(cell, ALL[quantity], split, amounts);
      }
    }
  }
}
