package org.alongside.registry.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.participant.Participants;
import org.alongside.registry.trace.Subject;

/** Records that somebody agreed to a purpose, or no longer does. */
@Dependent
public class RecordConsent extends KeepEntry<ConsentRow, PurposeConsent> {

  private final Participants participants;

  @Inject
  public RecordConsent(PurposeConsents consents, Participants participants, Clerk clerk) {
    super(
        ConsentRow.class,
        PurposeConsent.class,
        new Source(
            "PurposeConsent e join fetch e.participant",
            Map.of(
                "participant", "e.participant.code",
                "purpose", "e.purpose",
                "version", "e.wordsVersion"),
            List.of("e.purpose")),
        consents,
        clerk);
    this.participants = participants;
  }

  @Override
  protected PurposeConsent blank() {
    return new PurposeConsent();
  }

  @Override
  protected void fill(PurposeConsent consent, ConsentRow row, List<Finding> findings) {
    var participant =
        referred(
            "participant", row.participant(), code -> participants.openTo(clerk.sight(), code));
    consent.describe(row, participant);
  }

  @Override
  protected String visible(Sight sight) {
    return sight.participant("e.participant");
  }

  @Override
  protected Subject subject() {
    return Subject.PARTICIPANT;
  }

  @Override
  protected Collection<Long> subjects(PurposeConsent consent) {
    return List.of(consent.participant().id());
  }
}
