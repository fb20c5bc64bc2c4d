package org.alongside.batch.nightly;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** Which days are over: a business date is closed once it has ended in every site's zone. */
@Dependent
public class ClosedDays {

  private final DataSource dataSource;
  private final Clock clock;

  @Inject
  public ClosedDays(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** The last day that has ended in the zone of every site; without sites, in UTC. */
  public LocalDate last() {
    List<String> zones =
        Database.inOne(
            dataSource,
            connection ->
                Rows.list(
                    connection,
                    "select distinct time_zone from registry.site",
                    row -> row.getString(1)));
    return zones.stream()
        .map(zone -> LocalDate.ofInstant(clock.instant(), ZoneId.of(zone)))
        .min(LocalDate::compareTo)
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .minusDays(1);
  }
}
