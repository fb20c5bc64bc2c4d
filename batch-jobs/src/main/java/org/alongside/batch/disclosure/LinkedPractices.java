package org.alongside.batch.disclosure;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Scope;
import org.alongside.batch.indicator.Tally;

/**
 * Which totals and rows anything of a key-population-linked cohort may be in, and of what is done
 * in some programmes only.
 */
final class LinkedPractices {

  private final Frame frame;
  private final Map<Practice, Set<String>> programmes = new EnumMap<>(Practice.class);
  private final BitSet holding;
  private final Map<Practice, BitSet> holdingThatDo = new EnumMap<>(Practice.class);

  LinkedPractices(Frame frame) {
    this.frame = frame;
    this.holding = frame.cellsOfLinkedCohorts();
  }

  /** Notes what is done in a programme, if it is the total of one. */
  void note(Cell cell, Tally tally) {
    if (!cell.isTotal() || cell.scope().type() != Scope.Type.PROGRAMME) {
      return;
    }
    for (Practice practice : Practice.values()) {
      if (practice.isOf(cell, tally)) {
        programmes.computeIfAbsent(practice, any -> new HashSet<>()).add(cell.scope().code());
      }
    }
  }

  /** Once all programmes are noted: finds where linked cohorts may be. */
  void find() {
    for (int cohort : frame.linkedCohorts().stream().toArray()) {
      BitSet cells = frame.cellsOf(cohort);
      for (Practice practice : Practice.values()) {
        if (does(cohort, practice)) {
          holdingThatDo.computeIfAbsent(practice, any -> new BitSet()).or(cells);
        }
      }
    }
  }

  /** Whether something was ever done in the programme of a cohort. */
  boolean does(int cohort, Practice practice) {
    Reference reference = frame.reference();
    int programme = reference.cohorts().get(cohort).programme();
    return programmes
        .getOrDefault(practice, Set.of())
        .contains(reference.programmes().get(programme).code());
  }

  boolean holds(Cell cell) {
    return holding.get(cell.index());
  }

  boolean holdsThatDo(Practice practice, Cell cell) {
    return holdingThatDo.getOrDefault(practice, new BitSet()).get(cell.index());
  }
}
