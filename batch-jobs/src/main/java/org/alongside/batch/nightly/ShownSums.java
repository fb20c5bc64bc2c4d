package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.alongside.batch.disclosure.EarlierNights;
import org.alongside.batch.disclosure.EarlierNights.Place;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Period;
import org.alongside.batch.indicator.PeriodCalendar;
import org.alongside.batch.indicator.Scope;

/**
 * Keeps what published nights have shown that something hidden might be worked out from: of every
 * total and row in every period what was shown last.
 */
final class ShownSums {

  private static final String KEY =
      "subject, scope_type, scope, dimension, row_code, calendar, period_kind, period_start,"
          + " period_end";

  private static final int BATCH = 1000;

  private final Connection connection;

  ShownSums(Connection connection) {
    this.connection = connection;
  }

  EarlierNights read() throws SQLException {
    return new EarlierNights(shown());
  }

  private Map<Place, Long> shown() throws SQLException {
    Map<Place, Long> shown = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("select " + KEY + ", shown from batch.shown_sum")) {
      select.setFetchSize(BATCH);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          shown.put(place(row), row.getLong(10));
        }
      }
    }
    return shown;
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getString(1),
        new Scope(Scope.Type.valueOf(row.getString(2)), row.getString(3)),
        Cell.Dimension.valueOf(row.getString(4)),
        row.getString(5),
        new Period(
            PeriodCalendar.valueOf(row.getString(6)),
            Period.Kind.valueOf(row.getString(7)),
            row.getDate(8).toLocalDate(),
            row.getDate(9).toLocalDate()));
  }

  /** In the transaction that shows them. What was shown before and is not now, stays. */
  void keep(Map<Place, Long> tonight) throws SQLException {
    Map<Place, Long> before = shown();
    Map<Place, Long> others = new HashMap<>(tonight);
    others.entrySet().removeAll(before.entrySet());
    try (PreparedStatement delete =
            connection.prepareStatement(
                "delete from batch.shown_sum where subject = ? and scope_type = ? and scope = ?"
                    + " and dimension = ? and row_code = ? and calendar = ? and period_kind = ?"
                    + " and period_start = ? and period_end = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into batch.shown_sum ("
                    + KEY
                    + ", shown) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int pending = 0;
      for (Map.Entry<Place, Long> other : others.entrySet()) {
        if (before.containsKey(other.getKey())) {
          bind(delete, other.getKey());
          delete.addBatch();
        }
        bind(insert, other.getKey());
        insert.setLong(10, other.getValue());
        insert.addBatch();
        if (++pending % BATCH == 0) {
          delete.executeBatch();
          insert.executeBatch();
        }
      }
      delete.executeBatch();
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, Place place) throws SQLException {
    statement.setString(1, place.subject());
    statement.setString(2, place.scope().type().name());
    statement.setString(3, place.scope().code());
    statement.setString(4, place.dimension().name());
    statement.setString(5, place.row());
    statement.setString(6, place.period().calendar().name());
    statement.setString(7, place.period().kind().name());
    statement.setDate(8, Date.valueOf(place.period().start()));
    statement.setDate(9, Date.valueOf(place.period().end()));
  }
}
