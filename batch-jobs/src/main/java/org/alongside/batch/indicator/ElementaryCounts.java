package org.alongside.batch.indicator;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.alongside.batch.indicator.Detail.Measure;

/**
 * What adds up and is guarded by itself for the sake of cohorts linked to key populations, counted
 * in each of the {@link ElementaryCells}: every total and row is a sum of them in every period.
 * Nothing while no cohort is linked.
 */
public final class ElementaryCounts {

  private static final int QUANTITIES = Quantity.values().length;

  private static final Set<Quantity> COUNTED =
      EnumSet.of(
          Quantity.CONTACTS,
          Quantity.SESSIONS,
          Quantity.ENROLLED,
          Quantity.COMPLETED,
          Quantity.EXPECTED,
          Quantity.ATTENDED,
          Quantity.CLOSED_ENROLLED,
          Quantity.CLOSED_COMPLETED);

  /** Of whole responses and pairs of them; single items and topics are not guarded. */
  private static final Set<Measure> MEASURED =
      EnumSet.of(
          Measure.VALID,
          Measure.ACTED,
          Measure.PAIRS,
          Measure.PAIRS_UP,
          Measure.ACTED_BEFORE,
          Measure.ACTED_AFTER);

  private final Frame frame;

  /** By quantity or, behind those, by detail; by elementary cell. */
  private final Map<Integer, long[]> counts = new TreeMap<>();

  ElementaryCounts(Frame frame) {
    this.frame = frame;
  }

  void add(Signature signature, Quantity quantity, int day, long amount) {
    if (frame.isAnyLinked() && COUNTED.contains(quantity)) {
      add(quantity.ordinal(), frame.elementaryCell(signature, day), amount);
    }
  }

  void add(Signature signature, Detail detail, int day, long amount) {
    if (frame.isAnyLinked() && MEASURED.contains(detail.measure())) {
      add(number(detail), frame.elementaryCell(signature, day), amount);
    }
  }

  private int number(Detail detail) {
    return QUANTITIES + frame.details().number(detail);
  }

  private void add(int of, int cell, long amount) {
    long[] byCell = byCell(of);
    byCell[cell] = Math.addExact(byCell[cell], amount);
  }

  private long[] byCell(int of) {
    return counts.computeIfAbsent(of, any -> new long[frame.elementaryCells()]);
  }

  /** How many there are of a quantity, by elementary cell; none of any that is not guarded. */
  public long[] of(Quantity quantity) {
    return copy(quantity.ordinal());
  }

  /** How many there are of a detail, by elementary cell; none of any that is not guarded. */
  public long[] of(Detail detail) {
    return copy(number(detail));
  }

  private long[] copy(int of) {
    long[] byCell = counts.get(of);
    return byCell == null ? new long[frame.elementaryCells()] : byCell.clone();
  }

  /** The elementary cells there is anything in. */
  BitSet cells() {
    BitSet cells = new BitSet();
    forEach((of, cell, amount) -> cells.set(cell));
    return cells;
  }

  /** Adds all of another of the same frame. */
  void add(ElementaryCounts other) {
    add(other, amount -> amount);
  }

  /** Takes away all of another of the same frame. */
  void subtract(ElementaryCounts other) {
    add(other, Math::negateExact);
  }

  private void add(ElementaryCounts other, LongUnaryOperator sign) {
    other.forEach((of, cell, amount) -> add(of, cell, sign.applyAsLong(amount)));
  }

  void clear() {
    counts.clear();
  }

  /**
   * Adds the same to what is counted in the frame of a later night, if that counts any.
   *
   * @throws IllegalStateException if there is no place for some of them in that frame
   */
  void carryInto(ElementaryCounts later, Continuations continuations) {
    if (!later.frame.isAnyLinked()) {
      return;
    }
    Map<Integer, Integer> places = continuationsOfPlaces(later.frame, continuations);
    Slots slots = frame.slots();
    forEach(
        (of, cell, amount) -> {
          Integer place = places.get(cell / slots.count());
          if (place == null) {
            throw new IllegalStateException("The later frame has no place for what was counted");
          }
          // What ended on the earlier business date has gone on.
          int day = Math.min(slots.endOf(cell % slots.count()), frame.reference().businessDay());
          later.add(of, later.frame.elementaryCell(place, day), amount);
        });
  }

  /** By the number of a signature that of the one with the same cells, if there is one. */
  private Map<Integer, Integer> continuationsOfPlaces(Frame later, Continuations continuations) {
    Map<BitSet, Integer> numbers = new HashMap<>();
    later.signatures().forEach((number, signature) -> numbers.put(signature.cells(), number));
    Map<Integer, Integer> places = new HashMap<>();
    frame
        .signatures()
        .forEach(
            (number, signature) -> {
              Integer same = numbers.get(continuations.of(signature.cells(), frame));
              if (same != null) {
                places.put(number, same);
              }
            });
    return places;
  }

  private interface Visitor {
    void visit(int of, int cell, long amount);
  }

  private void forEach(Visitor visitor) {
    counts.forEach(
        (of, byCell) -> {
          for (int cell = 0; cell < byCell.length; cell++) {
            if (byCell[cell] != 0) {
              visitor.visit(of, cell, byCell[cell]);
            }
          }
        });
  }

  void write(DataOutputStream out) throws IOException {
    for (Map.Entry<Integer, long[]> one : counts.entrySet()) {
      if (Arrays.stream(one.getValue()).anyMatch(amount -> amount != 0)) {
        out.writeInt(one.getKey());
        for (int cell = 0; cell < one.getValue().length; cell++) {
          if (one.getValue()[cell] != 0) {
            out.writeInt(cell);
            out.writeLong(one.getValue()[cell]);
          }
        }
        out.writeInt(-1);
      }
    }
    out.writeInt(-1);
  }

  /** Adds what {@link #write} wrote for the same frame. */
  void read(DataInputStream in) throws IOException {
    for (int of = in.readInt(); of >= 0; of = in.readInt()) {
      for (int cell = in.readInt(); cell >= 0; cell = in.readInt()) {
        add(of, cell, in.readLong());
      }
    }
  }
}
