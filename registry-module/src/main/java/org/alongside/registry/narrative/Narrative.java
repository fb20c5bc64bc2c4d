package org.alongside.registry.narrative;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.alongside.registry.cohort.Cohort;
import org.alongside.registry.entry.Entry;
import org.jspecify.annotations.Nullable;

/** A quote or photo with the consent to use it. */
@Entity
@Table(schema = "registry", name = "narrative")
public class Narrative extends Entry<NarrativeRow> {

  @Column private String code;

  @ManyToOne(optional = false)
  @JoinColumn(name = "cohort_id")
  private Cohort cohort;

  @Column(name = "words")
  private String text;

  @Column private @Nullable String language;
  @Column private @Nullable String attribution;

  @Column(name = "consent_on")
  private LocalDate consentOn;

  @Column(name = "expires_on")
  private @Nullable LocalDate expiresOn;

  @Column(name = "withdrawn_on")
  private @Nullable LocalDate withdrawnOn;

  /** Takes over everything the row says. */
  void describe(NarrativeRow row, Cohort cohort) {
    code = row.narrative();
    this.cohort = cohort;
    text = row.text();
    language = row.language();
    attribution = row.attribution();
    consentOn = row.consentOn();
    expiresOn = row.expiresOn();
    withdrawnOn = row.withdrawnOn();
  }

  Cohort cohort() {
    return cohort;
  }

  @Override
  public NarrativeRow row() {
    return new NarrativeRow(
        code, cohort.code(), text, language, attribution, consentOn, expiresOn, withdrawnOn);
  }
}
