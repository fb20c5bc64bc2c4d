package org.alongside.registry.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.registry.cohort.CohortFundingRow;
import org.alongside.registry.cohort.FundingTimeline;
import org.alongside.registry.cohort.FundingTimeline.Share;
import org.alongside.registry.cohort.FundingTimeline.Stretch;

/**
 * Funding shares over time as the geometry of stacked bars: one lane per cohort, as wide as the
 * days shown and as high as the whole; what stays empty is own funds.
 *
 * @param legend the grants, each with the number of its colour
 * @param ticks where a year begins
 */
public record FundingBars(List<Lane> lanes, List<Mark> legend, List<Tick> ticks) {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 60;
  private static final int COLOURS = 6;

  /** One cohort. */
  public record Lane(String cohort, List<Bar> bars, List<String> words) {}

  /** A rectangle in a lane of 1000 by 60. */
  public record Bar(int x, int y, int width, int height, int colour, String title) {}

  public record Mark(String grant, int colour) {}

  public record Tick(int x, int year) {}

  /**
   * @param grants those to draw, in the order in which they are stacked
   * @param rows of one or more cohorts, together
   */
  static FundingBars of(
      List<String> grants, List<CohortFundingRow> rows, LocalDate start, LocalDate end) {
    Scale scale = new Scale(start, end, grants);
    Map<String, List<CohortFundingRow>> byCohort =
        rows.stream()
            .collect(
                Collectors.groupingBy(CohortFundingRow::cohort, TreeMap::new, Collectors.toList()));
    return new FundingBars(
        byCohort.entrySet().stream().map(e -> scale.lane(e.getKey(), e.getValue())).toList(),
        grants.stream().map(grant -> new Mark(grant, scale.colour(grant))).toList(),
        scale.ticks());
  }

  private record Scale(LocalDate start, LocalDate end, List<String> grants) {

    Lane lane(String cohort, List<CohortFundingRow> rows) {
      List<Stretch> stretches =
          FundingTimeline.of(
              rows.stream()
                  .map(row -> new Share(row.grant(), row.from(), row.to(), row.sharePercent()))
                  .toList(),
              start,
              end);
      List<Bar> bars = new ArrayList<>();
      stretches.forEach(stretch -> stack(stretch, bars));
      return new Lane(cohort, bars, stretches.stream().map(Scale::words).toList());
    }

    private void stack(Stretch stretch, List<Bar> bars) {
      int left = x(stretch.from());
      int right = x(stretch.to().plusDays(1));
      BigDecimal below = BigDecimal.ZERO;
      for (String grant : grants) {
        BigDecimal percent = stretch.percents().get(grant);
        if (percent != null && percent.signum() > 0) {
          int bottom = y(below);
          below = below.add(percent);
          int top = y(below);
          String title = days(stretch) + ": " + grant + " " + plain(percent) + " %";
          bars.add(new Bar(left, top, right - left, bottom - top, colour(grant), title));
        }
      }
    }

    /** From the top of the lane. */
    private static int y(BigDecimal percent) {
      return HEIGHT
          - percent
              .multiply(BigDecimal.valueOf(HEIGHT))
              .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
              .intValueExact();
    }

    private int x(LocalDate day) {
      long days = ChronoUnit.DAYS.between(start, end) + 1;
      return Math.toIntExact(ChronoUnit.DAYS.between(start, day) * WIDTH / days);
    }

    int colour(String grant) {
      return Math.min(grants.indexOf(grant), COLOURS - 1) + 1;
    }

    List<Tick> ticks() {
      List<Tick> ticks = new ArrayList<>();
      for (int year = start.getYear(); year <= end.getYear(); year++) {
        LocalDate first = Year.of(year).atDay(1);
        ticks.add(new Tick(first.isBefore(start) ? 0 : x(first), year));
      }
      return ticks;
    }

    private static String words(Stretch stretch) {
      List<String> parts = new ArrayList<>();
      stretch
          .percents()
          .forEach((grant, percent) -> parts.add(grant + " " + plain(percent) + " %"));
      if (stretch.own().signum() > 0) {
        parts.add("own funds " + plain(stretch.own()) + " %");
      }
      return days(stretch) + ": " + String.join(", ", parts);
    }

    private static String days(Stretch stretch) {
      return stretch.from() + " to " + stretch.to();
    }

    private static String plain(BigDecimal percent) {
      return percent.stripTrailingZeros().toPlainString();
    }
  }
}
