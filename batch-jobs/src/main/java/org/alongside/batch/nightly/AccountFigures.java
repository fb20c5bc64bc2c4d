package org.alongside.batch.nightly;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alongside.batch.indicator.AccountBook;
import org.alongside.batch.indicator.AccountBook.Money;
import org.alongside.batch.indicator.AccountBook.People;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Scope;
import org.alongside.batch.indicator.Sex;
import org.alongside.reporting.figure.Figure;

/**
 * The figures of organisations' staff and of money (domain spec, section 4). They stand in totals
 * only, and only where there is a line of their kind.
 */
final class AccountFigures {

  private static final String PROMOTIONS = "promotions";
  private static final String HEADCOUNT = "headcount";

  private final AccountBook book;

  AccountFigures(Reference reference) {
    this.book = new AccountBook(reference);
  }

  /**
   * @param place of a total
   * @param men apportioned to the donor the scope is, newly reached
   */
  void add(CellPeriod place, BigDecimal men, List<Figure> figures) {
    Scope scope = place.cell().scope();
    addStaff(place, scope, figures);
    if (scope.type() == Scope.Type.GRANT && book.budget(scope).isPresent()) {
      figures.add(spent(place, scope));
    }
    if (scope.type() == Scope.Type.DONOR && book.spends(scope)) {
      Optional<Money> spent = book.spent(scope, place.period());
      BigDecimal amount = spent.map(Money::amount).orElse(null);
      figures.add(place.money("COST_MAN", spent.map(Money::currency).orElse(""), amount, men));
    }
  }

  private void addStaff(CellPeriod place, Scope scope, List<Figure> figures) {
    for (String kind : AccountBook.MOVES) {
      if (book.has(scope, kind)) {
        People women = book.women(scope, place.period(), kind);
        figures.add(place.share("ORG_SHARE_W", "F", kind, women.part(), women.whole()));
      }
    }
    if (book.has(scope, PROMOTIONS) && book.has(scope, HEADCOUNT)) {
      People women = book.promoted(scope, place.period(), Sex.F);
      figures.add(place.share("ORG_RATE_W", "F", PROMOTIONS, women.part(), women.whole()));
      People men = book.promoted(scope, place.period(), Sex.M);
      figures.add(place.share("ORG_RATE_M", "M", PROMOTIONS, men.part(), men.whole()));
    }
  }

  private Figure spent(CellPeriod place, Scope scope) {
    BigDecimal budget = book.budget(scope).map(Money::amount).orElse(BigDecimal.ZERO);
    BigDecimal spent = book.spent(scope, place.lastDay()).map(Money::amount).orElse(null);
    return place.moneyShare("SPEND_PCT", spent, budget);
  }
}
