package org.alongside.registry.missing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.registry.access.Sight;
import org.alongside.registry.cohort.Cohort;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.UseCase;
import org.alongside.registry.pair.Pair;
import org.alongside.registry.session.Session;
import org.alongside.registry.session.SessionRow;

/**
 * Looks for registers that nobody has entered, for cohorts that are over without saying so or
 * without having been asked a second time, and for check-ins that pairs have let pass. A day counts
 * as past once it is over in UTC.
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

  private static final String WITHOUT_GRADUATION =
      "select e from Cohort e where e.endsOn < :today"
          + " and exists (select r.id from Response r where r.cohort = e and r.wave = 'E')"
          + " and not exists (select g.id from Response g where g.cohort = e and g.wave = 'G')"
          + " and %s order by e.endsOn, e.id";
  private static final String RUNNING =
      "select e from Pair e join fetch e.cohort where e.checkInEveryDays is not null"
          + " and e.startsOn < :today and (e.endsOn is null or e.endsOn >= :today) and %s"
          + " order by e.code";
  private static final String LAST_CHECK_INS =
      "select c.pair.code, max(c.heldOn) from CheckIn c where c.heldOn < :today and"
          + " c.pair.checkInEveryDays is not null and (c.pair.endsOn is null or"
          + " c.pair.endsOn >= :today) group by c.pair.code";

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

  /**
   * Cohorts past their end that were asked at enrolment and not at graduation: without the second
   * answer the first says nothing of change; at most {@link #MOST}.
   */
  public List<CohortRow> graduationSurveys() {
    return query(WITHOUT_GRADUATION.formatted(sight.cohort("e")), Cohort.class)
        .getResultStream()
        .map(Cohort::row)
        .toList();
  }

  /**
   * Pairs that run and have let the day of their next check-in pass, the longest overdue first; at
   * most {@link #MOST}. The first is due an interval after the start, each further one an interval
   * after the last that was held.
   */
  public List<Overdue> checkIns() {
    LocalDate today = LocalDate.now(clock);
    Map<String, LocalDate> last = lastCheckIns(today);
    return sight
        .bind(
            cohorts
                .entityManager()
                .createQuery(RUNNING.formatted(sight.cohort("e.cohort")), Pair.class)
                .setParameter("today", today))
        .getResultStream()
        .map(Pair::row)
        .flatMap(pair -> Overdue.of(pair, last.get(pair.pair())).stream())
        .filter(overdue -> overdue.dueOn().isBefore(today))
        .sorted(Comparator.comparing(Overdue::dueOn).thenComparing(Overdue::pair))
        .limit(MOST)
        .toList();
  }

  private Map<String, LocalDate> lastCheckIns(LocalDate today) {
    return cohorts
        .entityManager()
        .createQuery(LAST_CHECK_INS, Object[].class)
        .setParameter("today", today)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (LocalDate) row[1]));
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
