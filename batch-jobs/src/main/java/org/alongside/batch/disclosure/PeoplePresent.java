package org.alongside.batch.disclosure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Tally;

/** How many people there are of the counts {@linkplain Count#isOfPresence of presence}. */
final class PeoplePresent {

  private static final List<Count> COUNTS =
      Arrays.stream(Count.values()).filter(Count::isOfPresence).toList();

  private final Map<Count, Map<Cell, long[]>> counted = new EnumMap<>(Count.class);

  void note(Cell cell, Tally tally) {
    for (Count count : COUNTS) {
      long[] byPeriod = new long[cell.periods().periods().size()];
      Arrays.setAll(byPeriod, period -> count.counted(tally, cell, period));
      counted.computeIfAbsent(count, any -> new HashMap<>()).put(cell, byPeriod);
    }
  }

  long of(Count count, Cell cell, int period) {
    long[] byPeriod = counted.getOrDefault(count, Map.of()).get(cell);
    if (byPeriod == null) {
      throw new IllegalStateException("Not noted: " + cell);
    }
    return byPeriod[period];
  }
}
