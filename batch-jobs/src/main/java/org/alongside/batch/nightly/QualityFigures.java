package org.alongside.batch.nightly;

import java.util.List;
import org.alongside.batch.indicator.Detail;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.QualityScore;
import org.alongside.batch.indicator.QualityScore.Check;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Tally;
import org.alongside.batch.indicator.Wave;
import org.alongside.reporting.figure.Figure;

/** What can be found fault with in the data behind a total, and a score of all of it. */
final class QualityFigures {

  private final Tally tally;

  QualityFigures(Tally tally) {
    this.tally = tally;
  }

  void add(CellPeriod place, List<Figure> figures) {
    long completed = surveys(place, Measure.COMPLETED);
    long graduated = surveys(place, Measure.GRADUATED);
    long paired = surveys(place, Measure.COVERED);
    long odd = in(place, Quantity.ODD_AGE);
    long full = in(place, Quantity.FULL_ATTENDED);
    long expected = in(place, Quantity.FULL_EXPECTED);
    figures.add(place.count("Q_NO_SURVEY", "", completed - graduated));
    figures.add(place.count("Q_UNPAIRED", "", graduated - paired));
    figures.add(place.count("Q_ODD_AGE", "", odd));
    figures.add(place.count("Q_LOOKALIKE", "", in(place, Quantity.LOOKALIKES)));
    long contacts = in(place, Quantity.CONTACTS) - in(place, Quantity.HEADCOUNT);
    figures.add(place.percentage("Q_LATE_PCT", "", "", in(place, Quantity.LATE), contacts));
    figures.add(place.percentage("Q_FULL_ATTENDANCE_PCT", "", "", full, expected));
    long served = in(place, Quantity.SERVED);
    figures.add(
        place.score(
            "Q_SCORE",
            new QualityScore(
                List.of(
                    without(Quantity.NO_REGISTER, Quantity.SESSIONS, place),
                    without(Quantity.ODD_AGE, Quantity.ENROLLED, place),
                    without(Quantity.LOOKALIKES, Quantity.ENROLLED, place),
                    without(Quantity.OVERDUE, Quantity.CLOSING, place),
                    new Check(served, served + in(place, Quantity.NO_CONSENT)),
                    new Check(paired, completed),
                    QualityScore.attendance(full, expected)))));
  }

  private static Check without(Quantity fault, Quantity all, CellPeriod place) {
    long of = in(place, all);
    return new Check(of - in(place, fault), of);
  }

  private static long in(CellPeriod place, Quantity quantity) {
    return place.in(quantity, Splits.ALL);
  }

  /** Of all families of instruments together. */
  private long surveys(CellPeriod place, Measure measure) {
    return tally.detailsOf(place.cell()).stream()
        .filter(detail -> detail.measure() == measure && detail.wave() == Wave.G)
        .mapToLong((Detail detail) -> place.in(detail))
        .sum();
  }
}
