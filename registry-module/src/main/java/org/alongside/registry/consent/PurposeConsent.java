package org.alongside.registry.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.participant.Participant;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** What one person said to one version of the words for one purpose. */
@Entity
@Table(schema = "registry", name = "purpose_consent")
public class PurposeConsent extends Entry<ConsentRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "participant_id")
  private Participant participant;

  @Column private String purpose;

  @Column(name = "words_version")
  private String wordsVersion;

  @Column(name = "given_on")
  private @Nullable LocalDate givenOn;

  @Column(name = "withdrawn_on")
  private @Nullable LocalDate withdrawnOn;

  /** Takes over everything the row says. */
  void describe(ConsentRow row, Participant participant) {
    this.participant = participant;
    purpose = row.purpose().word();
    wordsVersion = row.version();
    givenOn = row.givenOn();
    withdrawnOn = row.withdrawnOn();
  }

  Participant participant() {
    return participant;
  }

  @Override
  public ConsentRow row() {
    return new ConsentRow(
        participant.code(),
        Choice.known(Purpose.class, purpose),
        wordsVersion,
        givenOn,
        withdrawnOn);
  }
}
