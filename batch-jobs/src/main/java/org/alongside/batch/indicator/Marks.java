package org.alongside.batch.indicator;

import java.util.Arrays;

/**
 * Where and when one person was seen doing one thing: for every cell touched, the first day, and a
 * bit per period (or per end of a stretch). Marks are gathered per signature and spread over cells
 * once, by {@link #settle}. Reused from person to person.
 */
final class Marks {

  private final Frame frame;
  private final boolean byPeriod;
  private final int[] first;
  private final long[][] bits;
  private final int[] touched;
  private int count;
  private final long[][] bitsOfGroup;
  private Signature[] signatures = new Signature[16];
  private int[] firstOfSignature = new int[16];
  private int signatureCount;

  /**
   * @param byPeriod bits stand for periods; else for the ends of stretches
   */
  Marks(Frame frame, boolean byPeriod) {
    this.frame = frame;
    this.byPeriod = byPeriod;
    this.first = new int[frame.cells().size()];
    Arrays.fill(first, Days.NEVER);
    this.bits = new long[first.length][];
    this.touched = new int[first.length];
    this.bitsOfGroup = new long[frame.groups().size()][];
  }

  /** Forgets the person. */
  void clear() {
    for (int i = 0; i < count; i++) {
      first[touched[i]] = Days.NEVER;
      Arrays.fill(bits[touched[i]], 0);
    }
    for (int s = 0; s < signatureCount; s++) {
      for (Signature.Group group : signatures[s].groups()) {
        Arrays.fill(bitsOfGroup[group.index()], 0);
      }
    }
    count = 0;
    signatureCount = 0;
  }

  /** Something on a day. */
  void mark(Signature signature, int day) {
    note(signature, day);
    for (Signature.Group group : signature.groups()) {
      PeriodSet periods = group.periods();
      int stretch = periods.stretchOf(day);
      long[] own = bitsOfGroup[group.index()];
      if (byPeriod) {
        or(own, periods.periodsOf(stretch));
      } else {
        own[stretch >> 6] |= 1L << stretch;
      }
    }
  }

  /** Something that lasts: marks every end of a stretch in {@code from … to}. */
  void markEnds(Signature signature, int from, int to) {
    note(signature, from);
    for (Signature.Group group : signature.groups()) {
      PeriodSet periods = group.periods();
      long[] own = bitsOfGroup[group.index()];
      for (int s = periods.firstEndFrom(from);
          s < periods.stretches() && periods.endOf(s) <= to;
          s++) {
        own[s >> 6] |= 1L << s;
      }
    }
  }

  private void note(Signature signature, int day) {
    for (int s = 0; s < signatureCount; s++) {
      if (signatures[s] == signature) {
        firstOfSignature[s] = Math.min(firstOfSignature[s], day);
        return;
      }
    }
    if (signatureCount == signatures.length) {
      signatures = Arrays.copyOf(signatures, 2 * signatureCount);
      firstOfSignature = Arrays.copyOf(firstOfSignature, 2 * signatureCount);
    }
    signatures[signatureCount] = signature;
    firstOfSignature[signatureCount++] = day;
    for (Signature.Group group : signature.groups()) {
      if (bitsOfGroup[group.index()] == null) {
        bitsOfGroup[group.index()] = new long[group.periods().words(byPeriod)];
      }
    }
  }

  /** Spreads what was marked over the cells; called once per person. */
  void settle() {
    for (int s = 0; s < signatureCount; s++) {
      for (Signature.Group group : signatures[s].groups()) {
        for (int cell : group.cells()) {
          touch(cell, firstOfSignature[s], bitsOfGroup[group.index()]);
        }
      }
    }
  }

  private void touch(int cell, int day, long[] ofGroup) {
    if (first[cell] == Days.NEVER) {
      touched[count++] = cell;
      if (bits[cell] == null) {
        bits[cell] = new long[ofGroup.length];
      }
    }
    first[cell] = Math.min(first[cell], day);
    or(bits[cell], ofGroup);
  }

  private static void or(long[] into, long[] more) {
    for (int w = 0; w < into.length; w++) {
      into[w] |= more[w];
    }
  }

  int count() {
    return count;
  }

  int cell(int i) {
    return touched[i];
  }

  /** The first day in a cell, or {@link Days#NEVER}. */
  int first(int cell) {
    return first[cell];
  }

  /** Adds one for every bit of a cell. */
  void addTo(Tally tally, int cell, Quantity quantity, int[] splits) {
    boolean total = frame.cells().get(cell).isTotal();
    int parts = total ? splits.length : Math.min(splits.length, PersonCounter.PARTS_OF_A_ROW);
    for (int w = 0; w < bits[cell].length; w++) {
      for (long rest = bits[cell][w]; rest != 0; rest &= rest - 1) {
        int position = (w << 6) + Long.numberOfTrailingZeros(rest);
        for (int p = 0; p < parts; p++) {
          tally.add(cell, quantity, splits[p], position, 1);
        }
      }
    }
  }
}
