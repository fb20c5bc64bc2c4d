package org.alongside.registry.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;

/** Keeps a name for a range of the score of an instrument. */
@Dependent
public class KeepCutOff extends KeepEntry<CutOffRow, CutOff> {

  private final Instruments instruments;

  @Inject
  public KeepCutOff(CutOffs cutOffs, Instruments instruments, Clerk clerk) {
    super(
        CutOffRow.class,
        CutOff.class,
        new Source(
            "CutOff e join fetch e.instrument",
            Map.of("instrument", "e.instrument.code", "cut_off", "e.code"),
            List.of("e.code", "e.title")),
        cutOffs,
        clerk);
    this.instruments = instruments;
  }

  @Override
  protected CutOff blank() {
    return new CutOff();
  }

  @Override
  protected void fill(CutOff cutOff, CutOffRow row, List<Finding> findings) {
    if (!clerk.viewer().seesAllCohorts()) {
      throw RegistryException.notYours();
    }
    cutOff.describe(row, referred("instrument", row.instrument(), instruments::byCode));
  }

  /** Everybody who enters surveys reads instruments; they say nothing of anybody. */
  @Override
  protected String visible(Sight sight) {
    return Sight.everything("e");
  }
}
