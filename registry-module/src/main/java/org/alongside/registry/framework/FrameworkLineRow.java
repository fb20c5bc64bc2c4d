package org.alongside.registry.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.row.Cell;
import org.alongside.registry.row.Format;
import org.alongside.registry.row.Key;
import org.alongside.registry.row.Required;
import org.alongside.registry.row.Row;
import org.alongside.registry.scope.KnownIndicators;
import org.jspecify.annotations.Nullable;

/**
 * A line of results_framework.csv.
 *
 * @param indicator empty for a line that is reported by hand
 * @param filters conditions such as {@code country=ZW}, each column at most once
 */
public record FrameworkLineRow(
    @Key @Required @Cell(Format.CODE) String grant,
    @Key @Required @Cell(Format.CODE) String line,
    @Required @Cell(max = 1000) String wording,
    @Nullable LineLevel level,
    @Cell(max = 40) @Nullable String indicator,
    @Cell(max = 120) List<String> filters,
    @Cell(max = 60) @Nullable String unit)
    implements Row {

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (indicator != null && !KnownIndicators.hold(indicator)) {
      findings.add(FindingCode.INDICATOR_UNKNOWN.at("indicator"));
    }
    if (conditions().size() < filters.size()) {
      findings.add(FindingCode.FILTER_MALFORMED.at("filters"));
    }
    return findings;
  }

  /** Whether its results are entered by hand. */
  public boolean isManual() {
    return indicator == null;
  }

  /** The filters that can be understood, the first of each column. */
  public List<LineFilter> conditions() {
    Set<String> columns = new HashSet<>();
    return filters.stream()
        .flatMap(text -> LineFilter.of(text).stream())
        .filter(filter -> columns.add(filter.column()))
        .toList();
  }
}
