package org.alongside.registry.assessment;

import static org.alongside.registry.finding.FindingCode.CELL_WITHOUT_MEANING;
import static org.alongside.registry.finding.FindingCode.DIRECTION_MISSING;
import static org.alongside.registry.finding.FindingCode.INSTRUMENT_IN_USE;
import static org.alongside.registry.finding.FindingCode.PARTICIPANT_IN_ANONYMOUS;
import static org.alongside.registry.finding.FindingCode.PARTICIPANT_NOT_NAMED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Reading;
import org.alongside.registry.row.RowFormat;
import org.junit.jupiter.api.Test;

class InstrumentRowTest {

  @Test
  void anAttitudeScaleSaysWhichWayIsMoreEquitable() {
    assertThat(instrument("attitude", "").findings())
        .containsExactly(DIRECTION_MISSING.at("direction"));
    assertThat(instrument("attitude", "down").findings()).isEmpty();
  }

  @Test
  void directionHasNoMeaningElsewhere() {
    assertThat(instrument("knowledge", "up").findings())
        .containsExactly(CELL_WITHOUT_MEANING.at("direction"));
    assertThat(instrument("action", "").findings()).isEmpty();
  }

  @Test
  void itIsNotAnonymousUnlessSaid() {
    assertThat(instrument("action", "").row().orElseThrow().anonymous()).isFalse();
  }

  @Test
  void whatWasAnsweredKeepsItsKindAndItsAnonymity() {
    InstrumentRow before = instrument("knowledge", "").row().orElseThrow();
    InstrumentRow after =
        read("instrument", "I", "title", "New", "kind", "action", "anonymous", "yes")
            .row()
            .orElseThrow();

    assertThat(after.inUseAs(before))
        .containsExactly(INSTRUMENT_IN_USE.at("kind"), INSTRUMENT_IN_USE.at("anonymous"));
    assertThat(before.inUseAs(before)).isEmpty();
  }

  @Test
  void anonymousMeansNobodyAndIdentifiedMeansSomebody() {
    InstrumentRow identified = instrument("action", "").row().orElseThrow();
    InstrumentRow anonymous =
        read("instrument", "I", "title", "T", "kind", "action", "anonymous", "yes")
            .row()
            .orElseThrow();

    assertThat(identified.answeredBy("P1")).isEmpty();
    assertThat(identified.answeredBy(null))
        .containsExactly(PARTICIPANT_NOT_NAMED.at("participant"));
    assertThat(anonymous.answeredBy(null)).isEmpty();
    assertThat(anonymous.answeredBy("P1"))
        .containsExactly(PARTICIPANT_IN_ANONYMOUS.at("participant"));
  }

  private static Reading<InstrumentRow> instrument(String kind, String direction) {
    return read("instrument", "I", "title", "T", "kind", kind, "direction", direction);
  }

  private static Reading<InstrumentRow> read(String... columnsAndTexts) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columnsAndTexts.length; i += 2) {
      cells.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
    }
    return RowFormat.of(InstrumentRow.class).read(Cells.of(cells));
  }
}
