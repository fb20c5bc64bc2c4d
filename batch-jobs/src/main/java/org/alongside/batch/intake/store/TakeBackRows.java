package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.intake.IntakeCode;
import org.alongside.batch.intake.bundle.Bundle;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.registry.audit.Alteration;
import org.alongside.registry.audit.AuditLog;

/**
 * Removes from the registry what edited submissions no longer yield, with its trace and a row in
 * the audit log, as if somebody had taken it back by hand. A row that another submission yields too
 * stays; so does one on which other records hang, or that is not open to the sender, with a
 * warning. May be repeated.
 */
public final class TakeBackRows {

  private static final int PASS = 10;

  private final long importId;
  private final Author author;
  private final Unseen unseen;
  private final RegistryRows registry = new RegistryRows();

  /**
   * @param unseen what the import may not touch
   */
  public TakeBackRows(long importId, Author author, Unseen unseen) {
    this.importId = importId;
    this.author = author;
    this.unseen = unseen;
  }

  /**
   * Takes back some hundreds of rows.
   *
   * @return whether there may be more
   */
  public boolean some(Connection connection) throws SQLException {
    List<FieldRows.Yielded> rows = FieldRows.toTakeBack(connection, importId);
    Map<Integer, Set<String>> keys = new LinkedHashMap<>();
    for (FieldRows.Yielded row : rows) {
      keys.computeIfAbsent(row.fileNo(), any -> new LinkedHashSet<>()).add(row.key());
    }
    for (Map.Entry<Integer, Set<String>> of : keys.entrySet()) {
      of.getValue().removeAll(FieldRows.stillYielded(connection, of.getKey(), of.getValue()));
      takeBack(connection, Bundle.numbered(of.getKey()), of.getValue());
    }
    FieldRows.forget(connection, importId, rows);
    return !rows.isEmpty();
  }

  private void takeBack(Connection connection, BundleFile<?> file, Set<String> keys)
      throws SQLException {
    List<Map<String, String>> wanted =
        keys.stream().map(key -> RegistryRows.split(file, key)).toList();
    Map<String, Existing> found = registry.rows(connection, file, wanted);
    List<String> referring = referring(connection, file);
    List<Existing> removed = new ArrayList<>();
    boolean kept = false;
    for (String key : keys) {
      Existing row = found.get(key);
      if (row != null
          && (unseen.refuses(file, row.texts()) || isReferredTo(connection, referring, row.id()))) {
        kept = true;
      } else if (row != null) {
        removed.add(row);
      }
    }
    remove(connection, file, removed);
    if (kept && !Notes.has(connection, importId, file.number(), IntakeCode.FIELD_ROW_KEPT)) {
      Note note = Note.of(file.number(), file.name(), "", IntakeCode.FIELD_ROW_KEPT);
      Notes.insert(connection, importId, PASS, List.of(note));
    }
  }

  private void remove(Connection connection, BundleFile<?> file, List<Existing> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    List<Map<String, String>> texts = rows.stream().map(Existing::texts).toList();
    References references = References.find(connection, registry, file, texts);
    Concerned concerned = new Concerned(file, references);
    List<Alteration> alterations = new ArrayList<>();
    for (Existing row : rows) {
      StagedRow standing = new StagedRow(0, 0, row.texts(), false);
      concerned.add(new Change(standing, row, row.texts()), row.id());
      alterations.add(Alteration.removed(file.format(), row.texts(), row.id(), row.version()));
    }
    concerned.trace(connection, author);
    delete(connection, file, rows);
    AuditLog.add(connection, author.cause(), alterations);
  }

  private static void delete(Connection connection, BundleFile<?> file, List<Existing> rows)
      throws SQLException {
    String sql = "delete from " + file.table() + " where id = ? and version = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Existing row : rows) {
        statement.setLong(1, row.id());
        statement.setInt(2, row.version());
        if (statement.executeUpdate() == 0) {
          throw new ChangedMeanwhile();
        }
      }
    }
  }

  /** Queries that find something hanging on a row of the file's table, by its id. */
  private static List<String> referring(Connection connection, BundleFile<?> file)
      throws SQLException {
    DatabaseMetaData database = connection.getMetaData();
    String[] name = file.table().split("\\.", -1);
    boolean upper = database.storesUpperCaseIdentifiers();
    List<String> queries = new ArrayList<>();
    try (ResultSet keys =
        database.getExportedKeys(null, cased(name[0], upper), cased(name[1], upper))) {
      while (keys.next()) {
        queries.add(
            "select 1 from "
                + keys.getString("FKTABLE_SCHEM")
                + "."
                + keys.getString("FKTABLE_NAME")
                + " where "
                + keys.getString("FKCOLUMN_NAME")
                + " = ? fetch first 1 rows only");
      }
    }
    return queries;
  }

  private static String cased(String name, boolean upper) {
    return upper ? name.toUpperCase(Locale.ROOT) : name;
  }

  private static boolean isReferredTo(Connection connection, List<String> referring, long id)
      throws SQLException {
    for (String sql : referring) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setLong(1, id);
        try (ResultSet rows = statement.executeQuery()) {
          if (rows.next()) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
