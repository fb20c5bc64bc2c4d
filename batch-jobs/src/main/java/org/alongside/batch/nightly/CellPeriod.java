package org.alongside.batch.nightly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Detail;
import org.alongside.batch.indicator.Frame;
import org.alongside.batch.indicator.OpenBalance;
import org.alongside.batch.indicator.Period;
import org.alongside.batch.indicator.QualityScore;
import org.alongside.batch.indicator.Quantity;
import org.alongside.batch.indicator.Rational;
import org.alongside.batch.indicator.Tally;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureKey;
import org.alongside.reporting.figure.FigureState;
import org.jspecify.annotations.Nullable;

/** One total or row in one period: what was counted there, and how its figures are named. */
final class CellPeriod {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 10;

  private final Tally tally;
  private final Cell cell;
  private final int period;
  private final OpenBalance open;
  private final boolean exists;

  CellPeriod(Frame frame, Tally tally, Cell cell, int period) {
    this.tally = tally;
    this.cell = cell;
    this.period = period;
    int last = cell.periods().last(period);
    this.open = frame.open(cell, last);
    this.exists =
        open.value() != 0
            || tally.firstStretch(cell, Quantity.SESSIONS) <= last
            || tally.firstStretch(cell, Quantity.ENROLLED) <= last
            || tally.firstStretch(cell, Quantity.CONTACTS) <= last;
  }

  /** Which of a cell's periods a figure is of. */
  static int of(Cell cell, FigureKey key) {
    List<Period> periods = cell.periods().periods();
    for (int p = 0; p < periods.size(); p++) {
      Period period = periods.get(p);
      if (period.start().equals(key.periodStart())
          && period.end().equals(key.periodEnd())
          && period.kind().code().equals(key.periodKind())
          && period.calendar().code().equals(key.calendar())) {
        return p;
      }
    }
    throw new IllegalStateException("Not a period of its cell: " + key);
  }

  Cell cell() {
    return cell;
  }

  /** Whether anything of it exists by the end of the period. */
  boolean exists() {
    return exists;
  }

  OpenBalance open() {
    return open;
  }

  /**
   * A stock at the end of the period, or the business date if that is earlier.
   *
   * @param splits no two of which hold the same person
   */
  long at(Quantity quantity, int... splits) {
    int last = cell.periods().last(period);
    long sum = 0;
    for (int split : splits) {
      sum += tally.at(cell, quantity, split, last);
    }
    return sum;
  }

  /** Likewise a flow, or a count of distinct persons, within the period. */
  long in(Quantity quantity, int... splits) {
    long sum = 0;
    for (int split : splits) {
      sum += tally.in(cell, quantity, split, period);
    }
    return sum;
  }

  /** Whichever of the two the quantity is. */
  long value(Quantity quantity, int... splits) {
    return quantity == Quantity.ACTIVE ? at(quantity, splits) : in(quantity, splits);
  }

  Figure count(String indicator, String sex, long count) {
    return count(indicator, sex, "", "", count);
  }

  /** Zero where there is something but none of this; no data where nothing exists yet. */
  Figure count(String indicator, String sex, String ageBand, String detail, long count) {
    FigureKey key = key(indicator, sex, ageBand, detail, cell.scope().measure());
    return count == 0 && !exists ? none(key, FigureState.NONE) : Figure.count(key, count);
  }

  /** Per hundred; not applicable if there is nothing to divide by. */
  Figure percentage(String indicator, String sex, String ageBand, long part, long whole) {
    FigureKey key = key(indicator, sex, ageBand, "", cell.scope().measure());
    return ratio(key, HUNDRED, BigDecimal.valueOf(part), BigDecimal.ONE, whole);
  }

  /** A share of what a detail names. */
  Figure percentage(String indicator, String detail, long part, long whole) {
    FigureKey key = key(indicator, "", "", detail, cell.scope().measure());
    return ratio(key, HUNDRED, BigDecimal.valueOf(part), BigDecimal.ONE, whole);
  }

  /** The mean of a sum given in parts of a unit. */
  Figure mean(
      String indicator,
      String sex,
      String ageBand,
      BigDecimal parts,
      BigDecimal partsPerUnit,
      long n) {
    FigureKey key = key(indicator, sex, ageBand, "", cell.scope().measure());
    return ratio(key, BigDecimal.ONE, parts, partsPerUnit, n);
  }

  private static Figure ratio(
      FigureKey key, BigDecimal factor, BigDecimal parts, BigDecimal partsPerUnit, long n) {
    if (n == 0) {
      return none(key, FigureState.NOT_APPLICABLE);
    }
    BigDecimal denominator = BigDecimal.valueOf(n);
    BigDecimal value =
        factor
            .multiply(parts)
            .divide(partsPerUnit.multiply(denominator), DECIMALS, RoundingMode.HALF_UP);
    BigDecimal numerator = parts.divide(partsPerUnit, DECIMALS, RoundingMode.HALF_UP);
    FigureState state = parts.signum() == 0 ? FigureState.ZERO : FigureState.VALUE;
    return new Figure(key, value, numerator, denominator, n, state);
  }

  /** Number of the period among the cell's. */
  int number() {
    return period;
  }

  Period period() {
    return cell.periods().periods().get(period);
  }

  /** The last day of the period, or the business date if that is earlier. */
  int lastDay() {
    return cell.periods().endOf(cell.periods().last(period));
  }

  /** Per hundred, of people of a kind; not applicable if there is nobody to divide by. */
  Figure share(String indicator, String sex, String detail, long part, long whole) {
    FigureKey key = key(indicator, sex, "", detail, cell.scope().measure());
    return ratio(key, HUNDRED, BigDecimal.valueOf(part), BigDecimal.ONE, whole);
  }

  /**
   * Money for each of some men; not applicable without one currency, or without a man.
   *
   * @param amount null if there is none in one currency
   */
  Figure money(String indicator, String currency, @Nullable BigDecimal amount, BigDecimal men) {
    return money(key(indicator, "M", "", currency, "apportioned"), BigDecimal.ONE, amount, men);
  }

  /** Per hundred, of money; not applicable without one currency, or of nothing. */
  Figure moneyShare(String indicator, @Nullable BigDecimal amount, BigDecimal of) {
    return money(key(indicator, "", "", "", cell.scope().measure()), HUNDRED, amount, of);
  }

  private static Figure money(
      FigureKey key, BigDecimal factor, @Nullable BigDecimal amount, BigDecimal of) {
    if (amount == null || of.signum() == 0) {
      return none(key, FigureState.NOT_APPLICABLE);
    }
    BigDecimal value = factor.multiply(amount).divide(of, DECIMALS, RoundingMode.HALF_UP);
    FigureState state = amount.signum() == 0 ? FigureState.ZERO : FigureState.VALUE;
    return new Figure(key, value, amount, of, null, state);
  }

  /** Of a survey, within the period. */
  long in(Detail detail) {
    return tally.in(cell, detail, period);
  }

  /** Per hundred, of a survey; not applicable if there is nothing to divide by. */
  Figure share(String indicator, Detail detail, long part, long whole) {
    Rational value = whole == 0 ? Rational.ZERO : Rational.of(part, whole).times(100);
    return survey(indicator, detail, Rational.of(part, 1), value, whole);
  }

  /** A mean, of a survey; not applicable if there is nothing to divide by. */
  Figure mean(String indicator, Detail detail, Rational sum, long n) {
    return survey(indicator, detail, sum, n == 0 ? sum : sum.dividedBy(n), n);
  }

  /** The mean of the shares of all checks. */
  Figure score(String indicator, QualityScore score) {
    FigureKey key = key(indicator, "", "", "", cell.scope().measure());
    long n = score.checks();
    if (n == 0) {
      return none(key, FigureState.NOT_APPLICABLE);
    }
    Rational sum = score.sum();
    return new Figure(
        key,
        sum.dividedBy(n).decimal(DECIMALS),
        sum.decimal(DECIMALS),
        BigDecimal.valueOf(n),
        n,
        sum.numerator().signum() == 0 ? FigureState.ZERO : FigureState.VALUE);
  }

  private Figure survey(
      String indicator, Detail detail, Rational numerator, Rational value, long n) {
    String family = detail.family();
    String wave = detail.wave().name();
    FigureKey key = key(indicator, "", "", family, wave, detail.part(), cell.scope().measure());
    if (n == 0) {
      return none(key, FigureState.NOT_APPLICABLE);
    }
    boolean nought = value.numerator().signum() == 0;
    return new Figure(
        key,
        value.decimal(DECIMALS),
        numerator.decimal(DECIMALS),
        BigDecimal.valueOf(n),
        n,
        nought ? FigureState.ZERO : FigureState.VALUE);
  }

  /** A donor's part of the organisation's men. */
  Figure apportioned(String indicator, BigDecimal men) {
    FigureKey key = key(indicator, "M", "", "", "apportioned");
    if (men.signum() == 0 && !exists) {
      return none(key, FigureState.NONE);
    }
    FigureState state = men.signum() == 0 ? FigureState.ZERO : FigureState.VALUE;
    return new Figure(key, men, null, null, null, state);
  }

  private static Figure none(FigureKey key, FigureState state) {
    return new Figure(key, null, null, null, null, state);
  }

  private FigureKey key(
      String indicator, String sex, String ageBand, String detail, String measure) {
    return key(indicator, sex, ageBand, "", "", detail, measure);
  }

  private FigureKey key(
      String indicator,
      String sex,
      String ageBand,
      String instrument,
      String wave,
      String detail,
      String measure) {
    Period asked = period();
    return new FigureKey(
        indicator,
        cell.scope().type().code(),
        cell.scope().code(),
        asked.calendar().code(),
        asked.kind().code(),
        asked.start(),
        asked.end(),
        row(Cell.Dimension.COUNTRY),
        row(Cell.Dimension.AREA),
        row(Cell.Dimension.PROGRAMME),
        row(Cell.Dimension.MODEL),
        sex,
        ageBand,
        instrument,
        wave,
        detail,
        measure);
  }

  private String row(Cell.Dimension dimension) {
    return cell.dimension() == dimension ? cell.row() : "";
  }
}
