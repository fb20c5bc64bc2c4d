package org.alongside.registry.published;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.row.Choice;
import org.alongside.registry.target.TargetScope;
import org.jspecify.annotations.Nullable;

/** A figure published before the registry, as it was published. */
@Entity
@Table(schema = "registry", name = "published_result")
public class PublishedResult extends Entry<PublishedResultRow> {

  @Column(name = "indicator_code")
  private String indicator;

  @Column(name = "scope_type")
  private String scopeType;

  // A part of the key that does not apply is an empty text.
  @Column private String scope;
  @Column private String country;

  @Column(name = "period_start")
  private LocalDate periodStart;

  @Column(name = "period_end")
  private LocalDate periodEnd;

  @Column private String detail;

  @Column(name = "result_value")
  private BigDecimal value;

  @Column private @Nullable Long n;
  @Column private String source;

  /** Takes over everything the row says. */
  void describe(PublishedResultRow row) {
    indicator = row.indicator();
    scopeType = row.scopeType().word();
    scope = orEmpty(row.scope());
    country = orEmpty(row.country());
    periodStart = row.periodStart();
    periodEnd = row.periodEnd();
    detail = orEmpty(row.detail());
    value = row.value();
    n = row.n();
    source = row.source();
  }

  @Override
  public PublishedResultRow row() {
    return new PublishedResultRow(
        indicator,
        Choice.known(TargetScope.class, scopeType),
        orNull(scope),
        orNull(country),
        periodStart,
        periodEnd,
        orNull(detail),
        value,
        n,
        source);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
