package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.batch.intake.IntakeCode;

/** The table of findings, {@code batch.intake_finding}. */
public final class Notes {

  /** The pass of what was found before an import began, by the mapping of a field tool's export. */
  public static final int BEFORE = 8;

  private Notes() {}

  /**
   * Adds findings.
   *
   * @param pass which look at the rows this was; each looks at a record once
   */
  public static void insert(Connection connection, long importId, int pass, List<Note> notes)
      throws SQLException {
    if (notes.isEmpty()) {
      return;
    }
    Map<List<Integer>, Integer> next = new HashMap<>();
    String sql =
        "insert into batch.intake_finding (import_id, file_no, record_no, line_no, finding_no,"
            + " file_name, column_name, code, level) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Note note : notes) {
        List<Integer> place = List.of(note.fileNo(), note.record());
        int number = next.merge(place, 1, Integer::sum);
        statement.setLong(1, importId);
        statement.setInt(2, note.fileNo());
        statement.setInt(3, note.record());
        statement.setInt(4, note.line());
        statement.setInt(5, pass * 1000 + number);
        statement.setString(6, cut(note.file(), 110));
        statement.setString(7, cut(note.column(), 60));
        statement.setString(8, note.code());
        statement.setString(9, note.level());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }

  /**
   * A finding with its place, by which the next page is asked for.
   *
   * @param origin sheet and row of a field tool's export it leads back to; empty for other imports
   */
  public record Placed(String after, Note note, String origin) {}

  /**
   * Findings in the order of the bundle, its files and lines.
   *
   * @param after the place of the last one seen, empty for the first page
   * @throws IllegalArgumentException if {@code after} is not such a place
   */
  public static List<Placed> page(Connection connection, long importId, String after, int most)
      throws SQLException {
    int[] from = place(after);
    String sql =
        "select f.file_no, f.file_name, f.record_no, f.line_no, f.column_name, f.code, f.level,"
            + " f.finding_no, o.sheet, o.row_no from batch.intake_finding f left join"
            + " batch.field_origin o on o.import_id = f.import_id and o.file_no = f.file_no and"
            + " o.record_no = f.record_no where f.import_id = ? and (f.file_no > ? or (f.file_no ="
            + " ? and (f.record_no > ? or (f.record_no = ? and f.finding_no > ?)))) order by"
            + " f.file_no, f.record_no, f.finding_no fetch first "
            + most
            + " rows only";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, importId);
      statement.setInt(2, from[0]);
      statement.setInt(3, from[0]);
      statement.setInt(4, from[1]);
      statement.setInt(5, from[1]);
      statement.setInt(6, from[2]);
      List<Placed> page = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          page.add(read(rows));
        }
      }
      return page;
    }
  }

  private static Placed read(ResultSet rows) throws SQLException {
    Note note =
        new Note(
            rows.getInt(1),
            rows.getString(2),
            rows.getInt(3),
            rows.getInt(4),
            rows.getString(5),
            rows.getString(6),
            rows.getString(7));
    String sheet = rows.getString(9);
    String origin = sheet == null ? "" : sheet + ", row " + rows.getInt(10);
    return new Placed(note.fileNo() + "." + note.record() + "." + rows.getInt(8), note, origin);
  }

  private static int[] place(String after) {
    if (after.isEmpty()) {
      return new int[] {-1, 0, 0};
    }
    String[] parts = after.split("\\.", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("Not a place in a list of findings");
    }
    return new int[] {
      Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])
    };
  }

  /** Whether something was found in a file already. */
  public static boolean has(Connection connection, long importId, int fileNo, IntakeCode code)
      throws SQLException {
    String sql =
        "select 1 from batch.intake_finding where import_id = ? and file_no = ? and record_no = 0"
            + " and code = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, importId);
      statement.setInt(2, fileNo);
      statement.setString(3, code.name());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** How many findings there are in all. */
  public static int count(Connection connection, long importId) throws SQLException {
    String sql = "select count(*) from batch.intake_finding where import_id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, importId);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
