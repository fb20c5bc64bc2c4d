package org.alongside.registry.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.alongside.registry.cohort.Cohort;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.participant.Participant;
import org.jspecify.annotations.Nullable;

/** Somebody of a cohort was pointed to a service; who it was need not be said. */
@Entity
@Table(schema = "registry", name = "referral")
public class Referral extends Entry<ReferralRow> {

  @Column private String code;

  @ManyToOne(optional = false)
  @JoinColumn(name = "cohort_id")
  private Cohort cohort;

  @ManyToOne
  @JoinColumn(name = "participant_id")
  private @Nullable Participant participant;

  @Column(name = "referred_on")
  private LocalDate referredOn;

  @Column private String service;

  @Column(name = "taken_up_on")
  private @Nullable LocalDate takenUpOn;

  /** Takes over everything the row says. */
  void describe(ReferralRow row, Cohort cohort, @Nullable Participant participant) {
    code = row.referral();
    this.cohort = cohort;
    this.participant = participant;
    referredOn = row.referredOn();
    service = row.service();
    takenUpOn = row.takenUpOn();
  }

  Cohort cohort() {
    return cohort;
  }

  @Override
  public ReferralRow row() {
    return new ReferralRow(
        code,
        cohort.code(),
        participant == null ? null : participant.code(),
        referredOn,
        service,
        takenUpOn);
  }
}
