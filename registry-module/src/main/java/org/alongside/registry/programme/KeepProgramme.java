package org.alongside.registry.programme;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.finding.Loops;
import org.jspecify.annotations.Nullable;

/** Keeps a programme version and its thresholds. */
@Dependent
public class KeepProgramme extends KeepEntry<ProgrammeRow, Programme> {

  private final Programmes programmes;

  @Inject
  public KeepProgramme(Programmes programmes, Clerk clerk) {
    super(
        ProgrammeRow.class,
        Programme.class,
        Source.coded("Programme e", "programme", "e.title"),
        programmes,
        clerk);
    this.programmes = programmes;
  }

  @Override
  protected Programme blank() {
    return new Programme();
  }

  @Override
  protected void fill(Programme programme, ProgrammeRow row, List<Finding> findings) {
    var adaptedFrom = referredOrNull("adapted_from", row.adaptedFrom(), programmes::byCode);
    if (Loops.closes(row.programme(), row.adaptedFrom(), this::originOf)) {
      findings.add(FindingCode.ADAPTATION_LOOP.at("adapted_from"));
    }
    programme.describe(row, adaptedFrom);
  }

  private @Nullable String originOf(String code) {
    return programmes.byCode(code).map(Programme::adaptedFrom).map(Programme::code).orElse(null);
  }
}
