package org.alongside.batch.field.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.batch.field.mapping.Mapping;
import org.alongside.batch.field.mapping.ReadMapping;
import org.alongside.batch.intake.bundle.Bundle;
import org.alongside.batch.intake.bundle.BundleFile;

/**
 * A mapping as the page shows it.
 *
 * @param files in the order in which they are written
 */
public record MappingForm(List<FileForm> files) {

  static MappingForm of(Mapping mapping) {
    return new MappingForm(mapping.files().stream().map(FileForm::of).toList());
  }

  /** As sent by the page, without the files that were ticked to be left out. */
  static MappingForm typed(Map<String, String> sent) {
    List<FileForm> files = new ArrayList<>();
    for (int i = 0; sent.containsKey("file" + i); i++) {
      String prefix = "file" + i;
      Optional<BundleFile<?>> file = Bundle.named(sent.getOrDefault(prefix, ""));
      if (file.isPresent() && !sent.containsKey(prefix + "-out")) {
        files.add(FileForm.typed(file.get(), prefix, sent));
      }
    }
    return new MappingForm(files);
  }

  MappingForm with(FileForm file) {
    List<FileForm> all = new ArrayList<>(files);
    all.add(file);
    return new MappingForm(all);
  }

  /** As it is kept. */
  String json() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    files.forEach(file -> all.add(file.json()));
    return Json.createObjectBuilder().add("files", all).build().toString();
  }

  /** Whether the page can show a mapping without changing what it says. */
  static boolean shows(Mapping mapping) {
    return ReadMapping.of(of(mapping).json()).equals(mapping);
  }

  /** A sentence about a mapping, with the name of the file in place of its number in the JSON. */
  String inWords(String sentence) {
    String words = sentence;
    for (int i = 0; i < files.size(); i++) {
      words = words.replace("files[" + i + "]", files.get(i).name());
    }
    return words.replace(".columns.", ", column ").replace(".columns", "");
  }
}
