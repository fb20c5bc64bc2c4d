package org.alongside.registry.cascade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.alongside.registry.cohort.Cohort;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.participant.Participant;
import org.jspecify.annotations.Nullable;

/** A trainer, the cohort in which he or she was trained, and a cohort led afterwards. */
@Entity
@Table(schema = "registry", name = "cascade_link")
public class CascadeLink extends Entry<CascadeLinkRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "trainer_id")
  private Participant trainer;

  @ManyToOne(optional = false)
  @JoinColumn(name = "trained_in_id")
  private Cohort trainedIn;

  @ManyToOne(optional = false)
  @JoinColumn(name = "led_cohort_id")
  private Cohort ledCohort;

  @Column(name = "share_percent")
  private @Nullable BigDecimal sharePercent;

  /** Takes over everything the row says. */
  void describe(CascadeLinkRow row, Participant trainer, Cohort trainedIn, Cohort ledCohort) {
    this.trainer = trainer;
    this.trainedIn = trainedIn;
    this.ledCohort = ledCohort;
    sharePercent = row.sharePercent();
  }

  Cohort ledCohort() {
    return ledCohort;
  }

  @Override
  public CascadeLinkRow row() {
    return new CascadeLinkRow(trainer.code(), trainedIn.code(), ledCohort.code(), sharePercent);
  }
}
