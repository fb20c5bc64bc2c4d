package org.alongside.registry.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alongside.registry.access.Sight;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.KeepEntry;
import org.alongside.registry.entry.Source;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.finding.FindingCode;
import org.alongside.registry.trace.Subject;

/** Plans a session, or says how it was held. */
@Dependent
public class PlanSession extends KeepEntry<SessionRow, Session> {

  private final Sessions sessions;
  private final Attendances attendances;
  private final Cohorts cohorts;

  @Inject
  public PlanSession(Sessions sessions, Attendances attendances, Cohorts cohorts, Clerk clerk) {
    super(
        SessionRow.class,
        Session.class,
        new Source(
            "Session e join fetch e.cohort",
            Map.of("cohort", "e.cohort.code", "session", "e.code"),
            List.of("e.code", "e.unit")),
        sessions,
        clerk);
    this.sessions = sessions;
    this.attendances = attendances;
    this.cohorts = cohorts;
  }

  @Override
  protected Session blank() {
    return new Session();
  }

  @Override
  protected void fill(Session session, SessionRow row, List<Finding> findings) {
    var cohort = referred("cohort", row.cohort(), code -> cohorts.openTo(clerk.sight(), code));
    Meeting meeting = row.meeting();
    findings.addAll(meeting.within(cohort.startsOn(), cohort.endsOn()));
    findings.addAll(meeting.beside(othersThatDay(session, row)));
    if (row.heldOn().isAfter(cohort.today(clerk.clock())) && attendances.anyAt(session.id())) {
      findings.add(FindingCode.SESSION_NOT_YET_HELD.at("held_on"));
    }
    session.describe(row, cohort);
  }

  private List<Meeting> othersThatDay(Session one, SessionRow row) {
    return sessions.on(row.cohort(), row.heldOn()).stream()
        .filter(other -> other.id() != one.id())
        .map(Session::meeting)
        .toList();
  }

  @Override
  protected String visible(Sight sight) {
    return sight.cohort("e.cohort");
  }

  @Override
  protected Subject subject() {
    return Subject.COHORT;
  }

  @Override
  protected Collection<Long> subjects(Session session) {
    return List.of(session.cohort().id());
  }
}
