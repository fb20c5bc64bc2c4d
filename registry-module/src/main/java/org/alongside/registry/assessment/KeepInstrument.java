package org.alongside.registry.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;

/** Keeps an instrument; its kind and its anonymity stay once there are responses. */
@Dependent
public class KeepInstrument extends KeepEntry<InstrumentRow, Instrument> {

  private final Responses responses;

  @Inject
  public KeepInstrument(Instruments instruments, Responses responses, Clerk clerk) {
    super(
        InstrumentRow.class,
        Instrument.class,
        Source.coded("Instrument e", "instrument", "e.title", "e.family"),
        instruments,
        clerk);
    this.responses = responses;
  }

  @Override
  protected Instrument blank() {
    return new Instrument();
  }

  @Override
  protected void fill(Instrument instrument, InstrumentRow row, List<Finding> findings) {
    if (!clerk.viewer().seesAllCohorts()) {
      throw RegistryException.notYours();
    }
    if (!instrument.isNew() && responses.anyTo(instrument.id())) {
      findings.addAll(row.inUseAs(instrument.row()));
    }
    instrument.describe(row);
  }

  /** Everybody who enters surveys reads instruments; they say nothing of anybody. */
  @Override
  protected String visible(Sight sight) {
    return Sight.everything("e");
  }
}
