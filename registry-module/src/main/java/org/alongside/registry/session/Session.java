package org.alongside.registry.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.alongside.registry.cohort.Cohort;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** One meeting of a cohort, planned or held; it counts once held. */
@Entity
@Table(schema = "registry", name = "cohort_session")
public class Session extends Entry<SessionRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "cohort_id")
  private Cohort cohort;

  @Column private String code;
  @Column private String kind;
  @Column private @Nullable String unit;

  @Column(name = "held_on")
  private LocalDate heldOn;

  @Column private @Nullable Integer minutes;

  /** {@code yes}, {@code no}, or null where nobody said whether a register was kept. */
  @Column private @Nullable String register;

  @Column(name = "anonymous_headcount")
  private @Nullable Integer anonymousHeadcount;

  /** Takes over everything the row says. */
  void describe(SessionRow row, Cohort cohort) {
    this.cohort = cohort;
    code = row.session();
    kind = row.kind().word();
    unit = row.unit();
    heldOn = row.heldOn();
    minutes = row.minutes();
    register = row.register() == null ? null : row.register() ? "yes" : "no";
    anonymousHeadcount = row.anonymousHeadcount();
  }

  public Cohort cohort() {
    return cohort;
  }

  public String code() {
    return code;
  }

  /** Its day and unit, for the rules about them. */
  public Meeting meeting() {
    return new Meeting(heldOn, unit);
  }

  @Override
  public SessionRow row() {
    return new SessionRow(
        cohort.code(),
        code,
        Choice.known(SessionKind.class, kind),
        unit,
        heldOn,
        minutes,
        register == null ? null : register.equals("yes"),
        anonymousHeadcount);
  }
}
