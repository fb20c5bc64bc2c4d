package org.alongside.batch.nightly;

import java.math.BigDecimal;
import java.util.List;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Scope;
import org.alongside.batch.indicator.Sex;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Tally;
import org.alongside.reporting.figure.Figure;

/**
 * The figures of what came of it (domain spec, section 4, Models' own and steps). A total or row in
 * which nothing of a kind was ever recorded has no cells of it; of a sensitive kind every total and
 * row has them as soon as the organisation has any, and so has, of every kind, one with anything of
 * a key-population-linked cohort: which cells there are must tell nothing.
 */
final class OutcomeFigures {

  private final Tally tally;
  private final Recorded recorded;

  OutcomeFigures(Tally tally, Recorded recorded) {
    this.tally = tally;
    this.recorded = recorded;
  }

  void add(CellPeriod place, List<Figure> figures) {
    figures.add(place.count("COHORTS_OPEN", "", at(place, Quantity.COHORTS_OPEN)));
    if (place.cell().isTotal() && place.cell().scope().type() == Scope.Type.PROGRAMME) {
      figures.add(place.count("REPLICATIONS", "", at(place, Quantity.REPLICATIONS)));
    }
    addApplications(place, figures);
    addSteps(place, figures);
    addPledges(place, figures);
    addPairs(place, figures);
    addReferralsAndConcerns(place, figures);
    addFeedback(place, figures);
  }

  private boolean ordinary(CellPeriod place, Quantity quantity) {
    return recorded.shows(tally, place.cell(), quantity);
  }

  private static long at(CellPeriod place, Quantity quantity) {
    return place.at(quantity, Splits.ALL);
  }

  private static long in(CellPeriod place, Quantity quantity) {
    return place.in(quantity, Splits.ALL);
  }

  private static void addShare(
      CellPeriod place, List<Figure> figures, String indicator, Quantity part, Quantity whole) {
    figures.add(place.percentage(indicator, "", "", in(place, part), in(place, whole)));
  }

  /** With the sexes where a total has any. */
  private static void addCount(
      CellPeriod place, List<Figure> figures, String indicator, Quantity quantity) {
    figures.add(place.count(indicator, "", in(place, quantity)));
    for (Sex sex : Sex.values()) {
      long count = place.cell().isTotal() ? place.in(quantity, Splits.of(sex)) : 0;
      if (count != 0) {
        figures.add(place.count(indicator, sex.name(), count));
      }
    }
  }

  private void addApplications(CellPeriod place, List<Figure> figures) {
    if (ordinary(place, Quantity.APPLICANTS)) {
      addCount(place, figures, "APPLICANTS", Quantity.APPLICANTS);
      addCount(place, figures, "SELECTED", Quantity.SELECTED);
      addShare(place, figures, "SELECT_PCT", Quantity.SELECTED, Quantity.APPLICANTS);
    }
  }

  private void addSteps(CellPeriod place, List<Figure> figures) {
    if (ordinary(place, Quantity.STEPS) || ordinary(place, Quantity.COMMITMENTS_DUE)) {
      addCount(place, figures, "STEPS", Quantity.STEPS);
      addShare(
          place, figures, "STEPS_KEPT_PCT", Quantity.COMMITMENTS_KEPT, Quantity.COMMITMENTS_DUE);
    }
  }

  private void addPledges(CellPeriod place, List<Figure> figures) {
    if (ordinary(place, Quantity.PLEDGES)) {
      figures.add(place.count("PLEDGES", "", in(place, Quantity.PLEDGES)));
      addCount(place, figures, "PLEDGERS", Quantity.PLEDGERS);
      addShare(
          place, figures, "PLEDGE_CONV_PCT", Quantity.PLEDGERS_CONVERTED, Quantity.PLEDGERS_DUE);
    }
  }

  private void addPairs(CellPeriod place, List<Figure> figures) {
    if (ordinary(place, Quantity.PAIRS) || ordinary(place, Quantity.CHECK_INS_DUE)) {
      figures.add(place.count("PAIRS", "", at(place, Quantity.PAIRS)));
      addShare(place, figures, "BUDDY_PCT", Quantity.CHECK_INS_HELD, Quantity.CHECK_INS_DUE);
    }
  }

  private void addReferralsAndConcerns(CellPeriod place, List<Figure> figures) {
    if (recorded.anywhere(Quantity.REFERRALS)) {
      figures.add(place.count("REFERRALS", "", in(place, Quantity.REFERRALS)));
      figures.add(place.count("REFERRALS_TAKEN_UP", "", in(place, Quantity.REFERRALS_TAKEN_UP)));
    }
    if (recorded.anywhere(Quantity.CONCERNS_RAISED)) {
      figures.add(place.count("CONCERNS_RAISED", "", in(place, Quantity.CONCERNS_RAISED)));
      figures.add(place.count("CONCERNS_CLOSED", "", in(place, Quantity.CONCERNS_CLOSED)));
    }
  }

  private void addFeedback(CellPeriod place, List<Figure> figures) {
    if (recorded.anywhere(Quantity.FEEDBACK)) {
      BigDecimal sum = BigDecimal.valueOf(in(place, Quantity.RATING_SUM));
      long ratings = in(place, Quantity.RATINGS);
      figures.add(place.mean("WFB_MEAN", "", "", sum, BigDecimal.ONE, ratings));
      addShare(place, figures, "WFB_FAV_PCT", Quantity.RATINGS_FAVOURABLE, Quantity.RATINGS);
      addShare(place, figures, "WFB_ANSWERED_PCT", Quantity.FEEDBACK_ANSWERED, Quantity.FEEDBACK);
    }
  }
}
