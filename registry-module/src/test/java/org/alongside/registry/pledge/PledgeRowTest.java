package org.alongside.registry.pledge;

import static org.alongside.registry.finding.FindingCode.DATE_IN_FUTURE;
import static org.alongside.registry.finding.FindingCode.NUMBER_OUT_OF_RANGE;
import static org.alongside.registry.finding.FindingCode.PLEDGE_NUMBER_WITH_PARTICIPANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Reading;
import org.alongside.registry.row.RowFormat;
import org.junit.jupiter.api.Test;

class PledgeRowTest {

  @Test
  void onlyAnonymousOnesAreCountedTogether() {
    assertThat(pledge("P1", "").findings()).isEmpty();
    assertThat(pledge("", "40").findings()).isEmpty();
    assertThat(pledge("", "").findings()).isEmpty();
    assertThat(pledge("P1", "2").findings())
        .containsExactly(PLEDGE_NUMBER_WITH_PARTICIPANT.at("number"));
    assertThat(pledge("", "0").findings()).containsExactly(NUMBER_OUT_OF_RANGE.at("number"));
  }

  @Test
  void itsDayHasCome() {
    PledgeRow row = pledge("P1", "").row().orElseThrow();
    assertThat(row.seenOn(LocalDate.of(2024, 5, 1))).isEmpty();
    assertThat(row.seenOn(LocalDate.of(2024, 4, 30)))
        .containsExactly(DATE_IN_FUTURE.at("pledged_on"));
  }

  private static Reading<PledgeRow> pledge(String participant, String number) {
    return read(
        "cohort",
        "C1",
        "pledge",
        "1",
        "participant",
        participant,
        "pledged_on",
        "2024-05-01",
        "number",
        number);
  }

  private static Reading<PledgeRow> read(String... columnsAndTexts) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columnsAndTexts.length; i += 2) {
      cells.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
    }
    return RowFormat.of(PledgeRow.class).read(Cells.of(cells));
  }
}
