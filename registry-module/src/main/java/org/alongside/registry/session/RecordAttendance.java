package org.alongside.registry.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.access.Sight;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.participant.Enrolments;
import org.alongside.registry.participant.Participants;
import org.alongside.registry.participant.Spell;
import org.alongside.registry.trace.Subject;
import org.jspecify.annotations.Nullable;

/** Records what the register of a session says of one person. */
@Dependent
public class RecordAttendance extends KeepEntry<AttendanceRow, Attendance> {

  private final Attendances attendances;
  private final Sessions sessions;
  private final Cohorts cohorts;
  private final Participants participants;
  private final Enrolments enrolments;

  @Inject
  public RecordAttendance(
      Attendances attendances,
      Sessions sessions,
      Cohorts cohorts,
      Participants participants,
      Enrolments enrolments,
      Clerk clerk) {
    super(
        AttendanceRow.class,
        Attendance.class,
        new Source(
            "Attendance e join fetch e.session join fetch e.participant",
            Map.of(
                "cohort",
                "e.session.cohort.code",
                "session",
                "e.session.code",
                "participant",
                "e.participant.code"),
            List.of("e.participant.code")),
        attendances,
        clerk);
    this.attendances = attendances;
    this.sessions = sessions;
    this.cohorts = cohorts;
    this.participants = participants;
    this.enrolments = enrolments;
  }

  @Override
  protected Attendance blank() {
    return new Attendance();
  }

  @Override
  protected void fill(Attendance attendance, AttendanceRow row, List<Finding> findings) {
    var cohort = referred("cohort", row.cohort(), code -> cohorts.openTo(clerk.sight(), code));
    var session = referred("session", row.session(), code -> sessions.byCode(row.cohort(), code));
    var participant = referred("participant", row.participant(), participants::byCode);
    var makesUp =
        referredOrNull("makes_up", row.makesUp(), code -> sessions.byCode(row.cohort(), code));
    List<Spell> spells =
        enrolments.spells(row.cohort(), row.participant()).stream()
            .flatMap(enrolment -> enrolment.days().stream())
            .toList();
    findings.addAll(session.meeting().attendedBy(spells, cohort.today(clerk.clock())));
    attendance.describe(row, session, participant, makesUp);
  }

  /**
   * Takes back what was recorded, as if the register had said nothing.
   *
   * @param expected the version the caller has read; null to take it back anyway
   * @throws RegistryException if there is nothing, it is another team's, changed meanwhile, or in a
   *     closed quarter without a reason
   */
  public void takeBack(Map<String, String> key, @Nullable Integer expected) {
    Attendance attendance = forWriting(key, expected).orElseThrow(RegistryException::notFound);
    takeAway(attendance, attendances::remove);
  }

  @Override
  protected @Nullable LocalDate borrowedDay(Attendance attendance) {
    return attendance.session().meeting().heldOn();
  }

  @Override
  protected String visible(Sight sight) {
    return sight.cohort("e.session.cohort");
  }

  @Override
  protected Subject subject() {
    return Subject.PARTICIPANT;
  }

  @Override
  protected Collection<Long> subjects(Attendance attendance) {
    return List.of(attendance.participant().id());
  }
}
