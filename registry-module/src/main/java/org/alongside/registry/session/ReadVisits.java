package org.alongside.registry.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.registry.access.Sight;
import org.alongside.registry.entry.UseCase;

/**
 * Reads where one person has been, and under which other codes, as far as the viewer may see it.
 */
@Dependent
@UseCase
public class ReadVisits {

  private static final int MOST = 500;

  private final Attendances attendances;
  private final Sight sight;

  /** One line of the person's attendance with the day of the session. */
  public record Visit(AttendanceRow attendance, SessionRow session) {}

  @Inject
  public ReadVisits(Attendances attendances, Sight sight) {
    this.attendances = attendances;
    this.sight = sight;
  }

  /** The latest visits first; at most 500. */
  public List<Visit> of(String participant) {
    return sight
        .bind(
            attendances
                .entityManager()
                .createQuery(
                    "select e from Attendance e join fetch e.session where e.participant.code ="
                        + " :participant and "
                        + sight.cohort("e.session.cohort")
                        + " order by e.session.heldOn desc, e.id desc",
                    Attendance.class)
                .setParameter("participant", participant))
        .setMaxResults(MOST)
        .getResultStream()
        .map(attendance -> new Visit(attendance.row(), attendance.session().row()))
        .toList();
  }

  /** Codes of the records merged into this one that the viewer may see. */
  public List<String> mergedInto(String participant) {
    return sight
        .bind(
            attendances
                .entityManager()
                .createQuery(
                    "select e.code from Participant e where e.mergedInto.code = :participant and "
                        + sight.participant("e")
                        + " order by e.code",
                    String.class)
                .setParameter("participant", participant))
        .getResultList();
  }
}
