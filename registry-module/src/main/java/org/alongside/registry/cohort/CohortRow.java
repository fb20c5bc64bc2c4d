package org.alongside.registry.cohort;

import java.time.LocalDate;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.jspecify.annotations.Nullable;

/** A line of cohorts.csv, and the team, which is not part of the bundle. */
public record CohortRow(
    @Key @Required @Cell(Format.CODE) String cohort,
    @Cell(max = 400) @Nullable String title,
    @Required @Cell(Format.CODE) String programme,
    @Required @Cell(Format.CODE) String site,
    @Cell(Format.CODE) @Nullable String implementer,
    @Required LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Required CohortStatus status,
    @Cell(otherwise = "no") Boolean keyPopulationLinked,
    @Cell(Format.CODE) @Nullable String team)
    implements Row {

  @Override
  public List<Finding> findings() {
    return endsOn != null && endsOn.isBefore(startsOn)
        ? List.of(FindingCode.DATES_REVERSED.at("ends_on"))
        : List.of();
  }
}
