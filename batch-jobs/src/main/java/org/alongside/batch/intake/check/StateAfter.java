package org.alongside.batch.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.store.Existing;
import org.alongside.batch.intake.store.RegistryRows;
import org.alongside.batch.intake.store.StagedFile;
import org.alongside.batch.intake.store.StagedRow;
import org.alongside.batch.intake.store.StagedRows;
import org.alongside.registry.row.Cells;
import org.alongside.registry.row.Row;

/**
 * The registry as it will be once the rows that still stand are written: what is there, and the
 * staged rows over it. Not safe for threads.
 */
public final class StateAfter {

  private static final int REMEMBERED = 20_000;

  private final RegistryRows registry;
  private final Map<BundleFile<?>, StagedFile> staged = new HashMap<>();
  private final Map<BundleFile<?>, Set<String>> known = new HashMap<>();

  public StateAfter(RegistryRows registry, List<StagedFile> files) {
    this.registry = registry;
    files.forEach(file -> staged.put(file.file(), file));
  }

  /** Those of the keys that exist afterwards, of a file whose check is complete. */
  Set<String> known(Connection connection, BundleFile<?> file, Set<String> keys)
      throws SQLException {
    Set<String> remembered = known.computeIfAbsent(file, any -> new HashSet<>());
    Set<String> all = new HashSet<>(keys);
    all.retainAll(remembered);
    Set<String> missing = new LinkedHashSet<>(keys);
    missing.removeAll(all);
    missing.remove("");
    if (!missing.isEmpty()) {
      Set<String> found = existing(connection, file, missing);
      if (remembered.size() > REMEMBERED) {
        remembered.clear();
      }
      remembered.addAll(found);
      all.addAll(found);
    }
    return all;
  }

  /** Those of the keys that exist afterwards, asked anew. */
  Set<String> existing(Connection connection, BundleFile<?> file, Set<String> keys)
      throws SQLException {
    Set<String> found = new HashSet<>();
    StagedFile sent = staged.get(file);
    if (sent != null) {
      Set<String> groups =
          keys.stream()
              .map(key -> file.groupKey(RegistryRows.split(file, key)))
              .collect(Collectors.toSet());
      StagedRows.ofGroups(connection, sent, groups)
          .forEach(row -> found.add(file.key(row.texts())));
    }
    Set<String> rest = new LinkedHashSet<>(keys);
    rest.removeAll(found);
    found.addAll(registry.ids(connection, file, rest).keySet());
    return found;
  }

  /**
   * The rows as they will be that belong to the groups of the given texts, by key, and perhaps a
   * few more.
   *
   * @param alike texts of the key's columns, as far as they lead a group or are looked up by
   */
  <R extends Record & Row> Map<String, R> rows(
      Connection connection, BundleFile<R> file, Collection<Map<String, String>> alike)
      throws SQLException {
    Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    registry
        .rows(connection, file, alike)
        .forEach((key, row) -> texts.put(key, new HashMap<>(row.texts())));
    StagedFile sent = staged.get(file);
    if (sent != null) {
      Set<String> groups = alike.stream().map(file::groupKey).collect(Collectors.toSet());
      for (StagedRow row : StagedRows.ofGroups(connection, sent, groups)) {
        texts.computeIfAbsent(file.key(row.texts()), any -> new HashMap<>()).putAll(row.texts());
      }
    }
    Map<String, R> rows = new LinkedHashMap<>();
    texts.forEach(
        (key, cells) ->
            file.format().read(Cells.of(cells)).row().ifPresent(row -> rows.put(key, row)));
    return rows;
  }

  /** The rows with these keys as they will be. */
  <R extends Record & Row> Map<String, R> byKey(
      Connection connection, BundleFile<R> file, Collection<String> keys) throws SQLException {
    Set<Map<String, String>> alike = new LinkedHashSet<>();
    for (String key : keys) {
      if (!key.isEmpty()) {
        alike.add(RegistryRows.split(file, key));
      }
    }
    Map<String, R> rows = rows(connection, file, alike);
    rows.keySet().retainAll(new HashSet<>(keys));
    return rows;
  }

  /** The rows of the registry as they are, in the given groups. */
  <R extends Record & Row> Map<String, Existing> before(
      Connection connection, BundleFile<R> file, Collection<Map<String, String>> alike)
      throws SQLException {
    return registry.rows(connection, file, alike);
  }
}
