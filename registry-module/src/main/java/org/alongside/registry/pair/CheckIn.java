package org.alongside.registry.pair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.alongside.registry.entry.Entry;
import org.jspecify.annotations.Nullable;

/** A day on which a pair checked in with one another. */
@Entity
@Table(schema = "registry", name = "check_in")
public class CheckIn extends Entry<CheckInRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "pair_id")
  private Pair pair;

  @Column(name = "held_on")
  private LocalDate heldOn;

  /** Code of a session of the pair's cohort. */
  @Column(name = "session_code")
  private @Nullable String session;

  /** Takes over everything the row says. */
  void describe(CheckInRow row, Pair pair) {
    this.pair = pair;
    heldOn = row.heldOn();
    session = row.session();
  }

  Pair pair() {
    return pair;
  }

  LocalDate heldOn() {
    return heldOn;
  }

  @Override
  public CheckInRow row() {
    return new CheckInRow(pair.code(), heldOn, session);
  }
}
