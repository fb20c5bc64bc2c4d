package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.Field;

/** The records that some rows of one file name, as far as the registry has them. */
final class References {

  private final BundleFile<?> file;
  private final Map<Field, Map<String, Long>> ids = new HashMap<>();

  private References(BundleFile<?> file) {
    this.file = file;
  }

  static References find(
      Connection connection,
      RegistryRows registry,
      BundleFile<?> file,
      List<Map<String, String>> rows)
      throws SQLException {
    References references = new References(file);
    for (Field field : file.fields()) {
      Field.Reference reference = field.reference();
      if (reference != null) {
        Set<String> keys = new LinkedHashSet<>();
        rows.forEach(texts -> keys.add(file.referenceKey(field, texts)));
        BundleFile<?> target = Objects.requireNonNullElse(reference.target(), file);
        references.ids.put(field, registry.ids(connection, target, keys));
      }
    }
    return references;
  }

  /** The id of what a cell names, as text; empty if it names nothing, or nothing that is there. */
  String id(Field field, Map<String, String> texts) {
    Long id = Objects.requireNonNull(ids.get(field)).get(file.referenceKey(field, texts));
    return id == null ? "" : id.toString();
  }

  /** Whether a record of another file is named and not there. */
  boolean lacks(Map<String, String> texts) {
    return file.fields().stream().anyMatch(f -> f.refersElsewhere() && isLacking(f, texts));
  }

  /** Whether a record of the same file is named and not there, or not yet. */
  boolean lacksLink(Map<String, String> texts) {
    return file.link().filter(field -> isLacking(field, texts)).isPresent();
  }

  private boolean isLacking(Field field, Map<String, String> texts) {
    return !file.referenceKey(field, texts).isEmpty() && id(field, texts).isEmpty();
  }
}
