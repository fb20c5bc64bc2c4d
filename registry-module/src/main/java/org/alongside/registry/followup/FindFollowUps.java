package org.alongside.registry.followup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.alongside.registry.access.Sight;
import org.alongside.registry.audit.Viewing;
import org.alongside.registry.cohort.Cohorts;
import org.alongside.registry.entry.Clerk;
import org.alongside.registry.entry.UseCase;

/**
 * Looks for people due for a follow-up this month who have not answered yet: three, six and twelve
 * months after completion, or after the first attendance where a programme has no threshold (domain
 * spec, section 4). Whoever gave no consent, or took back the one to be asked again, is left alone,
 * though the figure of how many answered counts such people as due.
 */
@Dependent
@UseCase
public class FindFollowUps {

  private static final String COHORTS =
      "select distinct s.cohort.id from Session s where s.heldOn between :first and :last and ";

  private final Cohorts cohorts;
  private final Sight sight;
  private final Clock clock;
  private final DataSource dataSource;
  private final Clerk clerk;

  @Inject
  public FindFollowUps(
      Cohorts cohorts, Sight sight, Clock clock, DataSource dataSource, Clerk clerk) {
    this.cohorts = cohorts;
    this.sight = sight;
    this.clock = clock;
    this.dataSource = dataSource;
    this.clerk = clerk;
  }

  /**
   * The earliest due first, and notes who was shown how many; the month is that of today in UTC.
   */
  public List<FollowUp> showThisMonth(int most) {
    YearMonth dueIn = YearMonth.now(clock);
    List<FollowUp> due = new ArrayList<>();
    for (FollowUpWave wave : FollowUpWave.values()) {
      due.addAll(due(wave, dueIn));
    }
    due.sort(
        Comparator.comparing(FollowUp::dueOn)
            .thenComparing(FollowUp::cohort)
            .thenComparing(FollowUp::participant));
    List<FollowUp> shown = List.copyOf(due.subList(0, Math.min(most, due.size())));
    if (!shown.isEmpty()) {
      clerk.audit(Viewing.list(Viewing.Way.PAGE, "follow_up", "due in " + dueIn, shown.size()));
    }
    return shown;
  }

  private List<FollowUp> due(FollowUpWave wave, YearMonth dueIn) {
    YearMonth month = wave.completedIn(dueIn);
    List<Long> visible =
        sight
            .bind(
                cohorts
                    .entityManager()
                    .createQuery(COHORTS + sight.cohort("s.cohort"), Long.class)
                    .setParameter("first", month.atDay(1))
                    .setParameter("last", month.atEndOfMonth()))
            .getResultList();
    return candidates(visible, month, wave).stream()
        .flatMap(person -> due(person, wave, month).stream())
        .toList();
  }

  private static Optional<FollowUp> due(Candidate person, FollowUpWave wave, YearMonth month) {
    return person
        .since()
        .filter(day -> YearMonth.from(day).equals(month))
        .map(day -> FollowUp.of(person, wave, day));
  }

  private List<Candidate> candidates(List<Long> visible, YearMonth month, FollowUpWave wave) {
    try (Connection connection = dataSource.getConnection()) {
      return CandidateQuery.select(connection, visible, month, wave);
    } catch (SQLException e) {
      throw new IllegalStateException("Those due for a follow-up could not be read", e);
    }
  }
}
