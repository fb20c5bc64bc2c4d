package org.alongside.reporting.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.alongside.reporting.figure.FigureState;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a report: exact value, state and number format. What people read is derived here
 * and nowhere else ({@link #text()}), so every format shows the same (domain spec, section 3,
 * Numbers).
 *
 * @param value unrounded; present for {@link FigureState#VALUE} and {@link FigureState#ZERO} only
 * @param n how many people, enrolments or sessions a share or mean rests on; absent for counts
 */
public record Cell(
    FigureState state, @Nullable BigDecimal value, CellFormat format, @Nullable Long n) {

  /**
   * @throws IllegalArgumentException if a state that has a number comes without one, or the other
   *     way round
   */
  public Cell {
    boolean numeric = state == FigureState.VALUE || state == FigureState.ZERO;
    if (numeric != (value != null)) {
      throw new IllegalArgumentException(
          "A cell in state " + state.code() + " with value " + value);
    }
  }

  /** A count, or zero. */
  public static Cell count(long value) {
    return number(BigDecimal.valueOf(value), CellFormat.COUNT, null);
  }

  /** A number in any format; zero gets the state zero. */
  public static Cell number(BigDecimal value, CellFormat format, @Nullable Long n) {
    FigureState state = value.signum() == 0 ? FigureState.ZERO : FigureState.VALUE;
    return new Cell(state, value, format, n);
  }

  /** A cell without a number: none, suppressed, not applicable, late or failed. */
  public static Cell without(FigureState state, CellFormat format) {
    return new Cell(state, null, format, null);
  }

  /** No data: shown as a dash. */
  public static Cell none(CellFormat format) {
    return without(FigureState.NONE, format);
  }

  /** The figure has no meaning here, such as a share of nothing. */
  public static Cell notApplicable(CellFormat format) {
    return without(FigureState.NOT_APPLICABLE, format);
  }

  /**
   * What a reader sees: the number rounded half up with thousands separators and its unit, or the
   * mark of its state; never two states alike.
   */
  public String text() {
    return switch (state) {
      case VALUE, ZERO -> numberText(value == null ? BigDecimal.ZERO : value);
      case NONE -> "\u2013";
      case SUPPRESSED -> "c";
      case NOT_APPLICABLE -> "n/a";
      case LATE -> "late";
      case FAILED -> "failed";
    };
  }

  private String numberText(BigDecimal number) {
    BigDecimal rounded = number.setScale(format.decimals(), RoundingMode.HALF_UP);
    if (state == FigureState.ZERO) {
      return "0";
    }
    String digits = pattern().format(rounded.abs()) + format.unit();
    if (rounded.signum() < 0) {
      return "\u2212" + digits;
    }
    return format.signed() && rounded.signum() > 0 ? "+" + digits : digits;
  }

  private DecimalFormat pattern() {
    DecimalFormat pattern =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    pattern.setMinimumFractionDigits(format.decimals());
    return pattern;
  }
}
