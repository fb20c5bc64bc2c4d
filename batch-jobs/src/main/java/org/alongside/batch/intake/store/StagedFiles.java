package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.batch.intake.bundle.Bundle;

/** The table {@code batch.intake_file}: the files of an import and what happened to their rows. */
public final class StagedFiles {

  private StagedFiles() {}

  /** Takes note of a file that was unpacked; its rows are still to be read. */
  public static void insert(Connection connection, StagedFile file) throws SQLException {
    String sql =
        "insert into batch.intake_file (import_id, file_no, name, columns_sent, rows_read,"
            + " rows_rejected, warnings, rows_created, rows_updated, rows_unchanged) values (?, ?,"
            + " ?, ?, 0, 0, 0, 0, 0, 0)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, file.importId());
      statement.setInt(2, file.file().number());
      statement.setString(3, file.file().name());
      statement.setString(4, String.join(",", file.columns()));
      statement.executeUpdate();
    }
  }

  /**
   * Forgets everything about an import's files and findings, for a fresh start; but for what was
   * found before it began.
   */
  public static void clear(Connection connection, long importId) throws SQLException {
    List<String> ours =
        List.of(
            "intake_finding where not finding_no between %d and %d and import_id = ?"
                .formatted(Notes.BEFORE * 1000, Notes.BEFORE * 1000 + 999),
            "intake_row where import_id = ?",
            "intake_file where import_id = ?");
    for (String rows : ours) {
      try (PreparedStatement statement = connection.prepareStatement("delete from batch." + rows)) {
        statement.setLong(1, importId);
        statement.executeUpdate();
      }
    }
  }

  /** The files whose rows are read, in order. */
  public static List<StagedFile> of(Connection connection, long importId) throws SQLException {
    return select(connection, importId, "columns_sent <> ''");
  }

  /** The files of which rows were rejected, in order. */
  public static List<StagedFile> withRejects(Connection connection, long importId)
      throws SQLException {
    return select(connection, importId, "rows_rejected > 0");
  }

  private static List<StagedFile> select(Connection connection, long importId, String which)
      throws SQLException {
    String sql =
        "select file_no, columns_sent, rows_read from batch.intake_file where import_id = ? and "
            + which
            + " order by file_no";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, importId);
      List<StagedFile> files = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          files.add(
              new StagedFile(
                  importId,
                  Bundle.numbered(rows.getInt(1)),
                  List.of(rows.getString(2).split(",")),
                  rows.getInt(3)));
        }
      }
      return files;
    }
  }

  /** What happened so far, in order. */
  public static List<Counts> counts(Connection connection, long importId) throws SQLException {
    String sql =
        "select name, rows_read, rows_rejected, warnings, rows_created, rows_updated,"
            + " rows_unchanged from batch.intake_file where import_id = ? order by file_no";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, importId);
      List<Counts> counts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          counts.add(
              new Counts(
                  rows.getString(1),
                  rows.getInt(2),
                  rows.getInt(3),
                  rows.getInt(4),
                  rows.getInt(5),
                  rows.getInt(6),
                  rows.getInt(7)));
        }
      }
      return counts;
    }
  }

  /** Adds to the counts of a file; {@link Counts#file} is not looked at. */
  public static void add(Connection connection, StagedFile file, Counts more) throws SQLException {
    String sql =
        "update batch.intake_file set rows_read = rows_read + ?, rows_rejected = rows_rejected +"
            + " ?, warnings = warnings + ?, rows_created = rows_created + ?, rows_updated ="
            + " rows_updated + ?, rows_unchanged = rows_unchanged + ? where import_id = ? and"
            + " file_no = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, more.read());
      statement.setInt(2, more.rejected());
      statement.setInt(3, more.warnings());
      statement.setInt(4, more.created());
      statement.setInt(5, more.updated());
      statement.setInt(6, more.unchanged());
      statement.setLong(7, file.importId());
      statement.setInt(8, file.file().number());
      statement.executeUpdate();
    }
  }
}
