package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alongside.batch.intake.bundle.BundleFile;

/**
 * The table {@code batch.field_row}: which submission of a field tool yielded which rows when it
 * was imported last. An edited submission takes back what it no longer yields.
 */
public final class FieldRows {

  private static final int ONE_BY_ONE = 500;

  /**
   * What people, cohorts and the like hang on stays; a person who attends nothing counts nowhere.
   */
  private static final Set<String> TAKEN_BACK =
      Set.of(
          "consents.csv",
          "attributes.csv",
          "relations.csv",
          "enrolments.csv",
          "sessions.csv",
          "attendance.csv",
          "responses.csv",
          "answers.csv",
          "steps.csv",
          "pledges.csv",
          "pairs.csv",
          "check_ins.csv",
          "feedback.csv",
          "cascade_links.csv",
          "referrals.csv",
          "concerns.csv",
          "organisation_metrics.csv",
          "narratives.csv",
          "manual_results.csv",
          "expenditures.csv");

  private FieldRows() {}

  /** Whether rows of a file are taken back. */
  public static boolean areTakenBack(BundleFile<?> file) {
    return TAKEN_BACK.contains(file.name());
  }

  /** One row that a submission yields, by its natural key. */
  public record Yielded(String submission, int fileNo, String key) {}

  /**
   * What the submissions of an upload yield.
   *
   * @param files by number: those that could be made
   * @param unsettled submission and file of which a row could not be understood; nothing of them is
   *     taken back
   */
  public record Harvest(
      Set<String> submissions, Set<Integer> files, Set<Yielded> rows, Set<List<Object>> unsettled) {

    private boolean leavesOut(Yielded row) {
      return files.contains(row.fileNo())
          && !unsettled.contains(List.<Object>of(row.submission(), row.fileNo()))
          && !rows.contains(row);
    }
  }

  /**
   * What the submissions yielded before and do not yield any more, by the number of the file.
   * Imports through one mapping wait for one another here.
   */
  public static Map<Integer, List<Yielded>> gone(
      Connection connection, String mapping, Harvest harvest) throws SQLException {
    Map<Integer, List<Yielded>> gone = new TreeMap<>();
    for (Yielded row : known(connection, mapping, harvest.submissions())) {
      if (harvest.leavesOut(row)) {
        gone.computeIfAbsent(row.fileNo(), any -> new ArrayList<>()).add(row);
      }
    }
    return gone;
  }

  private static Set<Yielded> known(Connection connection, String mapping, Set<String> submissions)
      throws SQLException {
    Set<Yielded> known = new LinkedHashSet<>();
    for (List<String> slice : InList.slices(submissions)) {
      List<String> padded = InList.padded(slice);
      String sql =
          "select submission, file_no, row_key from batch.field_row where taken_back_by is null and"
              + " mapping = ? and submission in "
              + InList.of(padded.size());
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setString(1, mapping);
        for (int i = 0; i < padded.size(); i++) {
          statement.setString(i + 2, padded.get(i));
        }
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            known.add(new Yielded(rows.getString(1), rows.getInt(2), rows.getString(3)));
          }
        }
      }
    }
    return known;
  }

  /** Notes what an import brings and what it shall take back when it has written its rows. */
  public static void replace(
      Connection connection,
      long importId,
      String mapping,
      Harvest harvest,
      Map<Integer, List<Yielded>> gone)
      throws SQLException {
    Set<Yielded> fresh = new LinkedHashSet<>(harvest.rows());
    fresh.removeAll(known(connection, mapping, harvest.submissions()));
    // One that an import still waiting is to take back may come again meanwhile.
    delete(connection, mapping, fresh);
    String sql =
        "insert into batch.field_row (mapping, submission, file_no, row_key) values (?, ?, ?, ?)";
    batch(connection, sql, mapping, fresh);
    String leaving =
        "update batch.field_row set taken_back_by = "
            + importId
            + " where mapping = ? and submission = ? and file_no = ? and row_key = ?";
    batch(connection, leaving, mapping, gone.values().stream().flatMap(List::stream).toList());
  }

  private static void delete(Connection connection, String mapping, Iterable<Yielded> rows)
      throws SQLException {
    String sql =
        "delete from batch.field_row where mapping = ? and submission = ? and file_no = ? and"
            + " row_key = ?";
    batch(connection, sql, mapping, rows);
  }

  private static void batch(
      Connection connection, String sql, String mapping, Iterable<Yielded> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (Yielded row : rows) {
        statement.setString(1, mapping);
        statement.setString(2, row.submission());
        statement.setInt(3, row.fileNo());
        statement.setString(4, row.key());
        statement.addBatch();
        if (++waiting % ONE_BY_ONE == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
  }

  /**
   * The next rows that an import shall take back, of the last file first, as rows of later files
   * hang on those of earlier ones.
   */
  static List<Yielded> toTakeBack(Connection connection, long importId) throws SQLException {
    String sql =
        "select submission, file_no, row_key from batch.field_row where taken_back_by = ? order by"
            + " file_no desc, submission, row_key fetch first "
            + ONE_BY_ONE
            + " rows only";
    List<Yielded> next = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, importId);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          next.add(new Yielded(rows.getString(1), rows.getInt(2), rows.getString(3)));
        }
      }
    }
    return next;
  }

  /** Those keys of one file that some submission still yields. */
  static Set<String> stillYielded(Connection connection, int fileNo, Set<String> keys)
      throws SQLException {
    Set<String> still = new HashSet<>();
    for (List<String> slice : InList.slices(keys)) {
      List<String> padded = InList.padded(slice);
      String sql =
          "select row_key from batch.field_row where taken_back_by is null and file_no = ? and"
              + " row_key in "
              + InList.of(padded.size());
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setInt(1, fileNo);
        for (int i = 0; i < padded.size(); i++) {
          statement.setString(i + 2, padded.get(i));
        }
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            still.add(rows.getString(1));
          }
        }
      }
    }
    return still;
  }

  /** Forgets rows that were taken back. */
  static void forget(Connection connection, long importId, List<Yielded> rows) throws SQLException {
    String sql =
        "delete from batch.field_row where taken_back_by = ? and submission = ? and file_no = ? and"
            + " row_key = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Yielded row : rows) {
        statement.setLong(1, importId);
        statement.setString(2, row.submission());
        statement.setInt(3, row.fileNo());
        statement.setString(4, row.key());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
