package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.Derby;
import org.alongside.batch.intake.bundle.Field;
import org.alongside.batch.intake.bundle.Kind;

/**
 * What the registry holds, looked up by natural key, many at a time. Remembers ids, which never
 * change once given; not safe for threads, made anew for every attempt at a step.
 */
public final class RegistryRows {

  private static final int REMEMBERED = 100_000;

  private final Map<BundleFile<?>, Map<String, Long>> known = new HashMap<>();

  /** The ids of those records that exist, by key. */
  public Map<String, Long> ids(Connection connection, BundleFile<?> file, Collection<String> keys)
      throws SQLException {
    Map<String, Long> remembered = known.computeIfAbsent(file, any -> new Recent<>(REMEMBERED));
    Map<String, Long> found = new HashMap<>();
    Set<String> missing = new LinkedHashSet<>();
    for (String key : keys) {
      Long id = remembered.get(key);
      if (id != null) {
        found.put(key, id);
      } else if (!key.isEmpty()) {
        missing.add(key);
      }
    }
    if (!missing.isEmpty()) {
      Map<String, Long> fresh = select(connection, file, missing);
      remembered.putAll(fresh);
      found.putAll(fresh);
    }
    return found;
  }

  private Map<String, Long> select(Connection connection, BundleFile<?> file, Set<String> keys)
      throws SQLException {
    if (file.format().keyColumns().size() == 1) {
      return byCode(connection, file, keys);
    }
    List<Map<String, String>> texts = keys.stream().map(key -> split(file, key)).toList();
    Map<String, Long> ids = new HashMap<>();
    rows(connection, file, texts).forEach((key, row) -> ids.put(key, row.id()));
    ids.keySet().retainAll(keys);
    return ids;
  }

  private static Map<String, Long> byCode(
      Connection connection, BundleFile<?> file, Set<String> codes) throws SQLException {
    String select =
        "select id, code from "
            + file.table()
            + Derby.constraint("uq_" + file.table().substring("registry.".length()))
            + "where ";
    Map<String, Long> ids = new HashMap<>();
    new Lookup(select, List.of(new Lookup.Column("code", Kind.TEXT)))
        .each(
            connection,
            codes.stream().map(List::of).toList(),
            row -> ids.put(row.getString(2), row.getLong(1)));
    return ids;
  }

  /** The texts of the key's columns. */
  public static Map<String, String> split(BundleFile<?> file, String key) {
    String[] parts = key.split(String.valueOf(BundleFile.BETWEEN), -1);
    List<String> columns = file.format().keyColumns();
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < parts.length; i++) {
      texts.put(columns.get(i), parts[i]);
    }
    return texts;
  }

  /**
   * The rows that agree with any of the given ones in the columns by which the file's rows are
   * found, and perhaps a few more, by key.
   */
  public Map<String, Existing> rows(
      Connection connection, BundleFile<?> file, Collection<Map<String, String>> alike)
      throws SQLException {
    Map<String, Existing> rows = new LinkedHashMap<>();
    List<Field> found = file.foundBy().stream().map(file::field).toList();
    Set<List<String>> wanted = new LinkedHashSet<>();
    Map<Field, Map<String, Long>> ids = referenceIds(connection, file, found, alike);
    for (Map<String, String> texts : alike) {
      List<String> values = values(file, found, ids, texts);
      if (!values.isEmpty()) {
        wanted.add(values);
      }
    }
    List<Lookup.Column> columns =
        found.stream().map(field -> new Lookup.Column("t." + field.db(), field.kind())).toList();
    new Lookup(selectAll(file) + " where ", columns)
        .each(
            connection,
            wanted,
            row -> {
              Existing existing = read(file, row);
              rows.put(file.key(existing.texts()), existing);
            });
    return rows;
  }

  private Map<Field, Map<String, Long>> referenceIds(
      Connection connection,
      BundleFile<?> file,
      List<Field> found,
      Collection<Map<String, String>> alike)
      throws SQLException {
    Map<Field, Map<String, Long>> ids = new HashMap<>();
    for (Field field : found) {
      if (field.reference() != null) {
        Set<String> keys =
            alike.stream()
                .map(texts -> file.referenceKey(field, texts))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        BundleFile<?> target = Objects.requireNonNull(field.reference().target());
        ids.put(field, ids(connection, target, keys));
      }
    }
    return ids;
  }

  /**
   * One value per field; none at all if a named record does not exist, so the row cannot either.
   */
  private static List<String> values(
      BundleFile<?> file,
      List<Field> found,
      Map<Field, Map<String, Long>> ids,
      Map<String, String> texts) {
    List<String> values = new ArrayList<>();
    for (Field field : found) {
      if (field.reference() == null) {
        values.add(texts.getOrDefault(field.column(), ""));
      } else {
        String key = file.referenceKey(field, texts);
        Long id = Objects.requireNonNull(ids.get(field)).get(key);
        boolean none = key.isEmpty() && field.kind() == Kind.REFERENCE_OR_NONE;
        if (id == null && !none) {
          return List.of();
        }
        values.add(id == null ? "" : id.toString());
      }
    }
    return values;
  }

  private static String selectAll(BundleFile<?> file) {
    StringBuilder sql = new StringBuilder("select t.id, t.version");
    for (Field field : file.fields()) {
      sql.append(", ").append(field.expression());
    }
    return sql + " from" + Derby.FIXED_ORDER + file.table() + " t" + file.hint() + file.joins();
  }

  private static Existing read(BundleFile<?> file, ResultSet rows) throws SQLException {
    Map<String, String> texts = new LinkedHashMap<>();
    List<Field> fields = file.fields();
    for (int i = 0; i < fields.size(); i++) {
      Kind kind = fields.get(i).kind();
      texts.put(fields.get(i).column(), kind.read(rows, i + 3));
    }
    return new Existing(rows.getLong(1), rows.getInt(2), texts);
  }
}
