package org.alongside.batch.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.alongside.server.testing.Bundle;
import org.alongside.server.testing.Program;
import org.alongside.server.testing.RunningServer;
import org.alongside.server.testing.RunningServer.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Bundles that are wrong, or meant badly, sent over HTTP: each gets its own finding, what is right
 * goes in, and the server stays well.
 */
class HostileBundlesIT {

  private static RunningServer server;
  private static Program program;

  @BeforeAll
  static void open() {
    server = RunningServer.start(Database.DERBY);
    program = Program.of(server.administrator());
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void aWrongDateAnUnknownCohortADuplicateAFormulaAndAHugeCellAreFoundRowByRow() {
    JsonObject over =
        program.awaitImport(
            program.send(
                Bundle.aBundle()
                    .with(
                        "organisations.csv",
                        "organisation,name",
                        "HOST-1,Right",
                        "HOST-2,=HYPERLINK(\"http://example.invalid\")",
                        "HOST-1,Once more",
                        "HOST-3," + "x".repeat(20_000))
                    .with("programmes.csv", "programme,title,model", "HOST-P,Talks,group")
                    .with("areas.csv", "area,country,name", "HOST-A,ZW,Somewhere")
                    .with(
                        "sites.csv",
                        "site,name,country,area,time_zone,kind,sensitivity",
                        "HOST-S,Hall,ZW,HOST-A,Africa/Harare,place,public")
                    .with(
                        "cohorts.csv",
                        "cohort,programme,site,starts_on,status",
                        "HOST-C,HOST-P,HOST-S,2026-01-10,open",
                        "HOST-D,HOST-P,HOST-S,2026-02-30,open")
                    .with(
                        "sessions.csv",
                        "cohort,session,kind,held_on",
                        "HOST-C,S1,lesson,2026-01-12",
                        "NOWHERE,S1,lesson,2026-01-12")
                    .zip()));
    List<String> codes = codes(over);
    assertThat(over.getString("state")).isEqualTo("finished");
    assertThat(codes)
        .containsExactlyInAnyOrder(
            "DATE_MALFORMED",
            "REFERENCE_UNKNOWN",
            "KEY_TWICE",
            "TEXT_LOOKS_LIKE_FORMULA",
            "CELL_TOO_LONG");
    assertThat(accepted(over, "organisations")).isEqualTo(2);
    assertThat(accepted(over, "cohorts")).isEqualTo(1);
    assertThat(accepted(over, "sessions")).isEqualTo(1);
    assertWell();
  }

  @Test
  void aBrokenArchiveIsRefusedAsBroken() {
    byte[] whole = Bundle.sample();
    JsonObject over = program.awaitImport(program.send(Arrays.copyOf(whole, whole.length / 3)));
    assertThat(codes(over)).isNotEmpty().allMatch(code -> code.contains("BROKEN"));
    assertWell();
  }

  @Test
  void whatIsNoArchiveAtAllIsRefusedAsBroken() {
    JsonObject over = program.awaitImport(program.send("not a zip".getBytes(UTF_8)));
    assertThat(codes(over)).containsExactly("ARCHIVE_BROKEN");
    assertWell();
  }

  @Test
  void aBombIsNotUnpackedAndItsNeighbourIs() {
    JsonObject over =
        program.awaitImport(
            program.send(
                Bundle.aBundle()
                    .with("organisations.csv", "organisation,name", "BOMB-1,Neighbour")
                    .with("areas.csv", new byte[400_000_000])
                    .zip()));
    assertThat(codes(over)).containsExactly("ENTRY_EXPLODES");
    assertThat(accepted(over, "organisations")).isEqualTo(1);
    assertWell();
  }

  @Test
  void aPathOutOfTheArchiveIsNotFollowedAndItsNeighbourIsRead() {
    JsonObject over =
        program.awaitImport(
            program.send(
                Bundle.aBundle()
                    .with("../../organisations.csv", "organisation,name", "PATH-1,Outside")
                    .with("organisations.csv", "organisation,name", "PATH-2,Neighbour")
                    .zip()));
    assertThat(codes(over)).containsExactly("ENTRY_PATH_UNSAFE");
    assertThat(accepted(over, "organisations")).isEqualTo(1);
    assertWell();
  }

  private static List<String> codes(JsonObject over) {
    return program
        .findings(over.getJsonNumber("id").longValue())
        .getJsonArray("findings")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(finding -> finding.getString("code"))
        .toList();
  }

  private static int accepted(JsonObject over, String file) {
    return over.getJsonArray("files").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("file").startsWith(file))
        .mapToInt(one -> one.getInt("accepted"))
        .sum();
  }

  private static void assertWell() {
    assertThat(server.anyone().answers("health/ready")).isTrue();
    assertThat(server.log()).doesNotContain("OutOfMemoryError", "StackOverflowError");
  }
}
