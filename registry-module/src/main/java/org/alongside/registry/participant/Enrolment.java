package org.alongside.registry.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.registry.cohort.Cohort;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** One spell of one person in one cohort, from application to exit; a man may rejoin. */
@Entity
@Table(schema = "registry", name = "enrolment")
public class Enrolment extends Entry<EnrolmentRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "cohort_id")
  private Cohort cohort;

  @ManyToOne(optional = false)
  @JoinColumn(name = "participant_id")
  private Participant participant;

  @Column private int spell;
  @Column private String role;

  @Column(name = "applied_on")
  private @Nullable LocalDate appliedOn;

  @Column private @Nullable String selection;

  @Column(name = "enrolled_on")
  private @Nullable LocalDate enrolledOn;

  @Column(name = "exited_on")
  private @Nullable LocalDate exitedOn;

  @Column(name = "exit_reason")
  private @Nullable String exitReason;

  /** Takes over everything the row says. */
  void describe(EnrolmentRow row, Cohort cohort, Participant participant) {
    this.cohort = cohort;
    this.participant = participant;
    spell = row.spell();
    role = row.role().word();
    appliedOn = row.appliedOn();
    selection = Choice.wordOrNull(row.selection());
    enrolledOn = row.enrolledOn();
    exitedOn = row.exitedOn();
    exitReason = Choice.wordOrNull(row.exitReason());
  }

  Cohort cohort() {
    return cohort;
  }

  public Participant participant() {
    return participant;
  }

  /** Which of the person's spells in the cohort, from 1. */
  public int spell() {
    return spell;
  }

  /** Null for an application. */
  public @Nullable LocalDate enrolledOn() {
    return enrolledOn;
  }

  /** The days it holds; empty for an application and for a void one. */
  public Optional<Spell> days() {
    return Spell.of(enrolledOn, exitedOn, Choice.knownOrNull(ExitReason.class, exitReason));
  }

  @Override
  public EnrolmentRow row() {
    return new EnrolmentRow(
        cohort.code(),
        participant.code(),
        spell,
        Choice.known(EnrolmentRole.class, role),
        appliedOn,
        Choice.knownOrNull(Selection.class, selection),
        enrolledOn,
        exitedOn,
        Choice.knownOrNull(ExitReason.class, exitReason));
  }
}
