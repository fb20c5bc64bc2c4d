package org.alongside.batch.nightly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Detail;
import org.alongside.batch.indicator.Detail.Measure;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.Rational;
import org.alongside.batch.indicator.Surveys.Instrument;
import org.alongside.batch.indicator.Surveys.Kind;
import org.alongside.batch.indicator.Tally;
import org.alongside.batch.indicator.Wave;
import org.alongside.reporting.figure.Figure;

/**
 * The figures of surveys (domain spec, section 4, Knowledge, attitudes, action): per family and
 * wave, and only in periods in which there is somebody to divide by. Single items and topics stand
 * in totals only.
 */
final class SurveyFigures {

  private static final int MILLION = 1_000_000;

  private final Tally tally;
  private final Map<String, Instrument> families = new HashMap<>();

  SurveyFigures(Frame frame, Tally tally) {
    this.tally = tally;
    frame.reference().surveys().instruments().forEach(one -> families.put(one.family(), one));
  }

  void add(CellPeriod place, List<Figure> figures) {
    for (Detail detail : tally.detailsOf(place.cell())) {
      long n = place.in(detail);
      Instrument family = families.get(detail.family());
      if (n > 0 && family != null) {
        add(place, family.kind(), family.anonymous(), detail, n, figures);
      }
    }
  }

  private void add(
      CellPeriod place, Kind kind, boolean anonymous, Detail detail, long n, List<Figure> figures) {
    switch (detail.measure()) {
      case VALID -> {
        if (kind == Kind.ACTION) {
          figures.add(place.share("ACT_PCT", detail, other(place, detail, Measure.ACTED), n));
        } else if (anonymous) {
          figures.add(unpaired(place, kind, detail, n));
        }
      }
      case PAIRS -> addChange(place, kind, detail, n, figures);
      case ANSWERED -> {
        if (place.cell().isTotal()) {
          long favourable = other(place, detail, Measure.FAVOURABLE);
          figures.add(place.share("ITEM_PCT", detail, favourable, n));
        }
      }
      case DUE -> addFollowUp(place, kind, detail, n, figures);
      case COMPLETED -> {
        if (kind == Kind.KNOWLEDGE) {
          figures.add(place.share("KNOW_COVER", detail, other(place, detail, Measure.COVERED), n));
        }
      }
      default -> {
        // Part of one of those above.
      }
    }
  }

  private static long other(CellPeriod place, Detail detail, Measure measure) {
    return place.in(
        new Detail(measure, detail.family(), detail.wave(), detail.part(), detail.parts()));
  }

  /** Both waves with their n, and no change: nobody can be found again. */
  private Figure unpaired(CellPeriod place, Kind kind, Detail detail, long n) {
    String indicator = kind == Kind.KNOWLEDGE ? "KNOW_MEAN" : "ATT_MEAN";
    Detail named = new Detail(detail.measure(), detail.family(), detail.wave(), "unpaired", 0);
    return place.mean(indicator, named, points(place, kind, Measure.SUM, detail, ""), n);
  }

  private void addChange(CellPeriod place, Kind kind, Detail detail, long n, List<Figure> figures) {
    switch (kind) {
      case KNOWLEDGE -> {
        figures.add(place.mean("KNOW_CHG", detail, change(place, kind, detail, ""), n));
        if (place.cell().isTotal()) {
          addTopics(place, detail, n, figures);
        }
      }
      case ATTITUDE -> {
        figures.add(place.mean("ATT_CHG", detail, change(place, kind, detail, ""), n));
        long higher = other(place, detail, Measure.PAIRS_UP);
        figures.add(place.share("ATT_UP_PCT", detail, higher, n));
      }
      case ACTION -> {
        if (detail.wave() == Wave.G) {
          long more =
              other(place, detail, Measure.ACTED_AFTER)
                  - other(place, detail, Measure.ACTED_BEFORE);
          figures.add(place.mean("ACT_CHG", detail, Rational.of(100 * more, 1), n));
        }
      }
    }
  }

  private void addTopics(CellPeriod place, Detail detail, long n, List<Figure> figures) {
    tally.detailsOf(place.cell()).stream()
        .filter(one -> one.family().equals(detail.family()) && one.wave() == detail.wave())
        .filter(one -> one.measure() == Measure.SUM_AFTER || one.measure() == Measure.SUM_BEFORE)
        .map(Detail::part)
        .filter(topic -> !topic.isEmpty())
        .distinct()
        .sorted()
        .forEach(
            topic -> {
              Detail named = new Detail(detail.measure(), detail.family(), detail.wave(), topic, 0);
              Rational change = change(place, Kind.KNOWLEDGE, detail, topic);
              figures.add(place.mean("KNOW_CHG", named, change, n));
            });
  }

  private Rational change(CellPeriod place, Kind kind, Detail detail, String topic) {
    return points(place, kind, Measure.SUM_AFTER, detail, topic)
        .minus(points(place, kind, Measure.SUM_BEFORE, detail, topic));
  }

  /** The sum of scores: percent of questions, or points of the scale. */
  private Rational points(
      CellPeriod place, Kind kind, Measure measure, Detail detail, String topic) {
    Cell cell = place.cell();
    Rational sum = Rational.ZERO;
    for (Detail one : tally.detailsOf(cell)) {
      boolean here =
          one.measure() == measure
              && one.family().equals(detail.family())
              && one.wave() == detail.wave()
              && one.part().equals(topic);
      if (here) {
        sum = sum.plus(Rational.of(place.in(one), one.parts()));
      }
    }
    return kind == Kind.KNOWLEDGE ? sum.times(100) : sum.dividedBy(MILLION);
  }

  private static void addFollowUp(
      CellPeriod place, Kind kind, Detail detail, long due, List<Figure> figures) {
    long returned = other(place, detail, Measure.RETURNED);
    figures.add(place.share("FU_RET_PCT", detail, returned, due));
    if (kind == Kind.ACTION) {
      long sustained = other(place, detail, Measure.SUSTAINED);
      figures.add(place.share("SUST_PCT", detail, sustained, returned));
      figures.add(place.share("SUST_FLOOR_PCT", detail, sustained, due));
    }
  }
}
