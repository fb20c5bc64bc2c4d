package org.alongside.registry.concern;

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

/** A line of concerns.csv: a count, never a story. */
public record ConcernRow(
    @Key @Required @Cell(Format.CODE) String concern,
    @Required @Cell(Format.CODE) String cohort,
    @EventDay @Required LocalDate raisedOn,
    @EventDay @Nullable LocalDate closedOn)
    implements Row {

  @Override
  public List<Finding> findings() {
    return closedOn != null && closedOn.isBefore(raisedOn)
        ? List.of(FindingCode.DATES_REVERSED.at("closed_on"))
        : List.of();
  }

  /**
   * Nothing is raised or closed on a day to come.
   *
   * @param today the day it is at the cohort's site
   */
  public List<Finding> seenOn(LocalDate today) {
    if (raisedOn.isAfter(today)) {
      return List.of(FindingCode.DATE_IN_FUTURE.at("raised_on"));
    }
    return closedOn != null && closedOn.isAfter(today)
        ? List.of(FindingCode.DATE_IN_FUTURE.at("closed_on"))
        : List.of();
  }
}
