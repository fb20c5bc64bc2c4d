package org.alongside.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Statements of a few rows, on both databases. Instants are stored in UTC whatever the machine's
 * zone. Takes part in the caller's transaction.
 */
public final class Sql {

  /** Makes one value of one row. */
  @FunctionalInterface
  public interface Mapping<T> {
    T map(ResultSet row) throws SQLException;
  }

  private final DataSource dataSource;

  public Sql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Every row, in the order of the query. */
  public <T> List<T> all(String query, Mapping<T> mapping, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      bind(statement, parameters);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(mapping.map(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new DatabaseException("Cannot read: " + query, e);
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String query, Mapping<T> mapping, Object... parameters) {
    return all(query, mapping, parameters).stream().findFirst();
  }

  /** How many rows were changed. */
  public int update(String change, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(change)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("Cannot write: " + change, e);
    }
  }

  /** The next number of a sequence; the two databases ask for it in their own words. */
  public long nextId(String sequence) {
    return first(
            isPostgresql()
                ? "select nextval('" + sequence + "')"
                : "values next value for " + sequence,
            row -> row.getLong(1))
        .orElseThrow();
  }

  /** A moment stored in UTC, or {@code null}. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp stored = row.getTimestamp(column, utc());
    return stored == null ? null : stored.toInstant();
  }

  private boolean isPostgresql() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().contains("PostgreSQL");
    } catch (SQLException e) {
      throw new DatabaseException("The database does not answer", e);
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] instanceof Instant moment) {
        statement.setTimestamp(i + 1, Timestamp.from(moment), utc());
      } else {
        statement.setObject(i + 1, parameters[i]);
      }
    }
  }

  private static Calendar utc() {
    return new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
  }
}
