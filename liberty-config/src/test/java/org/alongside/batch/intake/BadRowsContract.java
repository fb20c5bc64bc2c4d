package org.alongside.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.alongside.server.testing.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred thousand bad rows among twenty thousand good ones, each with its place and its code.
 */
abstract class BadRowsContract {

  private static final int ROWS = 120_000;
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-06-10T10:30:00Z"), ZoneOffset.UTC);

  /** What may be wrong with a person; every sixth row is good. */
  private static final List<Sin> SINS =
      List.of(
          new Sin("M,1990,given,,", ""),
          new Sin("Q,1990,given,,", "sex CHOICE_UNKNOWN"),
          new Sin("M,soon,given,,", "birth_year NUMBER_MALFORMED"),
          new Sin("M,1990,,,", "consent VALUE_MISSING"),
          new Sin("F,1990,given,2026-02-30,", "consent_withdrawn_on DATE_MALFORMED"),
          new Sin("F,1990,given,,NOWHERE", "home_area REFERENCE_UNKNOWN"));

  @TempDir Path home;

  abstract DataSource database();

  private record Sin(String cells, String finding) {}

  private static Sin sinOf(int row) {
    return SINS.get(row % SINS.size());
  }

  @Test
  void eachIsReportedWithLineColumnAndCodeWhileTheGoodOnesGoIn() throws Exception {
    Intake intake = new Intake(database(), home, TODAY);
    StringBuilder file =
        new StringBuilder("participant,sex,birth_year,consent,consent_withdrawn_on,home_area\n");
    for (int row = 0; row < ROWS; row++) {
      file.append("P%06d,%s\n".formatted(row, sinOf(row).cells()));
    }
    byte[] content = file.toString().getBytes(StandardCharsets.UTF_8);

    long id = intake.take(Bundle.aBundle().with("participants.csv", content).zip());

    assertThat(intake.counts(id)).containsExactly("participants.csv 120000/20000/0/0/100000");
    List<String> expected =
        IntStream.range(0, ROWS)
            .filter(row -> !sinOf(row).finding().isEmpty())
            .mapToObj(row -> "participants.csv:" + (row + 2) + ":" + sinOf(row).finding())
            .toList();
    assertThat(intake.findings(id).equals(expected)).isTrue();
    assertThat(linesOf(intake.rejects(id))).isEqualTo(100_001);
    assertThat(intake.ask("select count(*) from registry.participant")).containsExactly("20000");
  }

  private static long linesOf(byte[] rejects) throws Exception {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(rejects))) {
      assertThat(zip.getNextEntry()).isNotNull();
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().count();
    }
  }
}
