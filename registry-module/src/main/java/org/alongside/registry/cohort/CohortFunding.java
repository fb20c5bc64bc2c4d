package org.alongside.registry.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.grant.Grant;
import org.jspecify.annotations.Nullable;

/** What one grant pays of one cohort from a day on; what nobody pays is own funds. */
@Entity
@Table(schema = "registry", name = "cohort_funding")
public class CohortFunding extends Entry<CohortFundingRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "cohort_id")
  private Cohort cohort;

  @ManyToOne(optional = false)
  @JoinColumn(name = "grant_id")
  private Grant grant;

  @Column(name = "from_day")
  private LocalDate from;

  @Column(name = "to_day")
  private @Nullable LocalDate to;

  @Column(name = "share_percent")
  private BigDecimal sharePercent;

  /** Takes over everything the row says. */
  void describe(CohortFundingRow row, Cohort cohort, Grant grant) {
    this.cohort = cohort;
    this.grant = grant;
    from = row.from();
    to = row.to();
    sharePercent = row.sharePercent();
  }

  Cohort cohort() {
    return cohort;
  }

  /** For the rules about days and shares. */
  FundingShare share() {
    return new FundingShare(from, to, sharePercent);
  }

  @Override
  public CohortFundingRow row() {
    return new CohortFundingRow(cohort.code(), grant.code(), from, to, sharePercent);
  }
}
