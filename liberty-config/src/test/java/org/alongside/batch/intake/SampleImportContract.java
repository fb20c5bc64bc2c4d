package org.alongside.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.alongside.server.demo.SampleBundle;
import org.alongside.server.testing.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample data, with every file of the bundle, keep every rule. */
abstract class SampleImportContract {

  private static final Clock THE_DAY_AFTER =
      Clock.fixed(
          SampleBundle.LAST_BUSINESS_DATE.plusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC),
          ZoneOffset.UTC);

  @TempDir Path home;

  abstract DataSource database();

  @Test
  void everyRowGoesInAndOnlyDropInsAreRemarkedOn() throws Exception {
    Intake intake = new Intake(database(), home, THE_DAY_AFTER);

    long id = intake.take(Bundle.sample());

    assertThat(intake.findings(id))
        .isNotEmpty()
        .allMatch(finding -> finding.endsWith(" ATTENDANCE_OUTSIDE_ENROLMENT"));
    assertThat(intake.counts(id)).hasSize(34).allMatch(counts -> counts.endsWith("/0/0/0"));
  }
}
