package org.alongside.registry.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.grant.Grant;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** One numbered line of a grant's results framework, in the wording agreed with the donor. */
@Entity
@Table(schema = "registry", name = "framework_line")
public class FrameworkLine extends Entry<FrameworkLineRow> {

  private static final String BETWEEN = "|";

  @ManyToOne(optional = false)
  @JoinColumn(name = "grant_id")
  private Grant grant;

  @Column private String code;
  @Column private String wording;

  @Column(name = "line_level")
  private @Nullable String level;

  @Column(name = "indicator_code")
  private @Nullable String indicator;

  @Column private String filters;
  @Column private @Nullable String unit;

  /** Takes over everything the row says. */
  void describe(FrameworkLineRow row, Grant grant) {
    this.grant = grant;
    code = row.line();
    wording = row.wording();
    level = Choice.wordOrNull(row.level());
    indicator = row.indicator();
    filters = String.join(BETWEEN, row.filters());
    unit = row.unit();
  }

  @Override
  public FrameworkLineRow row() {
    return new FrameworkLineRow(
        grant.code(),
        code,
        wording,
        Choice.knownOrNull(LineLevel.class, level),
        indicator,
        filters.isEmpty() ? List.of() : Arrays.asList(filters.split("\\|", -1)),
        unit);
  }
}
