package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.row.Row;

/** What happened in a cohort: not on a day that has not yet come at its site. */
final class DayRules<R extends Row> implements RowRule<R> {

  private final SiteDays days;
  private final Function<R, String> cohort;
  private final BiFunction<R, LocalDate, List<Finding>> seenOn;

  DayRules(
      SiteDays days, Function<R, String> cohort, BiFunction<R, LocalDate, List<Finding>> seenOn) {
    this.days = days;
    this.cohort = cohort;
    this.seenOn = seenOn;
  }

  @Override
  public void look(Connection connection, StateAfter state, List<Candidate<R>> candidates)
      throws SQLException {
    Map<String, LocalDate> today =
        days.today(
            connection,
            state,
            candidates.stream().map(c -> cohort.apply(c.row())).collect(Collectors.toSet()));
    for (var candidate : candidates) {
      LocalDate day = today.get(cohort.apply(candidate.row()));
      if (day != null) {
        candidate.addAll(seenOn.apply(candidate.row(), day));
      }
    }
  }
}
