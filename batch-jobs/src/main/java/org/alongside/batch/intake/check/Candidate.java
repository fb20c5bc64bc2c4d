package org.alongside.batch.intake.check;

import java.util.ArrayList;
import java.util.List;
import org.alongside.batch.intake.store.StagedRow;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.row.Row;

/** A staged row as it would stand in the registry, and what was found about it in this look. */
public final class Candidate<R extends Row> {

  private final StagedRow staged;
  private final String key;
  private final R row;
  private final List<Finding> findings = new ArrayList<>();

  Candidate(StagedRow staged, String key, R row) {
    this.staged = staged;
    this.key = key;
    this.row = row;
  }

  public StagedRow staged() {
    return staged;
  }

  String key() {
    return key;
  }

  /** With what an absent column leaves as it is. */
  R row() {
    return row;
  }

  void add(Finding finding) {
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  void addAll(List<Finding> more) {
    more.forEach(this::add);
  }

  public List<Finding> findings() {
    return findings;
  }

  public boolean isRejected() {
    return Finding.anyError(findings);
  }
}
