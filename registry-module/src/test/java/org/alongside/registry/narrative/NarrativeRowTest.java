package org.alongside.registry.narrative;

import static org.alongside.registry.finding.FindingCode.CONSENT_ENDS_BEFORE_GIVEN;
import static org.alongside.registry.finding.FindingCode.DATE_IN_FUTURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Reading;
import org.alongside.registry.row.RowFormat;
import org.junit.jupiter.api.Test;

class NarrativeRowTest {

  @Test
  void consentIsGivenBeforeItEnds() {
    assertThat(narrative("2024-04-30", "2024-04-30").findings())
        .containsExactly(
            CONSENT_ENDS_BEFORE_GIVEN.at("expires_on"),
            CONSENT_ENDS_BEFORE_GIVEN.at("withdrawn_on"));
    assertThat(narrative("2024-05-01", "").findings()).isEmpty();
    assertThat(narrative("", "").findings()).isEmpty();
  }

  @Test
  void consentIsNotStillToCome() {
    NarrativeRow row = narrative("", "").row().orElseThrow();
    assertThat(row.seenOn(LocalDate.of(2024, 5, 1))).isEmpty();
    assertThat(row.seenOn(LocalDate.of(2024, 4, 30)))
        .containsExactly(DATE_IN_FUTURE.at("consent_on"));
  }

  @Test
  void mayBeUsedWhileTheConsentHolds() {
    NarrativeRow row = narrative("2024-06-30", "2024-06-10").row().orElseThrow();
    assertThat(row.usableOn(LocalDate.of(2024, 4, 30))).isFalse();
    assertThat(row.usableOn(LocalDate.of(2024, 5, 1))).isTrue();
    assertThat(row.usableOn(LocalDate.of(2024, 6, 9))).isTrue();
    assertThat(row.usableOn(LocalDate.of(2024, 6, 10))).isFalse();
    NarrativeRow untilJune = narrative("2024-06-30", "").row().orElseThrow();
    assertThat(untilJune.usableOn(LocalDate.of(2024, 6, 30))).isTrue();
    assertThat(untilJune.usableOn(LocalDate.of(2024, 7, 1))).isFalse();
  }

  private static Reading<NarrativeRow> narrative(String expiresOn, String withdrawnOn) {
    return read(
        "narrative",
        "N1",
        "cohort",
        "C1",
        "text",
        "I listen now.",
        "consent_on",
        "2024-05-01",
        "expires_on",
        expiresOn,
        "withdrawn_on",
        withdrawnOn);
  }

  private static Reading<NarrativeRow> read(String... columnsAndTexts) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columnsAndTexts.length; i += 2) {
      cells.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
    }
    return RowFormat.of(NarrativeRow.class).read(Cells.of(cells));
  }
}
