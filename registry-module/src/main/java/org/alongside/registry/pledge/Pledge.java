package org.alongside.registry.pledge;

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

/** One person's pledge, or anonymous ones counted together. */
@Entity
@Table(schema = "registry", name = "pledge")
public class Pledge extends Entry<PledgeRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "cohort_id")
  private Cohort cohort;

  @Column private String code;

  @ManyToOne
  @JoinColumn(name = "participant_id")
  private @Nullable Participant participant;

  @Column(name = "pledged_on")
  private LocalDate pledgedOn;

  @Column(name = "people")
  private @Nullable Integer number;

  @Column(name = "wording")
  private @Nullable String text;

  /** Takes over everything the row says. */
  void describe(PledgeRow row, Cohort cohort, @Nullable Participant participant) {
    this.cohort = cohort;
    code = row.pledge();
    this.participant = participant;
    pledgedOn = row.pledgedOn();
    number = row.number();
    text = row.text();
  }

  Cohort cohort() {
    return cohort;
  }

  /** Who pledged; null for anonymous ones. */
  @Nullable Participant participant() {
    return participant;
  }

  @Override
  public PledgeRow row() {
    return new PledgeRow(
        cohort.code(),
        code,
        participant == null ? null : participant.code(),
        pledgedOn,
        number,
        text);
  }
}
