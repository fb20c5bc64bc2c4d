package org.alongside.registry.pair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.alongside.registry.cohort.Cohort;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.participant.Participant;
import org.jspecify.annotations.Nullable;

/** A man and a woman colleague who check in with one another at an agreed interval. */
@Entity
@Table(schema = "registry", name = "pair")
public class Pair extends Entry<PairRow> {

  @Column private String code;

  @ManyToOne(optional = false)
  @JoinColumn(name = "cohort_id")
  private Cohort cohort;

  @ManyToOne(optional = false)
  @JoinColumn(name = "participant_id")
  private Participant participant;

  @ManyToOne(optional = false)
  @JoinColumn(name = "partner_id")
  private Participant partner;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private @Nullable LocalDate endsOn;

  @Column(name = "check_in_every_days")
  private @Nullable Integer checkInEveryDays;

  /** Takes over everything the row says. */
  void describe(PairRow row, Cohort cohort, Participant participant, Participant partner) {
    code = row.pair();
    this.cohort = cohort;
    this.participant = participant;
    this.partner = partner;
    startsOn = row.startsOn();
    endsOn = row.endsOn();
    checkInEveryDays = row.checkInEveryDays();
  }

  String code() {
    return code;
  }

  Cohort cohort() {
    return cohort;
  }

  @Override
  public PairRow row() {
    return new PairRow(
        code,
        cohort.code(),
        participant.code(),
        partner.code(),
        startsOn,
        endsOn,
        checkInEveryDays);
  }
}
