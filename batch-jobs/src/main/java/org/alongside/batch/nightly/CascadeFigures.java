package org.alongside.batch.nightly;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Sex;
import org.alongside.batch.indicator.Splits;
import org.alongside.batch.indicator.Tally;
import org.alongside.reporting.figure.Figure;

/**
 * The figures of the cascade (domain spec, section 4, Models' own): trainers, and whom they reach
 * by generation. A total or row without a trainer and without a led cohort has no cells of it.
 */
final class CascadeFigures {

  private static final Map<Quantity, String> GENERATIONS =
      new EnumMap<>(
          Map.of(
              Quantity.CASCADE_1, "1",
              Quantity.CASCADE_2, "2",
              Quantity.CASCADE_3, "3",
              Quantity.CASCADE_LATER, "4+"));

  private final Tally tally;
  private final Recorded recorded;

  CascadeFigures(Tally tally, Recorded recorded) {
    this.tally = tally;
    this.recorded = recorded;
  }

  void add(CellPeriod place, List<Figure> figures) {
    boolean reached =
        GENERATIONS.keySet().stream().anyMatch(one -> recorded.shows(tally, place.cell(), one));
    if (!reached && !recorded.shows(tally, place.cell(), Quantity.TRAINERS)) {
      return;
    }
    addTrainers(place, figures, "TRAINERS", Quantity.TRAINERS);
    addTrainers(place, figures, "TRAINERS_ACTIVE", Quantity.TRAINERS_ACTIVE);
    addReached(place, figures);
    BigDecimal people = BigDecimal.valueOf(reached(place, Splits.ALL));
    long trainers = place.at(Quantity.TRAINERS, Splits.ALL);
    figures.add(place.mean("CASC_MULT", "", "", people, BigDecimal.ONE, trainers));
  }

  private static void addTrainers(
      CellPeriod place, List<Figure> figures, String indicator, Quantity quantity) {
    figures.add(place.count(indicator, "", place.at(quantity, Splits.ALL)));
    for (Sex sex : Sex.values()) {
      long count = place.cell().isTotal() ? place.at(quantity, Splits.of(sex)) : 0;
      if (count != 0) {
        figures.add(place.count(indicator, sex.name(), count));
      }
    }
  }

  private static void addReached(CellPeriod place, List<Figure> figures) {
    figures.add(place.count("CASC_REACH", "", reached(place, Splits.ALL)));
    for (Sex sex : Sex.values()) {
      long count = place.cell().isTotal() ? reached(place, Splits.of(sex)) : 0;
      if (count != 0) {
        figures.add(place.count("CASC_REACH", sex.name(), count));
      }
    }
    GENERATIONS.forEach(
        (quantity, detail) -> {
          long count = place.at(quantity, Splits.ALL);
          if (count != 0) {
            figures.add(place.count("CASC_REACH", "", "", detail, count));
          }
        });
  }

  private static long reached(CellPeriod place, int split) {
    return GENERATIONS.keySet().stream().mapToLong(one -> place.at(one, split)).sum();
  }
}
