package org.alongside.batch.indicator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.alongside.batch.indicator.Reference.Balance;

/**
 * Which cells hold which opening balances, and which balances are live when (domain spec, section
 * 4, Opening balances). Balances of basis {@code contacts}, and those dated after the business
 * date, are held nowhere.
 */
final class BalanceBook {

  private final List<Balance> balances;
  private final int businessDay;
  private final List<List<Balance>> balancesOfCell;
  private final List<BitSet> cellsHolding = new ArrayList<>();

  BalanceBook(Reference reference, List<Cell> cells) {
    this.balances = reference.balances();
    this.businessDay = reference.businessDay();
    this.balancesOfCell = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      balancesOfCell.add(new ArrayList<>());
    }
    List<BitSet> holders = new ArrayList<>();
    for (Balance balance : balances) {
      BitSet holding = new BitSet();
      if (counts(balance)) {
        for (Cell cell : cells) {
          if (enters(balance, cell)) {
            holding.set(cell.index());
            balancesOfCell.get(cell.index()).add(balance);
          }
        }
      }
      holders.add(holding);
    }
    for (int b = 0; b < balances.size(); b++) {
      cellsHolding.add(withSuccessors(b, holders));
    }
  }

  List<List<Balance>> balancesOfCell() {
    return balancesOfCell;
  }

  List<BitSet> cellsHolding() {
    return cellsHolding;
  }

  private boolean counts(Balance balance) {
    return !balance.contacts() && balance.asOf() <= businessDay;
  }

  private static boolean enters(Balance balance, Cell cell) {
    boolean namesScope =
        balance.scopeType() == cell.scope().type() && balance.scope().equals(cell.scope().code());
    if (namesScope) {
      return cell.isTotal()
          || (cell.dimension() == Cell.Dimension.COUNTRY && cell.row().equals(balance.country()));
    }
    return balance.scopeType() == Scope.Type.ORGANISATION
        && !balance.country().isEmpty()
        && cell.isTotal()
        && cell.scope().equals(new Scope(Scope.Type.COUNTRY, balance.country()));
  }

  private BitSet withSuccessors(int balance, List<BitSet> holders) {
    BitSet cells = new BitSet();
    for (int b = 0; b < balances.size(); b++) {
      if (succeeds(b, balance)) {
        cells.or(holders.get(b));
      }
    }
    return cells;
  }

  /** Whether a balance is the other one or replaces it, directly or not. */
  private boolean succeeds(int later, int earlier) {
    for (int b = later; b != Reference.NONE; b = balances.get(b).supersedes()) {
      if (b == earlier) {
        return true;
      }
    }
    return false;
  }

  /** Those dated up to the day that nothing dated up to the day supersedes. */
  @SuppressWarnings("ReferenceEquality") // one of all, not one like it
  static List<Balance> live(List<Balance> all, List<Balance> held, int day) {
    if (held.isEmpty()) {
      return held;
    }
    return held.stream()
        .filter(balance -> balance.asOf() <= day)
        .filter(
            balance ->
                all.stream()
                    .noneMatch(
                        other ->
                            other.supersedes() != Reference.NONE
                                && all.get(other.supersedes()) == balance
                                && other.asOf() <= day))
        .toList();
  }

  static OpenBalance open(List<Balance> all, List<Balance> held, int day) {
    long value = 0;
    boolean over = false;
    for (Balance balance : live(all, held, day)) {
      value = Math.addExact(value, balance.value());
      over |= balance.over();
    }
    return new OpenBalance(value, over);
  }
}
