package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.Derby;

/** The table of rows on their way, {@code batch.intake_row}. */
public final class StagedRows {

  private static final String COLUMNS = "select record_no, line_no, cells from batch.intake_row ";
  private static final String BY_GROUP = Derby.index("ix_intake_row_group");
  private static final String OF_FILE = "where import_id = ? and file_no = ? ";

  private StagedRows() {}

  /** Keeps rows, in the order of their records. */
  public static void insert(Connection connection, StagedFile file, List<StagedRow> rows)
      throws SQLException {
    String sql =
        "insert into batch.intake_row (import_id, file_no, record_no, line_no, group_hash, state,"
            + " cells) values (?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (StagedRow row : rows) {
        statement.setLong(1, file.importId());
        statement.setInt(2, file.file().number());
        statement.setInt(3, row.record());
        statement.setInt(4, row.line());
        statement.setLong(5, row.rejected() ? 0 : hash(file, file.file().groupKey(row.texts())));
        statement.setString(6, row.rejected() ? "R" : "S");
        statement.setString(7, row.rejected() ? "" : file.join(row.texts()));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** The standing rows of records above {@code after}, up to {@code upTo}. */
  public static List<StagedRow> between(Connection connection, StagedFile file, int after, int upTo)
      throws SQLException {
    String sql =
        COLUMNS
            + OF_FILE
            + "and record_no > ? and record_no <= ? and state = 'S' order by record_no";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, file.importId());
      statement.setInt(2, file.file().number());
      statement.setInt(3, after);
      statement.setInt(4, upTo);
      return rows(file, statement);
    }
  }

  /** The rows written but for the record of the same file they name, at most {@code most}. */
  public static List<StagedRow> toBeLinked(
      Connection connection, StagedFile file, int after, int most) throws SQLException {
    String sql =
        COLUMNS
            + OF_FILE
            + "and record_no > ? and state = 'L' order by record_no fetch first "
            + most
            + " rows only";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, file.importId());
      statement.setInt(2, file.file().number());
      statement.setInt(3, after);
      return rows(file, statement);
    }
  }

  /** The standing rows of the given groups, by their keys, in the order of the file. */
  public static List<StagedRow> ofGroups(
      Connection connection, StagedFile file, Collection<String> groups) throws SQLException {
    return ofHashes(
        connection,
        file,
        groups.stream().map(group -> hash(file, group)).collect(Collectors.toSet()));
  }

  /** The standing rows whose groups have the given hashes, in the order of the file. */
  public static List<StagedRow> ofHashes(Connection connection, StagedFile file, Set<Long> hashes)
      throws SQLException {
    List<StagedRow> all = new ArrayList<>();
    for (List<Long> slice : InList.slices(hashes)) {
      List<Long> padded = InList.padded(slice);
      String sql =
          COLUMNS
              + BY_GROUP
              + "where group_hash in "
              + InList.of(padded.size())
              + " and import_id = ? and state <> 'R'";
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < padded.size(); i++) {
          statement.setLong(i + 1, padded.get(i));
        }
        statement.setLong(padded.size() + 1, file.importId());
        all.addAll(rows(file, statement));
      }
    }
    all.sort((a, b) -> Integer.compare(a.record(), b.record()));
    return all;
  }

  /**
   * The hashes of the next groups above {@code after}, in order, at most {@code most}.
   *
   * @param severalRowsOnly leaves out groups of one row
   */
  public static List<Long> hashes(
      Connection connection, StagedFile file, long after, boolean severalRowsOnly, int most)
      throws SQLException {
    String sql =
        "select group_hash from batch.intake_row"
            + BY_GROUP
            + "where group_hash > ? and group_hash < ? and import_id = ? and state = 'S' order by"
            + " group_hash";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(2000);
      int number = file.file().number();
      statement.setLong(1, Math.max(after, Hash.first(number) - 1));
      statement.setLong(2, Hash.first(number + 1));
      statement.setLong(3, file.importId());
      try (ResultSet rows = statement.executeQuery()) {
        return distinct(rows, severalRowsOnly, most);
      }
    }
  }

  private static List<Long> distinct(ResultSet rows, boolean severalRowsOnly, int most)
      throws SQLException {
    List<Long> hashes = new ArrayList<>();
    long last = Long.MIN_VALUE;
    int times = 0;
    while (hashes.size() < most && rows.next()) {
      long hash = rows.getLong(1);
      times = hash == last ? times + 1 : 1;
      last = hash;
      if (times == (severalRowsOnly ? 2 : 1)) {
        hashes.add(hash);
      }
    }
    return hashes;
  }

  private static long hash(StagedFile file, String group) {
    return Hash.of(file.file().number(), group);
  }

  /** Moves rows to another state: S, R or L. */
  public static void move(
      Connection connection, StagedFile file, Collection<Integer> records, String state)
      throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    String sql = "update batch.intake_row set state = ? " + OF_FILE + "and record_no = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int number : records) {
        statement.setString(1, state);
        statement.setLong(2, file.importId());
        statement.setInt(3, file.file().number());
        statement.setInt(4, number);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /**
   * Forgets all rows at one stroke, if no other import has any; false if one has, and nothing was
   * done.
   */
  public static boolean forgetAll(Connection connection, long importId) throws SQLException {
    String sql =
        "select count(*) from batch.intake where id <> ? and state in ('RUNNING', 'FAILED')";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, importId);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        if (rows.getInt(1) > 0) {
          return false;
        }
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("truncate table batch.intake_row");
    }
    return true;
  }

  /** Forgets the rows of a file up to a record. */
  public static void delete(Connection connection, long importId, int fileNo, int upTo)
      throws SQLException {
    String sql =
        "delete from batch.intake_row where import_id = ? and file_no = ? and record_no <= ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, importId);
      statement.setInt(2, fileNo);
      statement.setInt(3, upTo);
      statement.executeUpdate();
    }
  }

  /** Forgets all rows of an import. */
  static void delete(Connection connection, long importId) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("delete from batch.intake_row where import_id = ?")) {
      statement.setLong(1, importId);
      statement.executeUpdate();
    }
  }

  /** Forgets single rows. */
  static void delete(Connection connection, StagedFile file, Collection<Integer> records)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from batch.intake_row " + OF_FILE + "and record_no = ?")) {
      for (int number : records) {
        statement.setLong(1, file.importId());
        statement.setInt(2, file.file().number());
        statement.setInt(3, number);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /**
   * The rows of a file, whatever became of them, whose cells contain something.
   *
   * @param pattern with {@code !} before what is not to be a wildcard
   */
  static List<StagedRow> like(Connection connection, StagedFile file, String pattern)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(COLUMNS + OF_FILE + "and cells like ? escape '!'")) {
      statement.setLong(1, file.importId());
      statement.setInt(2, file.file().number());
      statement.setString(3, pattern);
      return rows(file, statement);
    }
  }

  private static List<StagedRow> rows(StagedFile file, PreparedStatement statement)
      throws SQLException {
    List<StagedRow> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        all.add(
            new StagedRow(rows.getInt(1), rows.getInt(2), file.split(rows.getString(3)), false));
      }
    }
    return all;
  }
}
