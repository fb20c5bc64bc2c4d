package org.alongside.batch.field;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table {@code batch.field_mapping}. Its moments are UTC. */
final class FieldMappings {

  private static final String SELECT =
      "select name, content, changed_by, changed_at, version from batch.field_mapping";

  private FieldMappings() {}

  static List<FieldMapping> all(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + " order by name")) {
      return read(statement);
    }
  }

  static Optional<FieldMapping> find(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + " where name = ?")) {
      statement.setString(1, name);
      return read(statement).stream().findFirst();
    }
  }

  static void insert(Connection connection, FieldMapping mapping) throws SQLException {
    String sql =
        "insert into batch.field_mapping (content, changed_by, changed_at, version, name) values"
            + " (?, ?, ?, ?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, mapping);
      statement.executeUpdate();
    }
  }

  /** Whether it was still of the version before. */
  static boolean update(Connection connection, FieldMapping mapping) throws SQLException {
    String sql =
        "update batch.field_mapping set content = ?, changed_by = ?, changed_at = ?, version = ?"
            + " where name = ? and version = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, mapping);
      statement.setInt(6, mapping.version() - 1);
      return statement.executeUpdate() == 1;
    }
  }

  private static void bind(PreparedStatement statement, FieldMapping mapping) throws SQLException {
    statement.setString(1, mapping.content());
    statement.setString(2, mapping.changedBy());
    statement.setTimestamp(
        3, Timestamp.valueOf(LocalDateTime.ofInstant(mapping.changedAt(), ZoneOffset.UTC)));
    statement.setInt(4, mapping.version());
    statement.setString(5, mapping.name());
  }

  static boolean delete(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("delete from batch.field_mapping where name = ?")) {
      statement.setString(1, name);
      return statement.executeUpdate() == 1;
    }
  }

  /** Holds the mapping until the transaction ends, so that two imports follow one another. */
  static void use(Connection connection, String name, long importId) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update batch.field_mapping set last_import = ? where name = ?")) {
      statement.setLong(1, importId);
      statement.setString(2, name);
      statement.executeUpdate();
    }
  }

  private static List<FieldMapping> read(PreparedStatement statement) throws SQLException {
    List<FieldMapping> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        Instant at = rows.getTimestamp(4).toLocalDateTime().toInstant(ZoneOffset.UTC);
        all.add(
            new FieldMapping(
                rows.getString(1), rows.getString(2), rows.getString(3), at, rows.getInt(5)));
      }
    }
    return all;
  }
}
