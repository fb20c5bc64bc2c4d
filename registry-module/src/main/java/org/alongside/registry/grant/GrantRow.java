package org.alongside.registry.grant;

import java.math.BigDecimal;
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

/** A line of grants.csv. */
public record GrantRow(
    @Key @Required @Cell(Format.CODE) String grant,
    @Required @Cell(max = 400) String title,
    @Required @Cell(Format.CODE) String donor,
    @Cell(Format.CODE) @Nullable String implementer,
    @Cell(Format.CODE) @Nullable String parentGrant,
    @Required LocalDate startsOn,
    @Required LocalDate endsOn,
    @Cell(Format.CURRENCY) @Nullable String currency,
    @Cell(max = 100_000_000_000_000_000L) @Nullable BigDecimal budget,
    @Cell(otherwise = "calendar") ReportingCalendar calendar,
    @Cell(otherwise = "restated") RevisionPolicy revisionPolicy,
    @Cell(max = 200) @Nullable String contactName,
    @Cell(max = 200) @Nullable String contactEmail,
    @Cell(max = 100) @Nullable String iatiIdentifier)
    implements Row {

  @Override
  public List<Finding> findings() {
    return endsOn.isBefore(startsOn)
        ? List.of(FindingCode.DATES_REVERSED.at("ends_on"))
        : List.of();
  }
}
