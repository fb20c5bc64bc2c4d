package org.alongside.batch.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lease is on every database. */
abstract class LeasesContract {

  private static final int SECONDS = 60;
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private DataSource dataSource;

  abstract DataSource database();

  @BeforeEach
  void databaseOfItsOwn() {
    dataSource = database();
  }

  private Leases at(Instant instant) {
    return new Leases(dataSource, Clock.fixed(instant, ZoneOffset.UTC), SECONDS);
  }

  @Test
  void onlyOneHoldsItUntilItIsGivenBack() {
    Leases leases = at(NOW);
    assertThat(leases.isFree(Work.NIGHTLY)).isTrue();
    assertThat(leases.take(Work.NIGHTLY, "one")).isTrue();
    assertThat(leases.isFree(Work.NIGHTLY)).isFalse();
    assertThat(leases.take(Work.NIGHTLY, "one")).isFalse();
    assertThat(leases.take(Work.NIGHTLY, "two")).isFalse();
    leases.release(Work.NIGHTLY, "two");
    assertThat(leases.isFree(Work.NIGHTLY)).isFalse();
    leases.release(Work.NIGHTLY, "one");
    assertThat(leases.take(Work.NIGHTLY, "two")).isTrue();
  }

  @Test
  void itHoldsToItsLastSecondAndRunsOutAfterIt() {
    assertThat(at(NOW).take(Work.IMPORT, "one")).isTrue();
    assertThat(at(NOW.plusSeconds(SECONDS)).isFree(Work.IMPORT)).isFalse();
    assertThat(at(NOW.plusSeconds(SECONDS + 1)).isFree(Work.IMPORT)).isTrue();
    assertThat(at(NOW.plusSeconds(30)).renew(Work.IMPORT, "one")).isTrue();
    assertThat(at(NOW.plusSeconds(SECONDS + 1)).take(Work.IMPORT, "two")).isFalse();
  }

  @Test
  void whoWasTakenForDeadNeitherRenewsNorReleases() {
    assertThat(at(NOW).take(Work.NIGHTLY, "one")).isTrue();
    Leases later = at(NOW.plusSeconds(SECONDS + 1));
    assertThat(later.take(Work.NIGHTLY, "two")).isTrue();
    assertThat(later.renew(Work.NIGHTLY, "one")).isFalse();
    assertThat(later.prove(Work.NIGHTLY, "one")).isFalse();
    later.release(Work.NIGHTLY, "one");
    assertThat(later.prove(Work.NIGHTLY, "two")).isTrue();
  }

  @Test
  void oneKindOfWorkDoesNotKeepTheOtherFromBeginning() {
    assertThat(at(NOW).take(Work.NIGHTLY, "one")).isTrue();
    assertThat(at(NOW).take(Work.IMPORT, "two")).isTrue();
  }
}
