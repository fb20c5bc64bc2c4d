package org.alongside.registry.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.alongside.registry.entry.Entry;
import org.jspecify.annotations.Nullable;

/** What was found in a period for a line that no indicator counts. */
@Entity
@Table(schema = "registry", name = "manual_result")
public class ManualResult extends Entry<ManualResultRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "line_id")
  private FrameworkLine line;

  @Column(name = "period_start")
  private LocalDate periodStart;

  @Column(name = "period_end")
  private LocalDate periodEnd;

  @Column(name = "result_value")
  private BigDecimal value;

  @Column private @Nullable String source;

  /** Takes over everything the row says. */
  void describe(ManualResultRow row, FrameworkLine line) {
    this.line = line;
    periodStart = row.periodStart();
    periodEnd = row.periodEnd();
    value = row.value();
    source = row.source();
  }

  @Override
  public ManualResultRow row() {
    FrameworkLineRow of = line.row();
    return new ManualResultRow(of.grant(), of.line(), periodStart, periodEnd, value, source);
  }
}
