package org.alongside.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.alongside.server.testing.Program;
import org.alongside.server.testing.RunningServer;
import org.alongside.server.testing.RunningServer.Database;
import org.junit.jupiter.api.Test;

/**
 * The packaged server counts many people for the first time and is killed twice on the way; then it
 * counts everybody afresh, undisturbed. Not one figure may differ.
 */
class KilledNightBenchmark {

  private static final int PEOPLE = Integer.getInteger("alongside.benchmark.people", 62_500);

  private static final String OTHER_FIGURES =
      "select count(*) from reporting.figure where from_run > 1 or until_run is not null";

  private final Report report = new Report("killed-night");

  @Test
  void nightKilledTwiceGivesTheFiguresOfOneThatWasNot() throws Exception {
    try (EmbeddedPostgres postgres = Durable.start();
        RunningServer server = RunningServer.start(Database.POSTGRESQL, settings(postgres))) {
      DataSource database = postgres.getPostgresDatabase();
      new ManyYears(database, PEOPLE).fill();
      Program program = Program.of(server.administrator());
      program.count(ManyYears.BUSINESS_DATE);
      int first = killAtPart(server, program, 0, 0.3);
      int second = killAtPart(server, program, first, 0.7);
      program.awaitNight(night -> night.getInt("id") != second);
      program.awaitPublished();
      long figures = number(database, "select count(*) from reporting.figure");
      assertThat(figures).isPositive();

      long start = System.nanoTime();
      program.countEverybody(ManyYears.BUSINESS_DATE);
      program.awaitPublished();
      Duration undisturbed = Duration.ofNanos(System.nanoTime() - start);
      assertThat(number(database, "select run from reporting.pointer")).isEqualTo(2);
      assertThat(number(database, OTHER_FIGURES)).as("figures that differ").isZero();

      report.title("%,d people, %,d attendances".formatted(PEOPLE, 16L * PEOPLE));
      report.line("figures, equal after two kills", "%,d".formatted(figures));
      report.line("night undisturbed, all steps", "%.1f s".formatted(undisturbed.toMillis() / 1e3));
      report.write();
    }
  }

  /** Soon taken for dead, and with the heap it may need. */
  private static Map<String, String> settings(EmbeddedPostgres postgres) {
    Map<String, String> settings = new TreeMap<>(Durable.server(postgres));
    settings.put("ALONGSIDE_LEASE_SECONDS", "12");
    settings.put("ALONGSIDE_NIGHTLY_SLICE_SIZE", String.valueOf(PEOPLE / 50));
    settings.put("JVM_ARGS", "-Xmx1g");
    return settings;
  }

  /** Kills the execution that comes after another, and starts the server again. */
  private static int killAtPart(RunningServer server, Program program, int after, double part) {
    JsonObject night =
        program.awaitNight(
            one -> one.getInt("id") != after && (isOver(one) || counted(one) >= part));
    assertThat(isOver(night)).as("too late to be killed: " + night).isFalse();
    server.kill();
    server.startAgain();
    return night.getInt("id");
  }

  private static boolean isOver(JsonObject night) {
    return !night.getString("status").startsWith("start");
  }

  private static double counted(JsonObject execution) {
    JsonObject night = execution.getJsonObject("night");
    if (night == null) {
      return 0;
    }
    List<JsonObject> partitions = night.getJsonArray("partitions").getValuesAs(JsonObject.class);
    double slices = partitions.stream().mapToInt(one -> one.getInt("slices")).sum();
    return slices == 0
        ? 0
        : partitions.stream().mapToInt(one -> one.getInt("counted")).sum() / slices;
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
