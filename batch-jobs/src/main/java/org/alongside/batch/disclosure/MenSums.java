package org.alongside.batch.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.disclosure.LinkedEvents.Man;
import org.alongside.batch.disclosure.Suppression.Sum;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.ElementaryCells;
import org.alongside.batch.indicator.Frame;

/**
 * Men who were new to every total and row in every period, and who had been reached by its end, as
 * sums. People add up over neither places nor, across those, time: a man is in as many as reached
 * him, in each from his first day there on. What adds up are kinds of men: those who were first
 * reached in the same elementary cells. There are the kinds that occur, and for every elementary
 * cell with a session that of a man who was never anywhere else.
 */
final class MenSums implements Neighbourhood {

  /** What men of a kind have in common: where and when they were first reached. */
  private record Kind(BitSet cells, List<Integer> balances) {

    /** Whether they are numbered as that cell is. */
    boolean isOfOneCell() {
      return cells.cardinality() == 1 && balances.isEmpty();
    }
  }

  private final Frame frame;
  private final ElementaryCells cells;
  private final BitSet held;

  /** The numbers of kinds that are not of one cell. */
  private final Map<Kind, Integer> kinds = new HashMap<>();

  private final DistinctSums sums = new DistinctSums();

  /** How many there are of each kind. */
  private final long[] men;

  private final int[][] fresh;
  private final int[][] soFar;

  /**
   * @param cells which know already where all men were reached
   */
  MenSums(Frame frame, ElementaryCells cells, List<Man> all) {
    this.frame = frame;
    this.cells = cells;
    this.held = cells.withSessions();
    List<Kind> kindOfMan = all.stream().map(this::kind).toList();
    // In an order that depends on them alone.
    kindOfMan.stream()
        .filter(kind -> !kind.isOfOneCell())
        .distinct()
        .sorted(Comparator.comparing(Kind::toString))
        .forEach(kind -> kinds.put(kind, cells.size() + kinds.size()));
    this.men = new long[cells.size() + kinds.size()];
    kindOfMan.forEach(kind -> men[kinds.getOrDefault(kind, kind.cells().nextSetBit(0))]++);
    this.fresh = new int[frame.cells().size()][];
    this.soFar = new int[frame.cells().size()][];
    frame.cells().forEach(this::add);
  }

  private Kind kind(Man man) {
    BitSet reached = new BitSet();
    man.reached()
        .forEach(event -> reached.set(cells.at(event.cohort(), event.day(), event.home())));
    return new Kind(reached, man.balances().stream().sorted().distinct().toList());
  }

  private void add(Cell cell) {
    int count = cell.periods().periods().size();
    int[] freshOfCell = new int[count];
    int[] soFarOfCell = new int[count];
    List<BitSet> reached = reached(cell);
    for (int p = 0; p < count; p++) {
      BitSet then = reached.get(cell.periods().last(p));
      BitSet now = (BitSet) then.clone();
      now.andNot(reached.get(cell.periods().before(p)));
      double worth = Sums.worth(cell, p);
      freshOfCell[p] = now.isEmpty() ? Numbering.NOTHING : sums.number(now, worth);
      soFarOfCell[p] = then.isEmpty() ? Numbering.NOTHING : sums.number(then, worth);
    }
    fresh[cell.index()] = freshOfCell;
    soFar[cell.index()] = soFarOfCell;
  }

  /** The kinds of men a total or row has reached by the end of each stretch. */
  private List<BitSet> reached(Cell cell) {
    Map<Kind, Integer> others = new HashMap<>(kinds);
    others.keySet().removeIf(kind -> isLeftOut(kind, cell));
    BitSet several = new BitSet();
    List<BitSet> reached = new ArrayList<>();
    for (int s = 0; s < cell.periods().stretches(); s++) {
      BitSet all = cells.upTo(cell, s);
      all.and(held);
      for (var kind : List.copyOf(others.entrySet())) {
        if (kind.getKey().cells().intersects(all)) {
          several.set(kind.getValue());
          others.remove(kind.getKey());
        }
      }
      all.or(several);
      reached.add(all);
    }
    return reached;
  }

  private boolean isLeftOut(Kind kind, Cell cell) {
    return kind.balances().stream()
        .anyMatch(balance -> frame.cellsHolding(balance).get(cell.index()));
  }

  /** How many men there are of each kind. */
  long[] men() {
    return men;
  }

  List<Sum> all() {
    return sums.all();
  }

  /** Those who were new in a period. */
  int fresh(Cell cell, int period) {
    return fresh[cell.index()][period];
  }

  /** Those who had been reached by its end. */
  int soFar(Cell cell, int period) {
    return soFar[cell.index()][period];
  }

  /** Of men who were in several cells only those who are meant: all others may as well stay. */
  @Override
  public List<BitSet> around(BitSet some) {
    BitSet parts = (BitSet) some.clone();
    parts.clear(cells.size(), men.length);
    kinds.forEach(
        (kind, number) -> {
          if (some.get(number)) {
            parts.or(kind.cells());
          }
        });
    return List.of(with(some, cells.sameDays(parts)), with(some, cells.sameYears(parts)));
  }

  private BitSet with(BitSet some, BitSet parts) {
    parts.and(held);
    parts.or(some);
    return parts;
  }
}
