package org.alongside.registry.step;

import static org.alongside.registry.finding.FindingCode.DATE_IN_FUTURE;
import static org.alongside.registry.finding.FindingCode.DONE_BEFORE_COMMITTED;
import static org.alongside.registry.finding.FindingCode.STEP_ALSO_OPEN;
import static org.alongside.registry.finding.FindingCode.STEP_WITHOUT_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Reading;
import org.alongside.registry.row.RowFormat;
import org.junit.jupiter.api.Test;

class StepRowTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 6, 10);

  @Test
  void itWasCommittedToOrDone() {
    assertThat(step("", "").findings()).containsExactly(STEP_WITHOUT_DAY.at("committed_on"));
    assertThat(step("2024-05-01", "").findings()).isEmpty();
    assertThat(step("", "2024-05-01").findings()).isEmpty();
    assertThat(step("2024-05-01", "2024-05-01").findings()).isEmpty();
    assertThat(step("2024-05-02", "2024-05-01").findings())
        .containsExactly(DONE_BEFORE_COMMITTED.at("done_on"));
  }

  @Test
  void itsDaysHaveCome() {
    assertThat(row("2024-06-10", "2024-06-10").seenOn(TODAY)).isEmpty();
    assertThat(row("2024-06-11", "2024-06-12").seenOn(TODAY))
        .containsExactly(DATE_IN_FUTURE.at("committed_on"), DATE_IN_FUTURE.at("done_on"));
  }

  @Test
  void oneThatWasDoneIsNotAlsoOpen() {
    StepRow done = row("2024-05-01", "2024-05-20");
    assertThat(done.beside(List.of(row("2024-05-01", ""))))
        .containsExactly(STEP_ALSO_OPEN.at("done_on"));
    assertThat(done.beside(List.of(row("2024-05-02", ""), done))).isEmpty();
    assertThat(row("", "2024-05-20").beside(List.of(row("2024-05-01", "")))).isEmpty();
  }

  private static StepRow row(String committedOn, String doneOn) {
    return step(committedOn, doneOn).row().orElseThrow();
  }

  private static Reading<StepRow> step(String committedOn, String doneOn) {
    return read(
        "participant",
        "P1",
        "cohort",
        "C1",
        "type",
        "shares the cooking",
        "committed_on",
        committedOn,
        "done_on",
        doneOn);
  }

  private static Reading<StepRow> read(String... columnsAndTexts) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columnsAndTexts.length; i += 2) {
      cells.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
    }
    return RowFormat.of(StepRow.class).read(Cells.of(cells));
  }
}
