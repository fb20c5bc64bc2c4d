package org.alongside.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alongside.server.testing.Program;
import org.alongside.server.testing.RunningServer;
import org.alongside.server.testing.RunningServer.Database;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * The import of attendance over the API, against {@code COPY} of the same rows into the same table,
 * keys and indexes included, on a PostgreSQL that syncs every commit. The size in people is {@code
 * -Dalongside.benchmark.people}, each with sixteen attendances.
 */
class ImportBenchmark {

  private static final int PEOPLE = Integer.getInteger("alongside.benchmark.people", 62_500);
  private static final int SLICE = PEOPLE / 100;
  private static final int COPIES = 3;

  private final FieldYear year = new FieldYear(PEOPLE);
  private final Report report = new Report("import");

  @Test
  void importOfAttendanceAgainstCopy() throws Exception {
    try (EmbeddedPostgres postgres = Durable.start();
        RunningServer server = RunningServer.start(Database.POSTGRESQL, Durable.server(postgres))) {
      Program program = Program.of(server.administrator());
      run(program, year.registry());
      long attendance = year.attendances();
      Duration first = run(program, year.attendance(PEOPLE));
      Duration copy = copy(postgres, attendance);
      Duration again = run(program, year.attendance(PEOPLE));
      Duration part = run(program, year.attendance(SLICE, "partial"));
      report.title("Import of %,d attendance rows on PostgreSQL".formatted(attendance));
      report.ratio("import ÷ COPY of the same rows into the same table", first, copy);
      report.ratio("the same bundle again (all unchanged) ÷ the first time", again, first);
      report.ratio("one hundredth of the rows, changed ÷ all rows the first time", part, first);
      report.perSecond("rows imported", attendance, first);
    }
    report.write();
  }

  private static Duration run(Program program, byte[] bundle) {
    long start = System.nanoTime();
    JsonObject over = program.awaitImport(program.send(bundle));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(over.getString("state")).isEqualTo("finished");
    assertThat(over.getJsonArray("files"))
        .allSatisfy(file -> assertThat(file.asJsonObject().getInt("rejected")).isZero());
    return took;
  }

  /** The middle one of three, each into the emptied table. */
  private static Duration copy(EmbeddedPostgres postgres, long rows) throws Exception {
    List<Duration> took = new ArrayList<>();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      var copies = connection.unwrap(PGConnection.class).getCopyAPI();
      ByteArrayOutputStream saved = new ByteArrayOutputStream();
      copies.copyOut("copy registry.attendance to stdout", saved);
      for (int i = 0; i < COPIES; i++) {
        statement.execute("truncate registry.attendance");
        long start = System.nanoTime();
        var from = new ByteArrayInputStream(saved.toByteArray());
        assertThat(copies.copyIn("copy registry.attendance from stdin", from)).isEqualTo(rows);
        took.add(Duration.ofNanos(System.nanoTime() - start));
      }
      statement.execute("analyze registry.attendance");
    }
    return took.stream().sorted().skip(COPIES / 2).findFirst().orElseThrow();
  }
}
