package org.alongside.registry.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.alongside.registry.scope.KnownIndicators;
import org.alongside.registry.target.TargetScope;
import org.jspecify.annotations.Nullable;

/** A line of published_results.csv. */
public record PublishedResultRow(
    @Key @Required @Cell(max = 90) String indicator,
    @Key @Required TargetScope scopeType,
    @Key @Cell(Format.CODE) @Nullable String scope,
    @Key @Cell(Format.COUNTRY) @Nullable String country,
    @Key @Required LocalDate periodStart,
    @Key @Required LocalDate periodEnd,
    @Key @Cell(max = 100) @Nullable String detail,
    @Required @Cell(min = -1_000_000_000_000L, max = 1_000_000_000_000L) BigDecimal value,
    @Cell(max = 1_000_000_000_000L) @Nullable Long n,
    @Required @Cell(max = 1000) String source)
    implements Row {

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (periodEnd.isBefore(periodStart)) {
      findings.add(FindingCode.DATES_REVERSED.at("period_end"));
    }
    if (scopeType == TargetScope.ORGANISATION && scope != null) {
      findings.add(FindingCode.SCOPE_NOT_EMPTY.at("scope"));
    }
    if (scopeType != TargetScope.ORGANISATION && scope == null) {
      findings.add(FindingCode.SCOPE_MISSING.at("scope"));
    }
    if (!KnownIndicators.hold(indicator)) {
      findings.add(FindingCode.INDICATOR_NOT_COUNTED.at("indicator"));
    }
    return findings;
  }
}
