package org.alongside.registry.published;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.scope.KnownScopes;

/** Keeps a figure as it was published before the registry. */
@Dependent
public class KeepPublishedResult extends KeepEntry<PublishedResultRow, PublishedResult> {

  private static final Map<String, String> PATHS =
      Map.of(
          "indicator", "e.indicator",
          "scope_type", "e.scopeType",
          "scope", "e.scope",
          "country", "e.country",
          "period_start", "e.periodStart",
          "period_end", "e.periodEnd",
          "detail", "e.detail");

  private final KnownScopes scopes;

  @Inject
  public KeepPublishedResult(PublishedResults results, KnownScopes scopes, Clerk clerk) {
    super(
        PublishedResultRow.class,
        PublishedResult.class,
        new Source("PublishedResult e", PATHS, List.of("e.indicator", "e.scope", "e.source")),
        results,
        clerk);
    this.scopes = scopes;
  }

  @Override
  protected PublishedResult blank() {
    return new PublishedResult();
  }

  @Override
  protected void fill(PublishedResult result, PublishedResultRow row, List<Finding> findings) {
    String scope = row.scope();
    if (scope != null && !scopes.holds(row.scopeType(), scope)) {
      findings.add(FindingCode.REFERENCE_UNKNOWN.at("scope"));
    }
    result.describe(row);
  }
}
