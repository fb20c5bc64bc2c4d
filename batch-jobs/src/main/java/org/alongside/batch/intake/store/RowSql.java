package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.BundleFile;
import org.alongside.batch.intake.bundle.Field;

/** Creating and changing rows of one table of the registry, batched. */
final class RowSql {

  private final BundleFile<?> file;
  private final References references;
  private final Author author;
  private final List<Field> kept;

  RowSql(BundleFile<?> file, References references, Author author) {
    this.file = file;
    this.references = references;
    this.author = author;
    kept = file.fields().stream().filter(field -> field.db() != null).toList();
  }

  /**
   * @param ids one per row
   */
  void insert(Connection connection, List<Change> changes, List<Long> ids) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    String columns = kept.stream().map(Field::db).collect(Collectors.joining(", "));
    String sql =
        "insert into "
            + file.table()
            + " (id, "
            + columns
            + ", created_at, created_by, changed_at, changed_by, version) values "
            + InList.of(kept.size() + 6);
    Timestamp at = Imports.utc(author.at());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < changes.size(); i++) {
        statement.setLong(1, ids.get(i));
        int index = bind(statement, 1, kept, changes.get(i));
        statement.setTimestamp(++index, at);
        statement.setString(++index, author.name());
        statement.setTimestamp(++index, at);
        statement.setString(++index, author.name());
        statement.setInt(++index, 1);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /**
   * @throws java.sql.SQLTransientException if somebody else changed one of the rows meanwhile
   */
  void update(Connection connection, List<Change> changes) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    List<String> key = file.format().keyColumns();
    List<Field> changed = kept.stream().filter(field -> !key.contains(field.column())).toList();
    String sql =
        "update "
            + file.table()
            + changed.stream()
                .map(f -> f.db() + " = ?")
                .collect(Collectors.joining(", ", " set ", ""))
            + ", changed_at = ?, changed_by = ?, version = version + 1 where id = ? and version = ?";
    Timestamp at = Imports.utc(author.at());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Change change : changes) {
        int index = bind(statement, 0, changed, change);
        statement.setTimestamp(++index, at);
        statement.setString(++index, author.name());
        statement.setLong(++index, change.existing().id());
        statement.setInt(++index, change.existing().version());
        statement.addBatch();
      }
      for (int count : statement.executeBatch()) {
        if (count == 0) {
          throw new ChangedMeanwhile();
        }
      }
    }
  }

  private int bind(PreparedStatement statement, int before, List<Field> fields, Change change)
      throws SQLException {
    int index = before;
    for (Field field : fields) {
      String text =
          field.reference() == null
              ? Objects.requireNonNullElse(change.after().get(field.column()), "")
              : references.id(field, change.after());
      field.kind().bind(statement, ++index, text);
    }
    return index;
  }
}
