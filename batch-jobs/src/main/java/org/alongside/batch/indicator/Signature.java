package org.alongside.batch.indicator;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The cells that something happening in a cohort on a day belongs to. Many cohorts and days share
 * one signature, so flows are first added up per signature and spread over its cells afterwards.
 */
final class Signature {

  /**
   * The cells of a signature that share one set of periods.
   *
   * @param index number among all groups of the frame
   */
  @SuppressWarnings("ArrayRecordComponent") // identity does; never compared
  record Group(int index, PeriodSet periods, int[] cells) {}

  private final int index;
  private final List<Group> groups;

  Signature(int index, List<Group> groups) {
    this.index = index;
    this.groups = groups;
  }

  /** Number among all signatures of the frame. */
  int index() {
    return index;
  }

  List<Group> groups() {
    return groups;
  }

  /** The numbers of all its cells. */
  BitSet cells() {
    BitSet cells = new BitSet();
    groups.stream().flatMapToInt(group -> Arrays.stream(group.cells())).forEach(cells::set);
    return cells;
  }
}
