package org.alongside.batch.nightly;

import java.util.List;
import org.alongside.batch.indicator.Detail;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.QualityFact;
import org.alongside.batch.indicator.QualityScore;
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
    long completed = fact(place, QualityFact.COMPLETED);
    long graduated = fact(place, QualityFact.GRADUATED);
    figures.add(place.count("Q_NO_SURVEY", "", completed - graduated));
    figures.add(place.count("Q_UNPAIRED", "", graduated - fact(place, QualityFact.PAIRED)));
    figures.add(place.count("Q_ODD_AGE", "", fact(place, QualityFact.ODD_AGE)));
    figures.add(place.count("Q_LOOKALIKE", "", fact(place, QualityFact.LOOKALIKES)));
    long late = fact(place, QualityFact.LATE);
    long registered = fact(place, QualityFact.REGISTERED);
    figures.add(place.percentage("Q_LATE_PCT", "", "", late, registered));
    long full = fact(place, QualityFact.FULL_ATTENDED);
    long expected = fact(place, QualityFact.FULL_EXPECTED);
    figures.add(place.percentage("Q_FULL_ATTENDANCE_PCT", "", "", full, expected));
    figures.add(place.score("Q_SCORE", QualityScore.of(fact -> fact(place, fact))));
  }

  private long fact(CellPeriod place, QualityFact fact) {
    return switch (fact) {
      case SESSIONS -> in(place, Quantity.SESSIONS);
      case NO_REGISTER -> in(place, Quantity.NO_REGISTER);
      case ENROLLED -> in(place, Quantity.ENROLLED);
      case ODD_AGE -> in(place, Quantity.ODD_AGE);
      case LOOKALIKES -> in(place, Quantity.LOOKALIKES);
      case REACHED -> in(place, Quantity.SERVED);
      case NO_CONSENT -> in(place, Quantity.NO_CONSENT);
      case REGISTERED -> in(place, Quantity.CONTACTS) - in(place, Quantity.HEADCOUNT);
      case LATE -> in(place, Quantity.LATE);
      case FULL_EXPECTED -> in(place, Quantity.FULL_EXPECTED);
      case FULL_ATTENDED -> in(place, Quantity.FULL_ATTENDED);
      case COMPLETED -> surveys(place, Measure.COMPLETED);
      case GRADUATED -> surveys(place, Measure.GRADUATED);
      case PAIRED -> surveys(place, Measure.COVERED);
      case CLOSING -> in(place, Quantity.CLOSING);
      case OVERDUE -> in(place, Quantity.OVERDUE);
    };
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
