package org.alongside.reporting.figure;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which totals and rows of a scope have figures when, and which they are. */
final class RowPeriods {

  private static final String KEY =
      "calendar, period_kind, period_start, period_end, country, area, programme, model";

  private static final int KEY_COLUMNS = 8;
  private static final int BATCH = 1000;

  /** What a total or row has in a period. */
  record Held(String digest, HeldFigures figures) {}

  private final Connection connection;
  private final ScopeName scope;

  RowPeriods(Connection connection, ScopeName scope) {
    this.connection = connection;
    this.scope = scope;
  }

  /** Every scope that has any. */
  static List<ScopeName> scopes(Connection connection) throws SQLException {
    List<ScopeName> scopes = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select distinct scope_type, scope from reporting.row_period");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        scopes.add(new ScopeName(rows.getString(1), rows.getString(2)));
      }
    }
    return scopes;
  }

  /** Notes what there is, but not which figures: after some were taken back. */
  static void forget(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from reporting.row_period");
      statement.executeUpdate(
          "insert into reporting.row_period (scope_type, scope, "
              + KEY
              + ", digest) select distinct scope_type, scope, "
              + KEY
              + ", '' from reporting.figure where until_run is null");
    }
  }

  /** The digest of each; empty where it is not known. */
  Map<RowPeriod, String> digests() throws SQLException {
    Map<RowPeriod, String> digests = new HashMap<>();
    forEach("digest", row -> digests.put(place(row), row.getString(KEY_COLUMNS + 1)));
    return digests;
  }

  /** The figures of some, where there are any; of those that are not known, read from the rows. */
  Map<RowPeriod, HeldFigures> figures(Set<RowPeriod> places) throws SQLException {
    Map<RowPeriod, HeldFigures> known = new HashMap<>();
    Map<RowPeriod, HeldFigures> unknown = new HashMap<>();
    forEach(
        "held",
        row -> {
          RowPeriod place = place(row);
          if (places.contains(place)) {
            byte[] held = row.getBytes(KEY_COLUMNS + 1);
            if (held == null) {
              unknown.put(place, new HeldFigures());
            } else {
              known.put(place, HeldFigures.of(held));
            }
          }
        });
    if (!unknown.isEmpty()) {
      readRows(unknown);
    }
    known.putAll(unknown);
    return known;
  }

  /** Something done with one row. */
  private interface RowVisitor {
    void visit(ResultSet row) throws SQLException;
  }

  private void forEach(String column, RowVisitor visitor) throws SQLException {
    visit(
        "select "
            + KEY
            + ", "
            + column
            + " from reporting.row_period where scope_type = ? and scope = ?",
        visitor);
  }

  private void readRows(Map<RowPeriod, HeldFigures> places) throws SQLException {
    visit(
        "select "
            + FigureRows.COLUMNS
            + " from reporting.figure where scope_type = ? and scope = ? and until_run is null",
        row -> {
          Figure figure = FigureRows.read(row);
          HeldFigures held = places.get(RowPeriod.of(figure.key()));
          if (held != null) {
            held.add(FigureDigest.mark(figure), FigureRows.id(row));
          }
        });
  }

  private void visit(String sql, RowVisitor visitor) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(BATCH);
      select.setString(1, scope.type());
      select.setString(2, scope.code());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          visitor.visit(rows);
        }
      }
    }
  }

  private static RowPeriod place(ResultSet row) throws SQLException {
    return new RowPeriod(
        row.getString(1),
        row.getString(2),
        row.getDate(3).toLocalDate(),
        row.getDate(4).toLocalDate(),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8));
  }

  /**
   * @param gone all that are not held any more or are held otherwise than before
   * @param held those that are held otherwise than before
   */
  void replace(Collection<RowPeriod> gone, Map<RowPeriod, Held> held) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from reporting.row_period where scope_type = ? and scope = ? and calendar = ?"
                + " and period_kind = ? and period_start = ? and period_end = ? and country = ?"
                + " and area = ? and programme = ? and model = ?")) {
      int pending = 0;
      for (RowPeriod place : gone) {
        bind(delete, place);
        pending = add(delete, pending);
      }
      delete.executeBatch();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into reporting.row_period (scope_type, scope, "
                + KEY
                + ", digest, held) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int pending = 0;
      for (Map.Entry<RowPeriod, Held> place : held.entrySet()) {
        bind(insert, place.getKey());
        insert.setString(11, place.getValue().digest());
        insert.setBytes(12, place.getValue().figures().bytes());
        pending = add(insert, pending);
      }
      insert.executeBatch();
    }
  }

  private static int add(PreparedStatement statement, int pending) throws SQLException {
    statement.addBatch();
    if (pending + 1 == BATCH) {
      statement.executeBatch();
      return 0;
    }
    return pending + 1;
  }

  private void bind(PreparedStatement statement, RowPeriod place) throws SQLException {
    statement.setString(1, scope.type());
    statement.setString(2, scope.code());
    statement.setString(3, place.calendar());
    statement.setString(4, place.periodKind());
    statement.setDate(5, Date.valueOf(place.periodStart()));
    statement.setDate(6, Date.valueOf(place.periodEnd()));
    statement.setString(7, place.country());
    statement.setString(8, place.area());
    statement.setString(9, place.programme());
    statement.setString(10, place.model());
  }
}
