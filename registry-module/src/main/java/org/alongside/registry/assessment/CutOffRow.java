package org.alongside.registry.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * A name for a range of the score of an attitude instrument, such as "high support". The score is
 * the sum of the item scores, turned so that more is more equitable; both ends belong to the range.
 * Not part of the bundle.
 */
public record CutOffRow(
    @Key @Required @Cell(Format.CODE) String instrument,
    @Key @Required @Cell(Format.CODE) String cutOff,
    @Required @Cell(max = 200) String title,
    @Required @Cell(min = -1_000_000_000L, max = 1_000_000_000L) BigDecimal fromScore,
    @Required @Cell(min = -1_000_000_000L, max = 1_000_000_000L) BigDecimal toScore,
    @Cell(max = 1000) @Nullable String source)
    implements Row {

  @Override
  public List<Finding> findings() {
    return toScore.compareTo(fromScore) < 0
        ? List.of(FindingCode.SCORES_REVERSED.at("to_score"))
        : List.of();
  }

  /** Whether a score lies in the range, both ends included. */
  public boolean holds(BigDecimal score) {
    return score.compareTo(fromScore) >= 0 && score.compareTo(toScore) <= 0;
  }
}
