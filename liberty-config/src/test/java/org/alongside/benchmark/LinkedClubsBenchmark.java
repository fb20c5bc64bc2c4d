package org.alongside.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import javax.sql.DataSource;
import org.alongside.batch.nightly.Nights;
import org.junit.jupiter.api.Test;

/**
 * What it costs to judge what clubs that work beside key populations need hidden: nights of a
 * registry with such clubs against nights of the same registry without.
 */
class LinkedClubsBenchmark {

  private static final int PEOPLE = Integer.getInteger("alongside.benchmark.people", 62_500);
  private static final int SLICE = 10_000;
  private static final int PARTITIONS = 2;

  /** The first night, one after nothing changed, and one after one in a hundred people changed. */
  private record Three(Nights.Took first, Nights.Took quiet, Nights.Took changed) {}

  @Test
  void nightsWithLinkedClubsAgainstNightsWithout() throws Exception {
    Three without = measure(false);
    Three with = measure(true);
    Report report = new Report("linked-clubs");
    report.title("%,d people, all clubs of two districts of twenty linked".formatted(PEOPLE));
    report.ratio("first night, linked ÷ not", with.first().night(), without.first().night());
    report.ratio("nothing changed, linked ÷ not", with.quiet().night(), without.quiet().night());
    report.ratio("1 % changed, linked ÷ not", with.changed().night(), without.changed().night());
    report.steps("first night, linked", with.first());
    report.steps("1 % changed, linked", with.changed());
    report.steps("1 % changed, not linked", without.changed());
    report.write();
  }

  private static Three measure(boolean linked) throws Exception {
    try (EmbeddedPostgres postgres = Durable.start()) {
      DataSource database = Durable.migrated(postgres);
      ManyYears registry = new ManyYears(database, PEOPLE);
      registry.fill();
      if (linked) {
        registry.link();
      }
      Nights nights = new Nights(database, SLICE);
      Nights.Took first = nights.timed(ManyYears.BUSINESS_DATE, true, PARTITIONS);
      Nights.Took quiet = nights.timed(ManyYears.BUSINESS_DATE, false, PARTITIONS);
      registry.change(PEOPLE / 100);
      Nights.Took changed = nights.timed(ManyYears.BUSINESS_DATE, false, PARTITIONS);
      return new Three(first, quiet, changed);
    }
  }
}
