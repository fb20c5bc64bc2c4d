package org.alongside.registry.missing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.alongside.registry.access.Sight;
import org.alongside.registry.cohort.Cohort;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.UseCase;
import org.alongside.registry.session.Session;
import org.alongside.registry.session.SessionRow;

/**
 * Looks for registers that nobody has entered and for cohorts that are over without saying so. A
 * day counts as past once it is over in UTC.
 */
@Dependent
@UseCase
public class FindMissing {

  /** More than anybody mends in a day; a list this long says so. */
  public static final int MOST = 200;

  // A register may be "no"; one that nobody mentioned is missing unless heads were counted instead.
  private static final String WITHOUT_REGISTER =
      "select e from Session e join fetch e.cohort where e.heldOn < :today"
          + " and (e.register = 'yes' or (e.register is null and e.anonymousHeadcount is null))"
          + " and not exists (select a.id from Attendance a where a.session = e) and %s"
          + " order by e.heldOn, e.id";
  private static final String NOT_CLOSED =
      "select e from Cohort e where e.endsOn < :today and e.status in ('planned', 'open') and %s"
          + " order by e.endsOn, e.id";

  private final Cohorts cohorts;
  private final Sight sight;
  private final Clock clock;

  @Inject
  public FindMissing(Cohorts cohorts, Sight sight, Clock clock) {
    this.cohorts = cohorts;
    this.sight = sight;
    this.clock = clock;
  }

  /**
   * Sessions held whose register says nothing of anybody, the oldest first; at most {@link #MOST}.
   */
  public List<SessionRow> registers() {
    return query(WITHOUT_REGISTER.formatted(sight.cohort("e.cohort")), Session.class)
        .getResultStream()
        .map(Session::row)
        .toList();
  }

  /** The same of one cohort. */
  public List<SessionRow> registers(String cohort) {
    String condition = sight.cohort("e.cohort") + " and e.cohort.code = :cohort";
    return query(WITHOUT_REGISTER.formatted(condition), Session.class)
        .setParameter("cohort", cohort)
        .getResultStream()
        .map(Session::row)
        .toList();
  }

  /** Cohorts past their end that are still planned or open; at most {@link #MOST}. */
  public List<CohortRow> closures() {
    return query(NOT_CLOSED.formatted(sight.cohort("e")), Cohort.class)
        .getResultStream()
        .map(Cohort::row)
        .toList();
  }

  private <T> TypedQuery<T> query(String text, Class<T> type) {
    return sight
        .bind(
            cohorts
                .entityManager()
                .createQuery(text, type)
                .setParameter("today", LocalDate.now(clock)))
        .setMaxResults(MOST);
  }
}
