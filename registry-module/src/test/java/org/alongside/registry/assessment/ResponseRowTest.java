package org.alongside.registry.assessment;

import static org.alongside.registry.finding.FindingCode.DATE_IN_FUTURE;
import static org.alongside.registry.finding.FindingCode.RESPONDENT_MISSING;
import static org.alongside.registry.finding.FindingCode.RESPONDENT_NOT_EMPTY;
import static org.alongside.registry.finding.FindingCode.RESPONSE_BEFORE_ENROLMENT;
import static org.alongside.registry.finding.FindingCode.RUNNING_NUMBER_MALFORMED;
import static org.alongside.registry.finding.FindingCode.SPELL_WITHOUT_PARTICIPANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Reading;
import org.alongside.registry.row.RowFormat;
import org.junit.jupiter.api.Test;

class ResponseRowTest {

  @Test
  void itIsSomebodysOrHasARunningNumber() {
    assertThat(response("participant", "P1").findings()).isEmpty();
    assertThat(response("respondent", "7").findings()).isEmpty();
    assertThat(response().findings()).containsExactly(RESPONDENT_MISSING.at("respondent"));
    assertThat(response("participant", "P1", "respondent", "7").findings())
        .containsExactly(RESPONDENT_NOT_EMPTY.at("respondent"));
    assertThat(response("respondent", "07").findings())
        .containsExactly(RUNNING_NUMBER_MALFORMED.at("respondent"));
  }

  @Test
  void theSpellIsTheFirstUnlessSaidAndBelongsToSomebody() {
    assertThat(response("participant", "P1", "spell", "").row().orElseThrow().spell()).isEqualTo(1);
    assertThat(response("respondent", "7", "spell", "2").findings())
        .containsExactly(SPELL_WITHOUT_PARTICIPANT.at("spell"));
  }

  @Test
  void itsDayHasComeAndTheEnrolmentToo() {
    ResponseRow row = response("participant", "P1").row().orElseThrow();
    LocalDate day = row.takenOn();

    assertThat(row.seenOn(day)).isEmpty();
    assertThat(row.seenOn(day.minusDays(1))).containsExactly(DATE_IN_FUTURE.at("taken_on"));
    assertThat(row.under(day)).isEmpty();
    assertThat(row.under(day.plusDays(1)))
        .containsExactly(RESPONSE_BEFORE_ENROLMENT.at("taken_on"));
    assertThat(row.under(null)).containsExactly(RESPONSE_BEFORE_ENROLMENT.at("taken_on"));
  }

  private static Reading<ResponseRow> response(String... more) {
    String[] given = {"cohort", "C1", "instrument", "I", "wave", "F12", "taken_on", "2024-05-01"};
    String[] cells = Arrays.copyOf(given, given.length + more.length);
    System.arraycopy(more, 0, cells, given.length, more.length);
    return read(cells);
  }

  private static Reading<ResponseRow> read(String... columnsAndTexts) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columnsAndTexts.length; i += 2) {
      cells.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
    }
    return RowFormat.of(ResponseRow.class).read(Cells.of(cells));
  }
}
