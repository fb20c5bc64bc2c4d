package org.alongside.registry.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.framework.LineName;
import org.alongside.registry.participant.Sex;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.alongside.registry.scope.KnownIndicators;
import org.jspecify.annotations.Nullable;

/** A line of targets.csv. */
public record TargetRow(
    @Key @Required @Cell(max = 90) String indicator,
    @Key @Required TargetScope scopeType,
    @Key @Cell(Format.CODE) @Nullable String scope,
    @Key @Cell(Format.COUNTRY) @Nullable String country,
    @Key @Nullable Sex sex,
    @Key @Cell(max = 8) @Nullable String ageBand,
    @Key @Required LocalDate periodStart,
    @Key @Required LocalDate periodEnd,
    @Key @Required TargetKind kind,
    @Key @Required LocalDate setOn,
    @Required @Cell(max = 1_000_000_000_000L) BigDecimal value,
    @Nullable Measure measure,
    @Cell(min = -1_000_000_000_000L, max = 1_000_000_000_000L) @Nullable BigDecimal baselineValue,
    @Cell(min = 1900, max = 2200) @Nullable Integer baselineYear,
    @Cell(otherwise = "no") Boolean includesOpeningBalance)
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
    if (!LineName.isMeant(indicator) && !KnownIndicators.hold(indicator)) {
      findings.add(FindingCode.INDICATOR_NOT_COUNTED.at("indicator"));
    }
    return findings;
  }

  /** The measure given, else full for donors and grants and distinct for the others. */
  public Measure measureOrUsual() {
    if (measure != null) {
      return measure;
    }
    boolean funders = scopeType == TargetScope.DONOR || scopeType == TargetScope.GRANT;
    return funders ? Measure.FULL : Measure.DISTINCT;
  }
}
