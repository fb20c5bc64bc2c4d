package org.alongside.registry.assessment.preset;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The presets that come with the registry. */
public final class Presets {

  private static final List<String> CODES = List.of("gem-24", "ally-knowledge", "ally-action");

  private Presets() {}

  /** All of them. */
  public static List<Preset> all() {
    return CODES.stream().map(Presets::read).toList();
  }

  public static Optional<Preset> named(String code) {
    return CODES.contains(code) ? Optional.of(read(code)) : Optional.empty();
  }

  private static Preset read(String code) {
    try (InputStream in = Presets.class.getResourceAsStream(code + ".json");
        JsonReader reader = Json.createReader(in)) {
      JsonObject preset = reader.readObject();
      Map<String, String> everyItem = texts(preset.getJsonObject("every_item"));
      return new Preset(
          code,
          preset.getString("note"),
          texts(preset.getJsonObject("instrument")),
          rows(preset.getJsonArray("items"), everyItem),
          rows(preset.getJsonArray("cut_offs"), Map.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> rows(JsonArray array, Map<String, String> every) {
    return array.getValuesAs(JsonObject.class).stream()
        .map(
            object -> {
              Map<String, String> row = new HashMap<>(every);
              row.putAll(texts(object));
              return Map.copyOf(row);
            })
        .toList();
  }

  private static Map<String, String> texts(JsonObject object) {
    Map<String, String> texts = new HashMap<>();
    object.keySet().forEach(key -> texts.put(key, object.getString(key)));
    return texts;
  }
}
