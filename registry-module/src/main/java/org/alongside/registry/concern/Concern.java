package org.alongside.registry.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.alongside.registry.cohort.Cohort;
import org.alongside.registry.entry.Entry;
import org.jspecify.annotations.Nullable;

/** A safeguarding concern raised in a cohort: that there was one, and whether it is closed. */
@Entity
@Table(schema = "registry", name = "concern")
public class Concern extends Entry<ConcernRow> {

  @Column private String code;

  @ManyToOne(optional = false)
  @JoinColumn(name = "cohort_id")
  private Cohort cohort;

  @Column(name = "raised_on")
  private LocalDate raisedOn;

  @Column(name = "closed_on")
  private @Nullable LocalDate closedOn;

  /** Takes over everything the row says. */
  void describe(ConcernRow row, Cohort cohort) {
    code = row.concern();
    this.cohort = cohort;
    raisedOn = row.raisedOn();
    closedOn = row.closedOn();
  }

  Cohort cohort() {
    return cohort;
  }

  @Override
  public ConcernRow row() {
    return new ConcernRow(code, cohort.code(), raisedOn, closedOn);
  }
}
