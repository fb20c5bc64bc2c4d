package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading of rows with columns that may be null. */
final class Rows {

  /** Makes a record of the row the cursor stands on. */
  @FunctionalInterface
  interface Mapper<T> {
    T of(ResultSet row) throws SQLException;
  }

  private Rows() {}

  static <T> List<T> list(Connection connection, String sql, Mapper<T> mapper) throws SQLException {
    List<T> list = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(5000);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          list.add(mapper.of(rows));
        }
      }
    }
    return list;
  }

  static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getDate(column).toLocalDate();
  }

  static @Nullable LocalDate dateOrNull(ResultSet row, String column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }

  static @Nullable Integer intOrNull(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  static int intOr(ResultSet row, String column, int otherwise) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? otherwise : value;
  }

  static String textOrEmpty(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value.strip();
  }
}
