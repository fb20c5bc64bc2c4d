package org.alongside.registry.target;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.framework.FrameworkLines;
import org.alongside.registry.framework.LineName;
import org.alongside.registry.scope.KnownScopes;

/** Keeps what was promised, with the day it was set. */
@Dependent
public class SetTarget extends KeepEntry<TargetRow, Target> {

  private static final Map<String, String> PATHS =
      Map.of(
          "indicator", "e.indicator",
          "scope_type", "e.scopeType",
          "scope", "e.scope",
          "country", "e.country",
          "sex", "e.sex",
          "age_band", "e.ageBand",
          "period_start", "e.periodStart",
          "period_end", "e.periodEnd",
          "kind", "e.kind",
          "set_on", "e.setOn");

  private final KnownScopes scopes;
  private final FrameworkLines lines;

  @Inject
  public SetTarget(Targets targets, KnownScopes scopes, FrameworkLines lines, Clerk clerk) {
    super(
        TargetRow.class,
        Target.class,
        new Source("Target e", PATHS, List.of("e.indicator", "e.scope")),
        targets,
        clerk);
    this.scopes = scopes;
    this.lines = lines;
  }

  @Override
  protected Target blank() {
    return new Target();
  }

  @Override
  protected void fill(Target target, TargetRow row, List<Finding> findings) {
    String scope = row.scope();
    if (scope != null && !scopes.holds(row.scopeType(), scope)) {
      findings.add(FindingCode.REFERENCE_UNKNOWN.at("scope"));
    }
    if (LineName.isMeant(row.indicator()) && !lines.hold(row.indicator())) {
      findings.add(FindingCode.REFERENCE_UNKNOWN.at("indicator"));
    }
    target.describe(row);
  }
}
