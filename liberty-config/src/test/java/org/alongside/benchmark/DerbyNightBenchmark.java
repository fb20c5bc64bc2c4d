package org.alongside.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.alongside.batch.nightly.Nights;
import org.alongside.server.database.Schema;
import org.alongside.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same nights on embedded Derby, on disk, and on PostgreSQL. The size is {@code
 * -Dalongside.benchmark.derby} people: Derby is the default of one office, not of a million people.
 */
class DerbyNightBenchmark {

  private static final int PEOPLE = Integer.getInteger("alongside.benchmark.derby", 20_000);
  private static final int SLICE = 10_000;
  private static final int PARTITIONS = 2;
  private static final int BATCH = 1000;

  /** In an order in which every row comes after those it refers to. */
  private static final List<String> TABLES =
      List.of(
          "organisation",
          "donor_grant",
          "programme",
          "area",
          "site",
          "cohort",
          "cohort_funding",
          "cohort_session",
          "participant",
          "enrolment",
          "attendance");

  /** One night after everybody was counted, of everybody and of few. */
  private record Measured(Nights.Took everybody, Nights.Took hundredth, List<String> figures) {}

  @TempDir private Path folder;

  @Test
  void nightsOnDerbyAndOnPostgresql() throws Exception {
    try (EmbeddedPostgres postgres = Durable.start()) {
      DataSource postgresql = Durable.migrated(postgres);
      ManyYears registry = new ManyYears(postgresql, PEOPLE);
      registry.fill();
      String url = "jdbc:derby:" + Files.createDirectory(folder.resolve("d")).resolve("database");
      DataSource derby =
          new TestDatabase.Address(url + ";create=true", "alongside", "").dataSource();
      Schema.migrate(derby);
      copy(postgresql, derby);
      Measured onPostgresql = measure(postgresql, registry);
      Measured onDerby = measure(derby, new ManyYears(derby, PEOPLE));
      assertThat(onDerby.figures()).isEqualTo(onPostgresql.figures());
      Report report = new Report("night-derby");
      report.title("%,d people, %,d attendances".formatted(PEOPLE, 16L * PEOPLE));
      report.ratio(
          "everybody, Derby ÷ PostgreSQL",
          onDerby.everybody().night(),
          onPostgresql.everybody().night());
      report.ratio(
          "1 % changed, Derby ÷ PostgreSQL",
          onDerby.hundredth().night(), onPostgresql.hundredth().night());
      report.ratio(
          "Derby: 1 % changed ÷ everybody",
          onDerby.hundredth().night(), onDerby.everybody().night());
      report.steps("everybody on Derby", onDerby.everybody());
      report.steps("1 % changed on Derby", onDerby.hundredth());
      report.write();
    }
  }

  private static Measured measure(DataSource database, ManyYears registry) throws SQLException {
    Nights nights = new Nights(database, SLICE);
    nights.timed(ManyYears.BUSINESS_DATE, true, PARTITIONS);
    Nights.Took everybody = nights.timed(ManyYears.BUSINESS_DATE, true, PARTITIONS);
    registry.change(PEOPLE / 100);
    Nights.Took hundredth = nights.timed(ManyYears.BUSINESS_DATE, false, PARTITIONS);
    return new Measured(everybody, hundredth, FiguresQuery.all(database));
  }

  private static void copy(DataSource from, DataSource to) throws SQLException {
    try (Connection source = from.getConnection();
        Connection target = to.getConnection()) {
      target.setAutoCommit(false);
      for (String table : TABLES) {
        copy(source, target, "registry." + table);
        target.commit();
      }
    }
  }

  private static void copy(Connection source, Connection target, String table) throws SQLException {
    source.setAutoCommit(false);
    try (PreparedStatement select =
        source.prepareStatement("select * from " + table + " order by id")) {
      select.setFetchSize(BATCH);
      try (ResultSet rows = select.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        StringJoiner names = new StringJoiner(", ");
        for (int c = 1; c <= columns; c++) {
          names.add(rows.getMetaData().getColumnName(c));
        }
        String marks = String.join(", ", Collections.nCopies(columns, "?"));
        try (PreparedStatement insert =
            target.prepareStatement(
                "insert into " + table + " (" + names + ") values (" + marks + ")")) {
          int pending = 0;
          while (rows.next()) {
            for (int c = 1; c <= columns; c++) {
              insert.setObject(c, rows.getObject(c));
            }
            insert.addBatch();
            if (++pending % BATCH == 0) {
              insert.executeBatch();
            }
          }
          insert.executeBatch();
        }
      }
    }
  }
}
