package org.alongside.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.alongside.batch.nightly.Nights;
import org.junit.jupiter.api.Test;

/**
 * A night against one hand-written SQL script of the same figures, a night after few changes
 * against one that counts everybody, and what a longer history costs. The sizes in people are
 * {@code -Dalongside.benchmark.people} and {@code -Dalongside.benchmark.history}.
 */
class NightBenchmark {

  private static final int PEOPLE = Integer.getInteger("alongside.benchmark.people", 62_500);
  private static final int MORE = Integer.getInteger("alongside.benchmark.history", 4 * PEOPLE);
  private static final int FEW = 1000;
  private static final int SLICE = 10_000;
  private static final int PARTITIONS = 2;
  private static final int MIB = 1 << 20;

  /** Figures of the script that differ from what the night published, where it shows a number. */
  private static final String DIFFERENT =
      """
      select count(*) from script.figure f join script.cell c using (cell)
        left join reporting.figure r on r.indicator_code = f.indicator and r.scope_type = c.scope_type and r.scope = c.scope
          and r.calendar = 'calendar' and r.period_kind = 'quarter' and r.period_start = f.quarter and r.until_run is null
          and r.measure <> 'apportioned' and r.age_band = '' and r.detail = ''
          and r.sex = case when f.indicator in ('R_REG', 'R_NEW', 'R_SERVED', 'G_NEW') then 'M' when f.indicator like 'W%' then 'F' else '' end
          and r.country = case c.dimension when 'country' then c.row_code else '' end
          and r.area = case c.dimension when 'area' then c.row_code else '' end
          and r.programme = case c.dimension when 'programme' then c.row_code else '' end
          and r.model = case c.dimension when 'model' then c.row_code else '' end
      where coalesce(r.state, 'zero') <> 'suppressed'
        and (f.value <> coalesce(case when f.denominator is null then r.figure_value else r.numerator end, 0)
          or f.denominator <> r.denominator)
      """;

  /** What the newest night had to write. */
  private static final String NEW_FIGURES =
      "select count(*) from reporting.figure where from_run = (select run from reporting.pointer)";

  private final Report report = new Report("night");

  @Test
  void nightAgainstScriptAndChangesAgainstEverything() throws Exception {
    Nights.Took few = measure(PEOPLE);
    Nights.Took fewOfMore = measure(MORE);
    report.title(
        "%,d changed people in %.1f times the history".formatted(FEW, (double) MORE / PEOPLE));
    report.ratio("night after the same changes, longer ÷ shorter", fewOfMore.night(), few.night());
    report.ratio("the same, no figure shown", fewOfMore.figures(), few.figures());
    report.write();
  }

  /** Returns what the night after few changes took. */
  private Nights.Took measure(int people) throws Exception {
    try (EmbeddedPostgres postgres = Durable.start()) {
      DataSource database = Durable.migrated(postgres);
      ManyYears registry = new ManyYears(database, people);
      registry.fill();
      Nights nights = new Nights(database, SLICE);
      Nights.Took first = nights.timed(ManyYears.BUSINESS_DATE, true, PARTITIONS);
      execute(database, "analyze");
      Nights.Took everybody = nights.timed(ManyYears.BUSINESS_DATE, true, PARTITIONS);
      Duration script = script(database);
      assertThat(number(database, "select count(*) from script.figure")).isPositive();
      assertThat(number(database, DIFFERENT)).as("figures that differ").isZero();
      Duration peer = new SpringBatchPeer(database, ManyYears.BUSINESS_DATE).run();
      assertThat(number(database, SpringBatchPeer.DIFFERENT)).as("figures of the peer").isZero();
      Duration query = FiguresQuery.ofOneGrant(database);
      Duration bare = FiguresQuery.bare(database);
      Nights.Took quiet = nights.timed(ManyYears.BUSINESS_DATE, false, PARTITIONS);
      registry.change(people / 100);
      Nights.Took hundredth = nights.timed(ManyYears.BUSINESS_DATE, false, PARTITIONS);
      long rewritten = number(database, NEW_FIGURES);
      registry.change(FEW);
      Nights.Took few = nights.timed(ManyYears.BUSINESS_DATE, false, PARTITIONS);
      script(database);
      assertThat(number(database, DIFFERENT)).as("figures that differ").isZero();
      report.title("%,d people, %,d attendances".formatted(people, 16L * people));
      report.ratio("everybody counted, no figure shown ÷ script", everybody.figures(), script);
      report.ratio("peer in Spring Batch ÷ everybody counted", peer, everybody.figures());
      report.ratio("peer in Spring Batch ÷ the whole night", peer, everybody.night());
      report.ratio("the whole night ÷ script", everybody.night(), script);
      report.ratio("first night of all ÷ script", first.night(), script);
      report.ratio("night with 1 % changed ÷ everybody", hundredth.night(), everybody.night());
      report.ratio("the same, no figure shown", hundredth.figures(), everybody.figures());
      report.ratio("night with 1 % changed ÷ first night of all", hundredth.night(), first.night());
      report.ratio("night with nothing changed ÷ everybody", quiet.night(), everybody.night());
      report.fine("query of one grant ÷ the same in bare SQL", query, bare);
      report.fine(
          "the same query after two nights of changes ÷ before",
          FiguresQuery.ofOneGrant(database),
          query);
      report.steps("everybody", everybody);
      report.steps("1 % changed", hundredth);
      report.steps("1,000 changed", few);
      report.steps("nothing changed", quiet);
      report.line(
          "figures",
          "%,d"
              .formatted(
                  number(
                      database, "select count(*) from reporting.figure where until_run is null")));
      report.line("of them otherwise after 1 % changed", "%,d".formatted(rewritten));
      report.line("heap allowed", "%,d MiB".formatted(Runtime.getRuntime().maxMemory() / MIB));
      report.write();
      return few;
    }
  }

  private static Duration script(DataSource database) throws IOException, SQLException {
    String name = "/org/alongside/benchmark/reach-and-completion.sql";
    String script;
    try (InputStream in = NightBenchmark.class.getResourceAsStream(name)) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    long start = System.nanoTime();
    execute(database, "set work_mem = '256MB'; " + script);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
