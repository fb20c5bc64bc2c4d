package org.alongside.reporting.edition;

import java.math.BigDecimal;
import java.util.List;
import org.alongside.reporting.document.Cell;
import org.alongside.reporting.document.CellFormat;
import org.alongside.reporting.figure.Figure;
import org.alongside.reporting.figure.FigureState;
import org.jspecify.annotations.Nullable;

/** Cells of a report from published figures; states are passed on, never turned into numbers. */
final class Cells {

  /** A cell derived from two figures takes the gravest state of the two. */
  private static final List<FigureState> GRAVEST_FIRST =
      List.of(
          FigureState.FAILED,
          FigureState.LATE,
          FigureState.SUPPRESSED,
          FigureState.NOT_APPLICABLE,
          FigureState.NONE);

  private Cells() {}

  /** No figure at all means no data. */
  static Cell of(@Nullable Figure figure, CellFormat format) {
    if (figure == null) {
      return Cell.none(format);
    }
    boolean resting = format == CellFormat.SHARE || format == CellFormat.SCORE;
    return new Cell(figure.state(), figure.value(), format, resting ? figure.n() : null);
  }

  /** {@code now − before}; a hidden figure hides the change too. */
  static Cell change(@Nullable Figure now, @Nullable Figure before, CellFormat format) {
    if (now != null && before != null && now.value() != null && before.value() != null) {
      return Cell.number(now.value().subtract(before.value()), format, null);
    }
    return Cell.without(gravest(now, before), format);
  }

  /** {@code 100 × part ÷ whole} with the whole as its n; nothing of nothing is not applicable. */
  static Cell share(@Nullable BigDecimal part, @Nullable BigDecimal whole, FigureState otherwise) {
    if (part == null || whole == null) {
      return Cell.without(otherwise, CellFormat.SHARE);
    }
    if (whole.signum() == 0) {
      return Cell.notApplicable(CellFormat.SHARE);
    }
    BigDecimal percent =
        part.multiply(BigDecimal.valueOf(100)).divide(whole, 10, java.math.RoundingMode.HALF_UP);
    return Cell.number(percent, CellFormat.SHARE, whole.longValue());
  }

  /** The state of what is derived from these figures when one of them has no number. */
  static FigureState gravest(@Nullable Figure one, @Nullable Figure other) {
    for (FigureState state : GRAVEST_FIRST) {
      if (state(one) == state || state(other) == state) {
        return state;
      }
    }
    return FigureState.NONE;
  }

  private static FigureState state(@Nullable Figure figure) {
    return figure == null ? FigureState.NONE : figure.state();
  }
}
