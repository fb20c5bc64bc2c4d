package org.alongside.batch.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.server.demo.SampleBundle;
import org.alongside.server.testing.Bundle;
import org.alongside.server.testing.DemoServer;
import org.alongside.server.testing.Program;
import org.alongside.server.testing.RunningServer;
import org.alongside.server.testing.RunningServer.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The night counts what was committed before it began; the next one counts the rest. */
@ExtendWith(DemoServer.class)
abstract class FrozenCutContract {

  private static final String NEW_MEN =
      "indicator=R_NEW&scopeType=organisation&from=2026-04-01&to=2026-06-30";

  abstract Database database();

  @Test
  void anImportDuringTheNightChangesNothingInThatNight(RunningServer demo) {
    List<String> expected = Program.of(DemoServer.manager(demo)).figures("");
    try (RunningServer server = RunningServer.start(database(), KilledServerContract.SMALL_STEPS)) {
      Program program = Program.of(server.administrator());
      program.awaitImport(program.send(Bundle.sample()));
      program.count(SampleBundle.LAST_BUSINESS_DATE);
      assertThat(program.awaitNight(KilledServerContract::halfCountedOrOver).getString("status"))
          .isEqualTo("started");
      assertThat(program.awaitImport(program.send(oneMoreMan())).getString("state"))
          .isEqualTo("finished");
      program.awaitPublished();
      assertThat(program.figures("")).isEqualTo(expected);

      List<String> before = program.figures(NEW_MEN);
      program.count(SampleBundle.LAST_BUSINESS_DATE);
      program.awaitPublished();
      assertThat(program.figures(NEW_MEN)).isNotEqualTo(before);
    }
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
