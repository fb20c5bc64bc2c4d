package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that were rejected, with why, as long as the staged rows are kept. */
public final class RejectedRows {

  private RejectedRows() {}

  /** One row and the errors found in it. */
  public record Rejected(int record, int line, List<Note> notes) {}

  /** The next rejected rows of a file after a record, in order. */
  public static List<Rejected> page(Connection connection, StagedFile file, int after, int most)
      throws SQLException {
    List<Integer> records = records(connection, file, after, most);
    if (records.isEmpty()) {
      return List.of();
    }
    Map<Integer, Rejected> rows = new LinkedHashMap<>();
    String sql =
        "select record_no, line_no, column_name, code, level from batch.intake_finding where"
            + " import_id = ? and file_no = ? and record_no > ? and record_no <= ? and level ="
            + " 'ERROR' order by record_no, finding_no";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, file.importId());
      statement.setInt(2, file.file().number());
      statement.setInt(3, after);
      statement.setInt(4, records.get(records.size() - 1));
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          add(file, found, rows);
        }
      }
    }
    return List.copyOf(rows.values());
  }

  private static void add(StagedFile file, ResultSet found, Map<Integer, Rejected> rows)
      throws SQLException {
    int number = found.getInt(1);
    int line = found.getInt(2);
    rows.computeIfAbsent(number, any -> new Rejected(number, line, new ArrayList<>()))
        .notes()
        .add(
            new Note(
                file.file().number(),
                file.file().name(),
                number,
                line,
                found.getString(3),
                found.getString(4),
                found.getString(5)));
  }

  private static List<Integer> records(Connection connection, StagedFile file, int after, int most)
      throws SQLException {
    String sql =
        "select record_no from batch.intake_row where import_id = ? and file_no = ? and record_no >"
            + " ? and state = 'R' order by record_no fetch first "
            + most
            + " rows only";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, file.importId());
      statement.setInt(2, file.file().number());
      statement.setInt(3, after);
      List<Integer> records = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          records.add(rows.getInt(1));
        }
      }
      return records;
    }
  }
}
