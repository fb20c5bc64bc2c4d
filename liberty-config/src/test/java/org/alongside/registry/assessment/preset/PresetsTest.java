package org.alongside.registry.assessment.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.alongside.registry.assessment.CutOffRow;
import org.alongside.registry.assessment.Direction;
import org.alongside.registry.assessment.InstrumentKind;
import org.alongside.registry.assessment.InstrumentRow;
import org.alongside.registry.assessment.ItemRow;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Reading;
import org.alongside.registry.row.Row;
import org.alongside.registry.row.RowFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {

  static List<Preset> presets() {
    return Presets.all();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyRowKeepsTheRulesAndEveryItemIsScored(Preset preset) {
    InstrumentRow instrument = instrument(preset);
    assertThat(preset.items()).isNotEmpty();
    for (Map<String, String> cells : preset.items()) {
      ItemRow item = read(ItemRow.class, cells);
      assertThat(item.under(instrument.kind())).as(item.item()).isEmpty();
      assertThat(item.text()).isNotNull();
    }
    preset.cutOffs().forEach(cells -> read(CutOffRow.class, cells));
    assertThat(new HashSet<>(preset.items())).hasSameSizeAs(preset.items());
  }

  /** Domain spec, section 4: 24 items, 3-point answers, 7 reversed, direction mandatory. */
  @Test
  void theGemScaleIsWhatTheSpecAsksFor() {
    Preset gem = Presets.named("gem-24").orElseThrow();
    List<ItemRow> items = gem.items().stream().map(cells -> read(ItemRow.class, cells)).toList();

    assertThat(instrument(gem).kind()).isEqualTo(InstrumentKind.ATTITUDE);
    assertThat(instrument(gem).direction()).isEqualTo(Direction.UP);
    assertThat(items).hasSize(24).filteredOn(ItemRow::reversed).hasSize(7);
    assertThat(items)
        .allSatisfy(
            item -> {
              assertThat(item.answerMin()).isEqualByComparingTo("1");
              assertThat(item.answerMax()).isEqualByComparingTo("3");
            });
    assertThat(gem.cutOffs()).hasSize(3);
  }

  @Test
  void aPresetNobodyKnowsIsNone() {
    assertThat(Presets.named("gem-25")).isEmpty();
    assertThat(Presets.named("../persistence")).isEmpty();
  }

  private static InstrumentRow instrument(Preset preset) {
    return read(InstrumentRow.class, preset.instrument());
  }

  private static <R extends Record & Row> R read(Class<R> type, Map<String, String> cells) {
    Map<String, String> whole = new HashMap<>(cells);
    whole.put("instrument", "I");
    Reading<R> reading = RowFormat.of(type).read(Cells.of(whole));
    assertThat(reading.findings()).as("%s", cells).isEmpty();
    return reading.row().orElseThrow();
  }
}
