package org.alongside.registry.step;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.alongside.registry.cohort.Cohort;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.entry.Never;
import org.alongside.registry.participant.Participant;
import org.jspecify.annotations.Nullable;

/** Something concrete a participant committed to, did, or both. */
@Entity
@Table(schema = "registry", name = "step")
public class Step extends Entry<StepRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "participant_id")
  private Participant participant;

  @ManyToOne(optional = false)
  @JoinColumn(name = "cohort_id")
  private Cohort cohort;

  @Column private String type;

  // Where there is none, the day is Never.DAY, because the columns are part of the key.
  @Column(name = "committed_on")
  private LocalDate committedOn;

  @Column(name = "done_on")
  private LocalDate doneOn;

  @Column private @Nullable Boolean verified;

  /** Takes over everything the row says. */
  void describe(StepRow row, Participant participant, Cohort cohort) {
    this.participant = participant;
    this.cohort = cohort;
    type = row.type();
    committedOn = Never.orNever(row.committedOn());
    doneOn = Never.orNever(row.doneOn());
    verified = row.verified();
  }

  Participant participant() {
    return participant;
  }

  @Override
  public StepRow row() {
    return new StepRow(
        participant.code(),
        cohort.code(),
        type,
        Never.orNull(committedOn),
        Never.orNull(doneOn),
        verified);
  }
}
