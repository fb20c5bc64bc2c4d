package org.alongside.reporting.figure;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The table of figures, column by column, on Derby and PostgreSQL alike. */
final class FigureRows {

  /** In the order of {@code figures.csv}, so that an answer of rows needs no sorting twice. */
  static final String KEY_COLUMNS =
      "indicator_code, scope_type, scope, calendar, period_kind, period_start, period_end, country,"
          + " area, programme, model, sex, age_band, instrument, wave, detail, measure";

  static final String COLUMNS =
      KEY_COLUMNS + ", figure_value, numerator, denominator, n, state, id";

  private static final String INSERT =
      "insert into reporting.figure ("
          + COLUMNS
          + ", from_run) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?)";

  private static final int BATCH = 1000;
  private static final int ID_BLOCK = 1000;

  private FigureRows() {}

  /** The row's id; expects the result to start with {@link #COLUMNS}. */
  static long id(ResultSet row) throws SQLException {
    return row.getLong(23);
  }

  /** Expects the result to start with {@link #COLUMNS}. */
  static Figure read(ResultSet row) throws SQLException {
    long n = row.getLong(21);
    Long present = row.wasNull() ? null : n;
    return new Figure(
        key(row),
        row.getBigDecimal(18),
        row.getBigDecimal(19),
        row.getBigDecimal(20),
        present,
        FigureState.of(row.getString(22)));
  }

  private static FigureKey key(ResultSet row) throws SQLException {
    return new FigureKey(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getDate(6).toLocalDate(),
        row.getDate(7).toLocalDate(),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getString(16),
        row.getString(17));
  }

  /** Returns the ids of the rows, in the order given. */
  static long[] insert(Connection connection, long run, Collection<Figure> figures)
      throws SQLException {
    long[] ids = new long[figures.size()];
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      int pending = 0;
      long id = 0;
      for (Figure figure : figures) {
        id = pending % ID_BLOCK == 0 ? firstOfBlock(connection) : id + 1;
        bind(insert, figure, id, run);
        ids[pending] = id;
        insert.addBatch();
        if (++pending % BATCH == 0) {
          insert.executeBatch();
        }
      }
      if (pending % BATCH != 0) {
        insert.executeBatch();
      }
    }
    return ids;
  }

  private static void bind(PreparedStatement insert, Figure figure, long id, long run)
      throws SQLException {
    bindKey(insert, figure.key());
    insert.setBigDecimal(18, figure.value());
    insert.setBigDecimal(19, figure.numerator());
    insert.setBigDecimal(20, figure.denominator());
    setLong(insert, 21, figure.n());
    insert.setString(22, figure.state().code());
    insert.setLong(23, id);
    insert.setLong(24, run);
  }

  private static void bindKey(PreparedStatement insert, FigureKey key) throws SQLException {
    insert.setString(1, key.indicator());
    insert.setString(2, key.scopeType());
    insert.setString(3, key.scope());
    insert.setString(4, key.calendar());
    insert.setString(5, key.periodKind());
    insert.setDate(6, Date.valueOf(key.periodStart()));
    insert.setDate(7, Date.valueOf(key.periodEnd()));
    insert.setString(8, key.country());
    insert.setString(9, key.area());
    insert.setString(10, key.programme());
    insert.setString(11, key.model());
    insert.setString(12, key.sex());
    insert.setString(13, key.ageBand());
    insert.setString(14, key.instrument());
    insert.setString(15, key.wave());
    insert.setString(16, key.detail());
    insert.setString(17, key.measure());
  }

  static void setLong(PreparedStatement statement, int index, @Nullable Long number)
      throws SQLException {
    if (number == null) {
      statement.setNull(index, java.sql.Types.BIGINT);
    } else {
      statement.setLong(index, number);
    }
  }

  /** The sequence steps by {@value #ID_BLOCK}: one call gives that many ids. */
  private static long firstOfBlock(Connection connection) throws SQLException {
    boolean postgresql = connection.getMetaData().getDatabaseProductName().contains("PostgreSQL");
    String next =
        postgresql ? "select nextval('reporting.ids')" : "values next value for reporting.ids";
    try (PreparedStatement statement = connection.prepareStatement(next);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
