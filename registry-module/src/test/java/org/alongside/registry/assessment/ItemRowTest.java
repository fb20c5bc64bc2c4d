package org.alongside.registry.assessment;

import static org.alongside.registry.finding.FindingCode.ANSWER_OUT_OF_RANGE;
import static org.alongside.registry.finding.FindingCode.ANSWER_RANGE_MISSING;
import static org.alongside.registry.finding.FindingCode.ANSWER_RANGE_REVERSED;
import static org.alongside.registry.finding.FindingCode.CELL_WITHOUT_MEANING;
import static org.alongside.registry.finding.FindingCode.ITEM_NOT_SCORED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.registry.finding.Finding;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Reading;
import org.alongside.registry.row.RowFormat;
import org.junit.jupiter.api.Test;

class ItemRowTest {

  @Test
  void aRangeHasTwoEndsAndGoesUp() {
    assertThat(item("answer_min", "1").findings())
        .containsExactly(ANSWER_RANGE_MISSING.at("answer_max"));
    assertThat(item("answer_max", "3").findings())
        .containsExactly(ANSWER_RANGE_MISSING.at("answer_min"));
    assertThat(item("answer_min", "3", "answer_max", "3").findings())
        .containsExactly(ANSWER_RANGE_REVERSED.at("answer_max"));
    assertThat(item("answer_min", "-2", "answer_max", "2").findings()).isEmpty();
  }

  @Test
  void aKnowledgeItemIsScoredByItsCorrectAnswer() {
    assertThat(under(InstrumentKind.KNOWLEDGE))
        .containsExactly(ITEM_NOT_SCORED.at("correct_answer"));
    assertThat(under(InstrumentKind.KNOWLEDGE, "correct_answer", "b")).isEmpty();
    assertThat(
            under(
                InstrumentKind.KNOWLEDGE,
                "answer_min",
                "1",
                "answer_max",
                "3",
                "correct_answer",
                "4",
                "reversed",
                "yes"))
        .containsExactly(
            ANSWER_OUT_OF_RANGE.at("correct_answer"), CELL_WITHOUT_MEANING.at("reversed"));
  }

  @Test
  void anAttitudeItemIsScoredByItsRange() {
    assertThat(under(InstrumentKind.ATTITUDE)).containsExactly(ITEM_NOT_SCORED.at("answer_min"));
    assertThat(under(InstrumentKind.ATTITUDE, "reversed", "yes"))
        .containsExactly(ANSWER_RANGE_MISSING.at("answer_min"));
    assertThat(
            under(
                InstrumentKind.ATTITUDE,
                "answer_min",
                "1",
                "answer_max",
                "3",
                "correct_answer",
                "1",
                "reversed",
                "yes"))
        .containsExactly(CELL_WITHOUT_MEANING.at("correct_answer"));
  }

  @Test
  void anActionItemHasYesAndNoOnly() {
    assertThat(under(InstrumentKind.ACTION)).isEmpty();
    assertThat(under(InstrumentKind.ACTION, "answer_min", "0", "answer_max", "1"))
        .containsExactly(
            CELL_WITHOUT_MEANING.at("answer_min"), CELL_WITHOUT_MEANING.at("answer_max"));
  }

  private static List<Finding> under(InstrumentKind kind, String... more) {
    return item(more).row().orElseThrow().under(kind);
  }

  private static Reading<ItemRow> item(String... more) {
    String[] cells = Arrays.copyOf(more, more.length + 4);
    cells[more.length] = "instrument";
    cells[more.length + 1] = "I";
    cells[more.length + 2] = "item";
    cells[more.length + 3] = "Q1";
    return read(cells);
  }

  private static Reading<ItemRow> read(String... columnsAndTexts) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columnsAndTexts.length; i += 2) {
      cells.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
    }
    return RowFormat.of(ItemRow.class).read(Cells.of(cells));
  }
}
