package org.alongside.registry.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.alongside.registry.entry.Entry;
import org.alongside.registry.participant.Participant;
import org.alongside.registry.row.Choice;
import org.jspecify.annotations.Nullable;

/** What the register of a session says of one person. */
@Entity
@Table(schema = "registry", name = "attendance")
public class Attendance extends Entry<AttendanceRow> {

  @ManyToOne(optional = false)
  @JoinColumn(name = "session_id")
  private Session session;

  @ManyToOne(optional = false)
  @JoinColumn(name = "participant_id")
  private Participant participant;

  @Column(name = "attendance")
  private String mark;

  @Column private @Nullable Integer minutes;

  @ManyToOne
  @JoinColumn(name = "makes_up_id")
  private @Nullable Session makesUp;

  /** Takes over everything the row says. */
  void describe(
      AttendanceRow row, Session session, Participant participant, @Nullable Session makesUp) {
    this.session = session;
    this.participant = participant;
    mark = row.attendance().word();
    minutes = row.minutes();
    this.makesUp = makesUp;
  }

  Session session() {
    return session;
  }

  Participant participant() {
    return participant;
  }

  @Override
  public AttendanceRow row() {
    return new AttendanceRow(
        session.cohort().code(),
        session.code(),
        participant.code(),
        Choice.known(Mark.class, mark),
        minutes,
        makesUp == null ? null : makesUp.code());
  }
}
