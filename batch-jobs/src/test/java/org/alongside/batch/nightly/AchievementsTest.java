package org.alongside.batch.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureKey;
import org.alongside.reporting.figure.FigureState;
import org.alongside.reporting.figure.PublishedTarget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far actuals came, worked out by hand. */
class AchievementsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final String QUARTER = "quarter 2026-04-01 2026-06-30";
  private static final String YEAR = "year 2026-01-01 2026-12-31";
  private static final String LIFE = "life 2024-01-01 2026-12-31";

  private final List<Figure> figures = new ArrayList<>();
  private final List<PublishedTarget> targets = new ArrayList<>();

  private static FigureKey key(String indicator, String period, String sex, String detail) {
    String[] parts = period.split(" ", -1);
    return new FigureKey(
        indicator,
        "grant",
        "G",
        "calendar",
        parts[0],
        LocalDate.parse(parts[1]),
        LocalDate.parse(parts[2]),
        "",
        "",
        "",
        "",
        sex,
        "",
        "",
        "",
        detail,
        "full");
  }

  private void actual(String indicator, String period, String sex, long count) {
    figures.add(Figure.count(key(indicator, period, sex, ""), count));
  }

  private void target(
      String indicator, String kind, String start, String end, String setOn, long value) {
    target(indicator, kind, start, end, setOn, value, false);
  }

  private void target(
      String indicator,
      String kind,
      String start,
      String end,
      String setOn,
      long value,
      boolean withBalance) {
    target(indicator, "", kind, start, end, setOn, value, withBalance);
  }

  private void target(
      String indicator,
      String sex,
      String kind,
      String start,
      String end,
      String setOn,
      long value,
      boolean withBalance) {
    targets.add(
        new PublishedTarget(
            targets.size(),
            indicator,
            "grant",
            "G",
            "",
            sex,
            "",
            LocalDate.parse(start),
            LocalDate.parse(end),
            kind,
            LocalDate.parse(setOn),
            BigDecimal.valueOf(value),
            "",
            null,
            null,
            withBalance));
  }

  /** As {@code period kind, detail, sex: value = numerator / denominator} or the state. */
  private List<String> achieved() {
    return new Achievements(targets, TODAY)
        .of("grant", "G", figures).stream()
            .map(
                figure -> {
                  FigureKey key = figure.key();
                  String name = key.periodKind() + ", " + key.detail() + ", " + key.sex() + ": ";
                  return figure.value() == null
                      ? name + figure.state().code()
                      : name
                          + plain(figure.value())
                          + " = "
                          + plain(figure.numerator())
                          + " / "
                          + plain(figure.denominator());
                })
            .toList();
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "none" : number.stripTrailingZeros().toPlainString();
  }

  @Test
  void targetOfAPeriodIsSetAgainstThatPeriodAlone() {
    actual("R_NEW", QUARTER, "M", 30);
    actual("R_NEW", "ytd 2026-01-01 2026-06-30", "M", 50);
    target("R_NEW", "period", "2026-04-01", "2026-06-30", "2026-01-01", 40);
    assertThat(achieved()).containsExactly("quarter, R_NEW:period, M: 75 = 30 / 40");
  }

  @Test
  void cumulativeOneCountsThePeopleSoFarWhereverAPeriodEndsWithIt() {
    for (String period : List.of(QUARTER, YEAR, LIFE)) {
      actual("R_NEW", period, "M", 7);
      actual("R_REG", period, "M", 300);
      actual("R_CUM", period, "M", 1300);
    }
    target("R_NEW", "cumulative", "2024-01-01", "2026-12-31", "2024-01-01", 400);
    target("R_CUM", "cumulative", "2024-01-01", "2026-06-30", "2024-01-01", 600);
    assertThat(achieved())
        .containsExactlyInAnyOrder(
            "year, R_NEW:cumulative, M: 75 = 300 / 400",
            "life, R_NEW:cumulative, M: 75 = 300 / 400",
            "quarter, R_CUM:cumulative, M: 50 = 300 / 600");
  }

  @Test
  void balancesAreInWhereTheTargetSaysSo() {
    actual("R_REG", QUARTER, "M", 300);
    actual("R_CUM", QUARTER, "M", 1300);
    actual("P_CUM", QUARTER, "", 1500);
    figures.add(Figure.count(key("R_OPEN", QUARTER, "M", "over"), 1000));
    target("R_CUM", "cumulative", "2024-01-01", "2026-06-30", "2024-01-01", 2600, true);
    target("P_CUM", "cumulative", "2024-01-01", "2026-06-30", "2024-01-01", 1000);
    assertThat(achieved())
        .containsExactlyInAnyOrder(
            "quarter, R_CUM:cumulative, M: 50 = 1300 / 2600",
            "quarter, P_CUM:cumulative, : 50 = 500 / 1000");
  }

  /** Balances count men: of women there is nothing to take away. */
  @Test
  void womenHaveNoBalance() {
    actual("P_CUM", QUARTER, "F", 200);
    figures.add(Figure.count(key("R_OPEN", QUARTER, "M", "exact"), 1000));
    target("P_CUM", "F", "cumulative", "2024-01-01", "2026-06-30", "2024-01-01", 400, false);
    assertThat(achieved()).containsExactly("quarter, P_CUM:cumulative, F: 50 = 200 / 400");
  }

  /** Where men are told and no women, there are none; where neither is, nobody knows. */
  @Test
  void splitThatIsNotThereIsOfNobodyOrNotTold() {
    actual("P_NEW", QUARTER, "", 12);
    actual("P_NEW", QUARTER, "M", 12);
    actual("P_CUM", QUARTER, "", 12);
    target("P_NEW", "F", "period", "2026-04-01", "2026-06-30", "2024-01-01", 400, false);
    target("P_CUM", "F", "cumulative", "2024-01-01", "2026-06-30", "2024-01-01", 400, false);
    assertThat(achieved())
        .containsExactlyInAnyOrder(
            "quarter, P_NEW:period, F: 0 = 0 / 400", "quarter, P_CUM:cumulative, F: suppressed");
  }

  /** Revised on 1 July 2025: the quarter that ended the day before keeps the old one. */
  @Test
  void theTargetInForceAtTheEndOfThePeriodCounts() {
    actual("G_CUM", "quarter 2025-04-01 2025-06-30", "M", 10);
    actual("G_CUM", QUARTER, "M", 30);
    target("G_CUM", "level", "2025-04-01", "2025-06-30", "2025-01-01", 20);
    target("G_CUM", "level", "2025-04-01", "2025-06-30", "2025-07-01", 100);
    target("G_CUM", "level", "2026-04-01", "2026-06-30", "2025-01-01", 20);
    target("G_CUM", "level", "2026-04-01", "2026-06-30", "2026-06-30", 60);
    target("G_CUM", "level", "2026-04-01", "2026-06-30", "2026-07-01", 90);
    assertThat(achieved())
        .containsExactlyInAnyOrder(
            "quarter, G_CUM:level, M: 50 = 10 / 20", "quarter, G_CUM:level, M: 50 = 30 / 60");
  }

  @Test
  void hiddenActualHidesItAndAnEmptyTargetIsNotApplicable() {
    figures.add(
        new Figure(
            key("REFERRALS", QUARTER, "", ""), null, null, null, null, FigureState.SUPPRESSED));
    actual("CONTACTS", QUARTER, "", 0);
    actual("PLEDGES", QUARTER, "", 5);
    target("REFERRALS", "period", "2026-04-01", "2026-06-30", "2026-01-01", 40);
    target("CONTACTS", "period", "2026-04-01", "2026-06-30", "2026-01-01", 40);
    target("PLEDGES", "period", "2026-04-01", "2026-06-30", "2026-01-01", 0);
    target("STEPS", "period", "2026-04-01", "2026-06-30", "2026-01-01", 9);
    assertThat(achieved())
        .containsExactlyInAnyOrder(
            "quarter, REFERRALS:period, : suppressed",
            "quarter, CONTACTS:period, : 0 = 0 / 40",
            "quarter, PLEDGES:period, : not-applicable");
  }

  /** Contacts add up over a life, but no quarter holds all of them. */
  @Test
  void flowThatIsNoStockIsSetAgainstLifeAlone() {
    actual("CONTACTS", YEAR, "", 100);
    actual("CONTACTS", LIFE, "", 400);
    target("CONTACTS", "cumulative", "2024-03-01", "2026-12-31", "2024-01-01", 800);
    assertThat(achieved()).containsExactly("life, CONTACTS:cumulative, : 50 = 400 / 800");
  }
}
