package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.PeopleFiles;
import org.alongside.batch.intake.bundle.ReferenceFiles;
import org.alongside.registry.cohort.CohortRow;
import org.alongside.registry.place.SiteRow;

/** Which day it is where cohorts meet. */
final class SiteDays {

  private final Clock clock;

  SiteDays(Clock clock) {
    this.clock = clock;
  }

  /** Today at the sites of those of the cohorts that exist, by cohort. */
  Map<String, LocalDate> today(Connection connection, StateAfter state, Set<String> cohorts)
      throws SQLException {
    Map<String, CohortRow> rows = state.byKey(connection, PeopleFiles.COHORTS, cohorts);
    Map<String, SiteRow> sites =
        state.byKey(
            connection,
            ReferenceFiles.SITES,
            rows.values().stream().map(CohortRow::site).collect(Collectors.toSet()));
    Map<String, LocalDate> days = new HashMap<>();
    rows.forEach(
        (code, cohort) -> {
          SiteRow site = Objects.requireNonNull(sites.get(cohort.site()));
          days.put(code, LocalDate.now(clock.withZone(ZoneId.of(site.timeZone()))));
        });
    return days;
  }
}
