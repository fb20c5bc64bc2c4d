package org.alongside.registry.target;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.participant.Sex;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** What was promised for a scope and a period, and the day it was set. */
@Entity
@Table(schema = "registry", name = "target")
public class Target extends Entry<TargetRow> {

  @Column(name = "indicator_code")
  private String indicator;

  @Column(name = "scope_type")
  private String scopeType;

  // A breakdown that does not apply is an empty text, because the columns are part of the key.
  @Column private String scope;
  @Column private String country;
  @Column private String sex;

  @Column(name = "age_band")
  private String ageBand;

  @Column(name = "period_start")
  private LocalDate periodStart;

  @Column(name = "period_end")
  private LocalDate periodEnd;

  @Column private String kind;

  @Column(name = "set_on")
  private LocalDate setOn;

  @Column(name = "target_value")
  private BigDecimal value;

  @Column private String measure;

  @Column(name = "baseline_value")
  private @Nullable BigDecimal baselineValue;

  @Column(name = "baseline_year")
  private @Nullable Integer baselineYear;

  @Column(name = "includes_opening_balance")
  private boolean includesOpeningBalance;

  /** Takes over everything the row says. */
  void describe(TargetRow row) {
    indicator = row.indicator();
    scopeType = row.scopeType().word();
    scope = orEmpty(row.scope());
    country = orEmpty(row.country());
    sex = orEmpty(Choice.wordOrNull(row.sex()));
    ageBand = orEmpty(row.ageBand());
    periodStart = row.periodStart();
    periodEnd = row.periodEnd();
    kind = row.kind().word();
    setOn = row.setOn();
    value = row.value();
    measure = row.measureOrUsual().word();
    baselineValue = row.baselineValue();
    baselineYear = row.baselineYear();
    includesOpeningBalance = row.includesOpeningBalance();
  }

  @Override
  public TargetRow row() {
    return new TargetRow(
        indicator,
        Choice.known(TargetScope.class, scopeType),
        orNull(scope),
        orNull(country),
        Choice.knownOrNull(Sex.class, orNull(sex)),
        orNull(ageBand),
        periodStart,
        periodEnd,
        Choice.known(TargetKind.class, kind),
        setOn,
        value,
        Choice.known(Measure.class, measure),
        baselineValue,
        baselineYear,
        includesOpeningBalance);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
