package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** The table {@code batch.intake_team}. */
public final class SenderTeams {

  private SenderTeams() {}

  /** Keeps the teams of a new import's sender. */
  public static void insert(Connection connection, long importId, Set<String> teams)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into batch.intake_team (import_id, team) values (?, ?)")) {
      for (String team : teams) {
        insert.setLong(1, importId);
        insert.setString(2, team);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The records an import may not touch. */
  public static Unseen unseen(Connection connection, long importId) throws SQLException {
    Set<String> teams = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement("select team from batch.intake_team where import_id = ?")) {
      select.setLong(1, importId);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          teams.add(rows.getString(1));
        }
      }
    }
    return Unseen.by(teams, connection);
  }
}
