package org.alongside.registry.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.alongside.registry.cohort.Cohort;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.participant.Enrolment;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** That an instrument was answered, by an enrolled person or by somebody unknown. */
@Entity
@Table(schema = "registry", name = "response")
public class Response extends Entry<ResponseRow> {

  /** What an anonymous response has in place of an enrolment. */
  static final long NOBODY = 0;

  @ManyToOne(optional = false)
  @JoinColumn(name = "cohort_id")
  private Cohort cohort;

  @Column(name = "enrolment_id")
  private long enrolmentId;

  @ManyToOne
  @JoinColumn(name = "enrolment_id", insertable = false, updatable = false)
  private @Nullable Enrolment enrolment;

  @ManyToOne(optional = false)
  @JoinColumn(name = "instrument_id")
  private Instrument instrument;

  @Column private String wave;

  @Column(name = "taken_on")
  private LocalDate takenOn;

  // Empty where the person is known, because the column is part of the key.
  @Column private String respondent;

  /** Takes over everything the row says. */
  void describe(
      ResponseRow row, Cohort cohort, @Nullable Enrolment enrolment, Instrument instrument) {
    this.cohort = cohort;
    this.enrolment = enrolment;
    enrolmentId = enrolment == null ? NOBODY : enrolment.id();
    this.instrument = instrument;
    wave = row.wave().word();
    takenOn = row.takenOn();
    respondent = row.respondent() == null ? "" : row.respondent();
  }

  Cohort cohort() {
    return cohort;
  }

  Instrument instrument() {
    return instrument;
  }

  /** Whose response it is; null for an anonymous one. */
  @Nullable Enrolment enrolment() {
    return enrolment;
  }

  @Override
  public ResponseRow row() {
    return new ResponseRow(
        cohort.code(),
        enrolment == null ? null : enrolment.participant().code(),
        enrolment == null ? 1 : enrolment.spell(),
        instrument.code(),
        Choice.known(Wave.class, wave),
        takenOn,
        respondent.isEmpty() ? null : respondent);
  }
}
