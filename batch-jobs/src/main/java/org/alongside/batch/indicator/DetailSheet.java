package org.alongside.batch.indicator;

import java.util.Map;
import java.util.TreeMap;

/** Details added up per group of cells before they are spread over them, as in a FlowSheet. */
final class DetailSheet {

  private final Frame frame;
  private final ElementaryCounts elementary;
  private final Map<Integer, Map<Integer, long[]>> counts = new TreeMap<>();

  DetailSheet(Frame frame) {
    this.frame = frame;
    this.elementary = new ElementaryCounts(frame);
  }

  void add(Signature signature, Detail detail, int day, long amount) {
    elementary.add(signature, detail, day, amount);
    int number = frame.details().number(detail);
    for (Signature.Group group : signature.groups()) {
      long[] series =
          counts
              .computeIfAbsent(group.index(), any -> new TreeMap<>())
              .computeIfAbsent(number, any -> new long[group.periods().stretches()]);
      int stretch = group.periods().stretchOf(day);
      series[stretch] = Math.addExact(series[stretch], amount);
    }
  }

  /** Adds everything to the cells it belongs to and starts afresh. */
  void spreadInto(Tally tally) {
    tally.elementary().add(elementary);
    elementary.clear();
    counts.forEach(
        (group, details) ->
            details.forEach(
                (number, series) -> {
                  for (int cell : frame.groups().get(group).cells()) {
                    tally.addDetail(cell, number, series);
                  }
                }));
    counts.clear();
  }
}
