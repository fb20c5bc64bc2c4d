package org.alongside.reporting.figure;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.reporting.figure.FigureDigest.Mark;

/** The figures of one total or row in one period: a mark of each, and the id of its row. */
final class HeldFigures {

  private static final int BYTES = 3 * Long.BYTES;

  private final Map<Mark, Long> ids = new HashMap<>();

  /** None. */
  HeldFigures() {}

  /** What {@link #bytes} gave. */
  static HeldFigures of(byte[] bytes) {
    HeldFigures held = new HeldFigures();
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      held.add(new Mark(buffer.getLong(), buffer.getLong()), buffer.getLong());
    }
    return held;
  }

  byte[] bytes() {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES * ids.size());
    ids.forEach((mark, id) -> buffer.putLong(mark.high()).putLong(mark.low()).putLong(id));
    return buffer.array();
  }

  void add(Mark mark, long id) {
    ids.put(mark, id);
  }

  boolean has(Mark mark) {
    return ids.containsKey(mark);
  }

  /** Lets all others go, and returns the ids of their rows. */
  List<Long> keepOnly(Set<Mark> wanted) {
    Map<Mark, Long> gone = new HashMap<>(ids);
    gone.keySet().removeAll(wanted);
    ids.keySet().removeAll(gone.keySet());
    return new ArrayList<>(gone.values());
  }
}
