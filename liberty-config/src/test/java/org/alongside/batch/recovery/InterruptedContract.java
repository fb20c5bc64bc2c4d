package org.alongside.batch.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.server.demo.SampleBundle;
import org.alongside.server.testing.Bundle;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.DemoServer.FirstNight;
import org.alongside.server.testing.Program;
import org.alongside.server.testing.RunningServer;
import org.alongside.server.testing.RunningServer.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code kill -9} in the middle of an import and in the middle of a night, and an import while that
 * night goes on: the same records and the same figures, nothing lost and nothing doubled; what came
 * meanwhile is in the next night. The demonstration, which nobody disturbed, says what the same
 * are.
 */
@ExtendWith(DemoServer.class)
abstract class InterruptedContract {

  /** Small, so that there is a middle to be killed in; and soon taken for dead. */
  static final Map<String, String> SMALL_STEPS =
      Map.of("ALONGSIDE_NIGHTLY_SLICE_SIZE", "5", "ALONGSIDE_LEASE_SECONDS", "12");

  private static final String NEW_MEN =
      "indicator=R_NEW&scopeType=organisation&from=2026-04-01&to=2026-06-30";

  abstract Database database();

  @Test
  void givesTheFiguresOfANightThatNobodyDisturbed(FirstNight demo) {
    try (RunningServer server = RunningServer.start(database(), SMALL_STEPS)) {
      Program program = Program.of(server.administrator());
      importAndKill(server, program);
      countAndKill(server, program);
      assertThat(program.awaitImport(program.send(oneMoreMan())).getString("state"))
          .isEqualTo("finished");
      assertThat(program.awaitPublished().getInt("instance")).isPositive();
      List<String> actual = program.figures("");
      assertThat(Program.differences(demo.figures(), actual)).isEmpty();
      assertThat(actual).hasSizeGreaterThan(1000);

      List<String> before = program.figures(NEW_MEN);
      program.count(SampleBundle.LAST_BUSINESS_DATE);
      program.awaitPublished();
      assertThat(program.figures(NEW_MEN)).isNotEqualTo(before);
    }
  }

  /** The server takes an interrupted import up again by itself. */
  private static void importAndKill(RunningServer server, Program program) {
    long id = program.send(Bundle.sample());
    JsonObject interrupted =
        program.awaitImport(id, one -> !isUnderWay(one) || someEnrolmentsAreIn(one));
    assertThat(interrupted.getString("state")).isEqualTo("running");
    server.kill();
    server.startAgain();
    JsonObject over = program.awaitImport(id, one -> one.getString("state").equals("finished"));
    over.getJsonArray("files").getValuesAs(JsonObject.class).forEach(InterruptedContract::whole);
  }

  static boolean isUnderWay(JsonObject one) {
    return Set.of("waiting", "running").contains(one.getString("state"));
  }

  static void whole(JsonObject file) {
    assertThat(file.getInt("rejected")).as(file.toString()).isZero();
    assertThat(file.getInt("accepted")).as(file.toString()).isEqualTo(file.getInt("read"));
  }

  static boolean someEnrolmentsAreIn(JsonObject one) {
    return one.getJsonArray("files").getValuesAs(JsonObject.class).stream()
        .anyMatch(
            file -> file.getString("file").startsWith("enrolments") && file.getInt("created") > 0);
  }

  /** The server takes up an interrupted night, too: returns when it is at it again. */
  private static void countAndKill(RunningServer server, Program program) {
    program.count(SampleBundle.LAST_BUSINESS_DATE);
    JsonObject interrupted = program.awaitNight(InterruptedContract::halfCountedOrOver);
    assertThat(interrupted.getString("status")).as(interrupted.toString()).isEqualTo("started");
    long killed = interrupted.getInt("id");
    server.kill();
    server.startAgain();
    JsonObject next =
        program.awaitNight(
            night -> night.getInt("id") != killed && !night.getString("status").equals("starting"));
    assertThat(next.getString("status")).as(next.toString()).isEqualTo("started");
  }

  /** In the middle of the count; or over before anybody could look, which the test then says. */
  static boolean halfCountedOrOver(JsonObject execution) {
    if (!execution.getString("status").startsWith("start")) {
      return true;
    }
    JsonObject night = execution.getJsonObject("night");
    if (night == null) {
      return false;
    }
    List<JsonObject> partitions = night.getJsonArray("partitions").getValuesAs(JsonObject.class);
    long slices = partitions.stream().mapToLong(part -> part.getInt("slices")).sum();
    long counted = partitions.stream().mapToLong(part -> part.getInt("counted")).sum();
    return counted * 4 > slices && counted < slices;
  }

  /** One man who was never met before, at a session within the last quarter. */
  private static byte[] oneMoreMan() {
    return Bundle.aBundle()
        .with("participants.csv", "participant,sex,birth_year,consent", "LATECOMER,M,1990,given")
        .with(
            "sessions.csv",
            "cohort,session,kind,held_on,minutes,register",
            "CLUB-HRE-01,LATE,dialogue,2026-06-15,60,yes")
        .with(
            "enrolments.csv", "cohort,participant,enrolled_on", "CLUB-HRE-01,LATECOMER,2026-06-15")
        .with(
            "attendance.csv",
            "cohort,session,participant,attendance",
            "CLUB-HRE-01,LATE,LATECOMER,present")
        .zip();
  }
}
