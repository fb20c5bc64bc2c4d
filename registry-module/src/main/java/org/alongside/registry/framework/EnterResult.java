package org.alongside.registry.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepLooseEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;

/** Enters what was found for a line that no indicator counts. */
@Dependent
public class EnterResult extends KeepLooseEntry<ManualResultRow, ManualResult> {

  private final FrameworkLines lines;

  @Inject
  public EnterResult(ManualResults results, FrameworkLines lines, Clerk clerk) {
    super(
        ManualResultRow.class,
        ManualResult.class,
        new Source(
            "ManualResult e join fetch e.line",
            Map.of(
                "grant", "e.line.grant.code",
                "line", "e.line.code",
                "period_start", "e.periodStart",
                "period_end", "e.periodEnd"),
            List.of("e.line.code")),
        results,
        clerk);
    this.lines = lines;
  }

  @Override
  protected ManualResult blank() {
    return new ManualResult();
  }

  @Override
  protected void fill(ManualResult result, ManualResultRow row, List<Finding> findings) {
    var line = referred("line", row.line(), code -> lines.byCode(row.grant(), code));
    findings.addAll(row.of(line.row()));
    result.describe(row, line);
  }
}
