package org.alongside.batch.disclosure;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alongside.batch.disclosure.Suppression.Sum;

/**
 * What can be worked out about sums of what adds up, by elementary cell.
 *
 * <p>Numbers that give the same shown sums are looked for near a hidden one first, all others being
 * as they really are: what is possible there is possible.
 */
final class AttackOnCells implements Attack {

  /** Of so many shown sums everything can be looked at. */
  private static final int FEW_SUMS = 400;

  private final List<Sum> sums;
  private final Overlaps overlaps;
  private final Neighbourhood neighbourhood;
  private final long[] truth;
  private final BitSet known;
  private final long[] counts;
  private final Bounds bounds;

  /**
   * @param overlaps of the sums, with what it costs to hide each
   * @param truth by elementary cell
   * @param known sums that no hiding makes unknown
   */
  AttackOnCells(
      List<Sum> sums, Overlaps overlaps, Neighbourhood neighbourhood, long[] truth, BitSet known) {
    this.sums = sums;
    this.overlaps = overlaps;
    this.neighbourhood = neighbourhood;
    this.truth = truth;
    this.known = known;
    this.counts = overlaps.added(truth);
    this.bounds = new Bounds(counts);
  }

  @Override
  public int sums() {
    return sums.size();
  }

  @Override
  public int size(int sum) {
    return sums.get(sum).cells().cardinality();
  }

  @Override
  public void addTo(MessageDigest digest) {
    for (Sum sum : sums) {
      Suppression.add(digest, sum.cells());
      digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(sum.worth()).array());
    }
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * truth.length);
    bytes.asLongBuffer().put(truth);
    digest.update(bytes);
  }

  @Override
  public long count(int sum) {
    return counts[sum];
  }

  @Override
  public double width(int target, BitSet hidden) {
    return overlaps.isOpen(target, hidden)
        ? Double.POSITIVE_INFINITY
        : bounds.most(target) - bounds.least(target);
  }

  @Override
  public BitSet toBeAtMost(int target, long few, BitSet hidden) {
    return bounds.least(target) <= few || overlaps.isApart(target, hidden)
        ? new BitSet()
        : solve(target, few, heaviest(target, counts[target] - few), hidden);
  }

  @Override
  public BitSet toBeAtLeast(int target, long many, BitSet hidden) {
    return bounds.most(target) >= many || overlaps.isOpen(target, hidden)
        ? new BitSet()
        : solve(target, many, busiest(target), hidden);
  }

  /** As few cells of a sum as it takes to take away so many. */
  private BitSet heaviest(int target, long away) {
    BitSet cells = new BitSet();
    long left = away;
    List<Integer> all = overlaps.sums().get(target).cells().stream().boxed().toList();
    for (int cell :
        all.stream().sorted(Comparator.comparingLong((Integer cell) -> -truth[cell])).toList()) {
      if (left > 0) {
        cells.set(cell);
        left -= truth[cell];
      }
    }
    return cells;
  }

  /** The cell of a sum around which most happened. */
  private BitSet busiest(int target) {
    BitSet best = new BitSet();
    long bestSum = -1;
    BitSet seen = new BitSet();
    BitSet cells = overlaps.sums().get(target).cells();
    for (int c = cells.nextSetBit(0); c >= 0; c = cells.nextSetBit(c + 1)) {
      BitSet cell = new BitSet();
      cell.set(c);
      if (!seen.get(c)) {
        BitSet around = neighbourhood.around(cell).get(0);
        seen.or(around);
        long sum = around.stream().mapToLong(other -> truth[other]).sum();
        best = sum > bestSum ? cell : best;
        bestSum = Math.max(bestSum, sum);
      }
    }
    return best;
  }

  private BitSet solve(int target, long bound, BitSet seeds, BitSet hidden) {
    OtherNumbers best = null;
    for (BitSet area : areas(seeds, hidden)) {
      best = new OtherNumbers(overlaps, truth, area, hidden, this::notYetNone);
      best.find(overlaps.sums().get(target).cells(), bound);
      if (best.wrong().isEmpty()) {
        break;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("Nowhere to look");
    }
    if (best.wrong().intersects(known)) {
      return new BitSet();
    }
    keep(best.witness());
    return best.wrong();
  }

  private List<BitSet> areas(BitSet seeds, BitSet hidden) {
    List<BitSet> areas = new ArrayList<>(neighbourhood.around(seeds));
    if (counts.length - hidden.cardinality() <= FEW_SUMS) {
      areas.add(overlaps.everything());
    }
    return areas;
  }

  /** How many hidden sums a cell is part of that could not be none yet. */
  private int notYetNone(int cell, BitSet hidden) {
    int some = 0;
    for (int sum : overlaps.sumsOf(cell)) {
      some += hidden.get(sum) && bounds.least(sum) > 0 ? 1 : 0;
    }
    return some;
  }

  private void keep(Map<Integer, Double> witness) {
    double[] possible = Arrays.stream(counts).asDoubleStream().toArray();
    witness.forEach(
        (cell, number) -> {
          for (int sum : overlaps.sumsOf(cell)) {
            possible[sum] += number - truth[cell];
          }
        });
    bounds.include(possible);
  }
}
