package org.alongside.registry.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.grant.Grants;
import org.alongside.registry.scope.KnownScopes;

/** Keeps a line of a grant's results framework. */
@Dependent
public class KeepFrameworkLine extends KeepEntry<FrameworkLineRow, FrameworkLine> {

  private final ManualResults results;
  private final Grants grants;
  private final KnownScopes scopes;

  @Inject
  public KeepFrameworkLine(
      FrameworkLines lines, ManualResults results, Grants grants, KnownScopes scopes, Clerk clerk) {
    super(
        FrameworkLineRow.class,
        FrameworkLine.class,
        new Source(
            "FrameworkLine e join fetch e.grant",
            Map.of("grant", "e.grant.code", "line", "e.code"),
            List.of("e.code", "e.wording", "e.indicator")),
        lines,
        clerk);
    this.results = results;
    this.grants = grants;
    this.scopes = scopes;
  }

  @Override
  protected FrameworkLine blank() {
    return new FrameworkLine();
  }

  @Override
  protected void fill(FrameworkLine line, FrameworkLineRow row, List<Finding> findings) {
    var grant = referred("grant", row.grant(), grants::byCode);
    if (!row.isManual() && !results.of(row.grant(), row.line()).isEmpty()) {
      findings.add(FindingCode.LINE_HAS_RESULTS.at("indicator"));
    }
    if (!row.conditions().stream().allMatch(this::isKnown)) {
      findings.add(FindingCode.REFERENCE_UNKNOWN.at("filters"));
    }
    line.describe(row, grant);
  }

  private boolean isKnown(LineFilter filter) {
    return switch (filter.column()) {
      case "programme", "area" -> scopes.holds(filter.column(), filter.value());
      default -> true;
    };
  }
}
