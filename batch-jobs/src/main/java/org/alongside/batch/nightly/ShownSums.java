package org.alongside.batch.nightly;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.batch.disclosure.EarlierNights;
import org.alongside.batch.disclosure.EarlierNights.Place;
import org.alongside.batch.indicator.Cell;
import org.alongside.batch.indicator.Period;
import org.alongside.batch.indicator.PeriodCalendar;
import org.alongside.batch.indicator.Scope;

/**
 * Keeps what published nights have shown that something hidden might be worked out from: of every
 * total and row in every period what was shown last, as long as it is so.
 */
final class ShownSums {

  private static final int BATCH = 1000;

  /** What is one row: a count of a total or row, in all periods. */
  private record Key(String subject, Scope scope, Cell.Dimension dimension, String row) {

    static Key of(Place place) {
      return new Key(place.subject(), place.scope(), place.dimension(), place.row());
    }

    Place in(Period period) {
      return new Place(subject, scope, dimension, row, period);
    }
  }

  private final Connection connection;

  ShownSums(Connection connection) {
    this.connection = connection;
  }

  EarlierNights read() throws SQLException {
    Map<Place, Long> shown = new HashMap<>();
    rows()
        .forEach(
            (key, periods) -> periods.forEach((period, count) -> shown.put(key.in(period), count)));
    return new EarlierNights(shown);
  }

  private Map<Key, Map<Period, Long>> rows() throws SQLException {
    Map<Key, Map<Period, Long>> rows = new HashMap<>();
    for (var row :
        Rows.list(
            connection,
            "select subject, scope_type, scope, dimension, row_code, shown from batch.shown_sum",
            row -> Map.entry(key(row), periods(row.getBytes(6))))) {
      rows.put(row.getKey(), row.getValue());
    }
    return rows;
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        row.getString(1),
        new Scope(Scope.Type.valueOf(row.getString(2)), row.getString(3)),
        Cell.Dimension.valueOf(row.getString(4)),
        row.getString(5));
  }

  private static Map<Period, Long> periods(byte[] bytes) {
    Map<Period, Long> periods = new HashMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      for (int left = in.readInt(); left > 0; left--) {
        Period period =
            new Period(
                PeriodCalendar.valueOf(in.readUTF()),
                Period.Kind.valueOf(in.readUTF()),
                LocalDate.ofEpochDay(in.readLong()),
                LocalDate.ofEpochDay(in.readLong()));
        periods.put(period, in.readLong());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return periods;
  }

  private static byte[] bytes(Map<Period, Long> periods) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(periods.size());
      for (var entry : periods.entrySet()) {
        Period period = entry.getKey();
        out.writeUTF(period.calendar().name());
        out.writeUTF(period.kind().name());
        out.writeLong(period.start().toEpochDay());
        out.writeLong(period.end().toEpochDay());
        out.writeLong(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** In the transaction that shows them. */
  void keep(EarlierNights afterTonight) throws SQLException {
    Map<Key, Map<Period, Long>> before = rows();
    Map<Key, Map<Period, Long>> now = new HashMap<>();
    afterTonight
        .shown()
        .forEach(
            (place, count) ->
                now.computeIfAbsent(Key.of(place), key -> new HashMap<>())
                    .put(place.period(), count));
    Set<Key> changed = new HashSet<>(before.keySet());
    changed.addAll(now.keySet());
    changed.removeIf(key -> Objects.equals(before.get(key), now.get(key)));
    try (PreparedStatement delete =
            connection.prepareStatement(
                "delete from batch.shown_sum where subject = ? and scope_type = ? and scope = ?"
                    + " and dimension = ? and row_code = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into batch.shown_sum"
                    + " (subject, scope_type, scope, dimension, row_code, shown)"
                    + " values (?, ?, ?, ?, ?, ?)")) {
      int pending = 0;
      for (Key key : changed) {
        bind(delete, key);
        delete.addBatch();
        Map<Period, Long> periods = now.get(key);
        if (periods != null) {
          bind(insert, key);
          insert.setBytes(6, bytes(periods));
          insert.addBatch();
        }
        if (++pending % BATCH == 0) {
          delete.executeBatch();
          insert.executeBatch();
        }
      }
      delete.executeBatch();
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, Key key) throws SQLException {
    statement.setString(1, key.subject());
    statement.setString(2, key.scope().type().name());
    statement.setString(3, key.scope().code());
    statement.setString(4, key.dimension().name());
    statement.setString(5, key.row());
  }
}
