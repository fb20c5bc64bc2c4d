package org.alongside.registry.assessment.preset;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.alongside.registry.RegistryException;
import org.alongside.registry.assessment.InstrumentRow;
import org.alongside.registry.assessment.Instruments;
import org.alongside.registry.assessment.KeepCutOff;
import org.alongside.registry.assessment.KeepInstrument;
import org.alongside.registry.assessment.KeepItem;
import org.alongside.registry.entry.Kept;
import org.alongside.registry.entry.UseCase;
import org.alongside.registry.row.Cells;

/** Copies a preset into the registry as an instrument with its items and cut-offs. */
@Dependent
@UseCase
public class AdoptPreset {

  private final Instruments instruments;
  private final KeepInstrument keepInstrument;
  private final KeepItem keepItem;
  private final KeepCutOff keepCutOff;

  @Inject
  public AdoptPreset(
      Instruments instruments,
      KeepInstrument keepInstrument,
      KeepItem keepItem,
      KeepCutOff keepCutOff) {
    this.instruments = instruments;
    this.keepInstrument = keepInstrument;
    this.keepItem = keepItem;
    this.keepCutOff = keepCutOff;
  }

  /**
   * @param as the code the instrument gets
   * @throws RegistryException if there is no such preset, the code is taken or is none, or the
   *     viewer may not keep instruments; then nothing is kept
   */
  public Kept<InstrumentRow> adopt(String preset, String as) {
    Preset ready = Presets.named(preset).orElseThrow(RegistryException::notFound);
    if (instruments.byCode(as).isPresent()) {
      throw RegistryException.alreadyThere();
    }
    Map<String, String> key = Map.of("instrument", as);
    Kept<InstrumentRow> kept = keepInstrument.keep(key, Cells.of(ready.instrument()), 0);
    ready.items().forEach(item -> keepItem.keep(with(key, item, "item"), Cells.of(item), 0));
    ready
        .cutOffs()
        .forEach(cutOff -> keepCutOff.keep(with(key, cutOff, "cut_off"), Cells.of(cutOff), 0));
    return kept;
  }

  private static Map<String, String> with(
      Map<String, String> key, Map<String, String> row, String column) {
    return Map.of(
        "instrument", key.getOrDefault("instrument", ""), column, row.getOrDefault(column, ""));
  }
}
