package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The table {@code batch.field_origin}: where in the upload of a field tool the records with
 * findings come from.
 */
public final class Origins {

  /**
   * Columns that a mapped file of the bundle has beside its own, and that come back with rejects.
   */
  public static final List<String> COLUMNS = List.of("_sheet", "_row");

  private static final int LONGEST = 100;

  private Origins() {}

  /** Where one record comes from. */
  public record Origin(int record, String sheet, int row) {}

  /** The records of a file that something was found in, in order. */
  public static List<Integer> wanted(Connection connection, StagedFile file) throws SQLException {
    String sql =
        "select distinct record_no from batch.intake_finding where import_id = ? and file_no = ?"
            + " and record_no between 1 and ? order by record_no";
    List<Integer> records = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, file.importId());
      statement.setInt(2, file.file().number());
      statement.setInt(3, file.rowsRead());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          records.add(rows.getInt(1));
        }
      }
    }
    return records;
  }

  /** Keeps where records come from; those of an earlier attempt are written anew. */
  public static void keep(Connection connection, long importId, int fileNo, List<Origin> origins)
      throws SQLException {
    String clear =
        "delete from batch.field_origin where import_id = ? and file_no = ? and record_no = ?";
    String insert =
        "insert into batch.field_origin (import_id, file_no, record_no, sheet, row_no) values (?,"
            + " ?, ?, ?, ?)";
    try (PreparedStatement old = connection.prepareStatement(clear);
        PreparedStatement fresh = connection.prepareStatement(insert)) {
      for (Origin origin : origins) {
        for (PreparedStatement statement : List.of(old, fresh)) {
          statement.setLong(1, importId);
          statement.setInt(2, fileNo);
          statement.setInt(3, origin.record());
        }
        fresh.setString(4, cut(origin.sheet()));
        fresh.setInt(5, origin.row());
        old.addBatch();
        fresh.addBatch();
      }
      old.executeBatch();
      fresh.executeBatch();
    }
  }

  private static String cut(String sheet) {
    return sheet.length() > LONGEST ? sheet.substring(0, LONGEST) : sheet;
  }
}
