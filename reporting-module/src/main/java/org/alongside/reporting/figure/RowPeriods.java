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

/** The digests of what is held: which totals and rows have figures when, and which they are. */
final class RowPeriods {

  private static final String KEY =
      "calendar, period_kind, period_start, period_end, country, area, programme, model";

  private static final int BATCH = 1000;

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

  /** Finds anew what there is, digests unknown: after figures were taken back. */
  static void forget(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from reporting.row_period");
      statement.executeUpdate(
          "insert into reporting.row_period select distinct scope_type, scope, "
              + KEY
              + ", '' from reporting.figure where until_run is null");
    }
  }

  /** The digests of the scope; empty where it is not known. */
  Map<RowPeriod, String> held() throws SQLException {
    Map<RowPeriod, String> held = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select "
                + KEY
                + ", digest from reporting.row_period where scope_type = ? and scope = ?")) {
      select.setFetchSize(BATCH);
      select.setString(1, scope.type());
      select.setString(2, scope.code());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          held.put(
              new RowPeriod(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getDate(3).toLocalDate(),
                  rows.getDate(4).toLocalDate(),
                  rows.getString(5),
                  rows.getString(6),
                  rows.getString(7),
                  rows.getString(8)),
              rows.getString(9));
        }
      }
    }
    return held;
  }

  /**
   * @param gone all that are not held any more or are held otherwise than before
   * @param digests of those that are held otherwise than before
   */
  void replace(Collection<RowPeriod> gone, Map<RowPeriod, String> digests) throws SQLException {
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
                + ", digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int pending = 0;
      for (Map.Entry<RowPeriod, String> digest : digests.entrySet()) {
        bind(insert, digest.getKey());
        insert.setString(11, digest.getValue());
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
