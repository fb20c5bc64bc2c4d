package org.alongside.registry.assessment.preset;

import java.util.List;
import java.util.Map;

/**
 * An instrument ready to be adopted, as texts by column, without the code it is to have.
 *
 * @param note where it comes from, and what to mind
 */
public record Preset(
    String code,
    String note,
    Map<String, String> instrument,
    List<Map<String, String>> items,
    List<Map<String, String>> cutOffs) {

  public String title() {
    return instrument.getOrDefault("title", code);
  }
}
