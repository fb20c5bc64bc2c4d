package org.alongside.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.alongside.server.testing.Program;
import org.alongside.server.testing.RunningServer;
import org.alongside.server.testing.RunningServer.Database;
import org.junit.jupiter.api.Test;

/**
 * A whole bundle over the API, twice, on each database, and the most memory the server held
 * meanwhile. The bundle is {@code -Dalongside.benchmark.bundle}; without one, made-up people,
 * sessions and enrolments.
 */
class BundleBenchmark {

  private static final String BUNDLE = System.getProperty("alongside.benchmark.bundle", "");

  @Test
  void onDerby() throws Exception {
    twice(Database.DERBY);
  }

  @Test
  void onPostgresql() throws Exception {
    twice(Database.POSTGRESQL);
  }

  private static void twice(Database database) throws IOException {
    Report report = new Report("bundle-" + database.name().toLowerCase(Locale.ROOT));
    report.title("A bundle, twice, on " + database);
    try (RunningServer server = RunningServer.start(database)) {
      Program program = Program.of(server.administrator());
      byte[] bundle = bundle();
      Duration first = run(program, bundle, report, "created");
      Duration again = run(program, bundle, report, "unchanged");
      report.ratio("the same bundle again ÷ the first time", again, first);
      report.number("most memory resident (VmHWM), MB", peakMegabytes());
    }
    report.write();
  }

  private static byte[] bundle() throws IOException {
    return BUNDLE.isEmpty()
        ? new FieldYear(ImportBenchmark.PEOPLE).registry()
        : Files.readAllBytes(Path.of(BUNDLE));
  }

  private static Duration run(Program program, byte[] bundle, Report report, String all) {
    long start = System.nanoTime();
    JsonObject over = program.awaitImport(program.send(bundle));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(over.getString("state")).isEqualTo("finished");
    for (var value : over.getJsonArray("files")) {
      JsonObject file = value.asJsonObject();
      report.number(file.getString("file") + " " + all, file.getInt(all));
      assertThat(file.getInt(all)).as(file.toString()).isEqualTo(file.getInt("read"));
    }
    return took;
  }

  /** Of the server, which is the only other Java below this process, as Linux counts it. */
  private static long peakMegabytes() throws IOException {
    long most = 0;
    for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
      if (process.info().command().orElse("").endsWith("java")) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmHWM:")) {
            most = Math.max(most, Long.parseLong(line.replaceAll("\\D", "")) / 1024);
          }
        }
      }
    }
    return most;
  }
}
