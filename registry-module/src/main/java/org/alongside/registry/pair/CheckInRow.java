package org.alongside.registry.pair;

import java.time.LocalDate;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.EventDay;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * A line of check_ins.csv.
 *
 * @param session of the pair's cohort, if they met at one
 */
public record CheckInRow(
    @Key @Required @Cell(Format.CODE) String pair,
    @Key @EventDay @Required LocalDate heldOn,
    @Cell(Format.CODE) @Nullable String session)
    implements Row {

  /**
   * What is wrong with its day: it must lie in the pair's life and not in the future.
   *
   * @param today the day it is at the site of the pair's cohort
   */
  public List<Finding> of(PairRow pairRow, LocalDate today) {
    if (heldOn.isAfter(today)) {
      return List.of(FindingCode.DATE_IN_FUTURE.at("held_on"));
    }
    return pairRow.runsOn(heldOn)
        ? List.of()
        : List.of(FindingCode.CHECK_IN_OUTSIDE_PAIR.at("held_on"));
  }
}
