package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
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

  private static final int REMEMBERED = 50_000;

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
    Map<String, Long> ids = new HashMap<>();
    for (List<String> slice : InList.slices(codes)) {
      List<String> padded = InList.padded(slice);
      String sql =
          "select id, code from "
              + file.table()
              + Derby.constraint("uq_" + file.table().substring("registry.".length()))
              + "where code in "
              + InList.of(padded.size());
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < padded.size(); i++) {
          statement.setString(i + 1, padded.get(i));
        }
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            ids.put(rows.getString(2), rows.getLong(1));
          }
        }
      }
    }
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
    for (List<List<String>> slice : InList.slices(wanted)) {
      select(connection, file, found, slice, rows);
    }
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

  private static void select(
      Connection connection,
      BundleFile<?> file,
      List<Field> found,
      List<List<String>> wanted,
      Map<String, Existing> into)
      throws SQLException {
    StringBuilder sql = new StringBuilder(selectAll(file));
    List<List<String>> parameters = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      int at = i;
      Set<String> values =
          wanted.stream().map(v -> v.get(at)).collect(Collectors.toCollection(LinkedHashSet::new));
      List<String> padded = InList.padded(values);
      parameters.add(padded);
      sql.append(i == 0 ? " where t." : " and t.").append(found.get(i).db());
      sql.append(" in ").append(InList.of(padded.size()));
    }
    try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
      int index = 0;
      for (int i = 0; i < found.size(); i++) {
        for (String value : parameters.get(i)) {
          found.get(i).kind().bind(statement, ++index, value);
        }
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Existing row = read(file, rows);
          into.put(file.key(row.texts()), row);
        }
      }
    }
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
