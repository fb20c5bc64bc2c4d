package org.alongside.batch.intake.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.alongside.batch.intake.bundle.Derby;
import org.alongside.batch.intake.bundle.Kind;

/**
 * One question asked about many keys of one or several columns. Each key is looked up by itself, by
 * index, whatever the database believes about its tables: during an import they grow faster than
 * their statistics, and a list of values per column would be answered by reading tables to their
 * end. PostgreSQL gets many keys in one statement; Derby, in the same process, one after the other.
 *
 * @param select SQL up to the conditions on the columns, which are put behind it
 * @param columns by which rows are found; an index leads with them
 */
record Lookup(String select, List<Column> columns) {

  /** A column as the statement calls it, and how a value is bound. */
  record Column(String name, Kind kind) {}

  /** Is given each row found. */
  @FunctionalInterface
  interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  /**
   * Finds the rows of all keys, in no order.
   *
   * @param keys one text per column, in the spelling of its kind; what is empty finds nothing,
   *     unless the kind keeps something else in its place
   */
  void each(Connection connection, Collection<List<String>> keys, Taker taker) throws SQLException {
    if (Derby.is(connection)) {
      oneByOne(connection, keys, taker);
      return;
    }
    for (List<List<String>> slice : InList.slices(keys)) {
      int size = InList.usual(slice.size());
      try (PreparedStatement statement = connection.prepareStatement(together(size))) {
        int index = 0;
        for (List<String> key : slice) {
          index = bind(statement, index, key);
        }
        while (index < size * columns.size()) {
          Kind kind = columns.get(index % columns.size()).kind();
          statement.setNull(++index, kind.jdbcType().getVendorTypeNumber());
        }
        take(statement, taker);
      }
    }
  }

  private void oneByOne(Connection connection, Collection<List<String>> keys, Taker taker)
      throws SQLException {
    StringJoiner sql = new StringJoiner(" and ", select, "");
    columns.forEach(column -> sql.add(column.name() + " = ?"));
    try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
      for (List<String> key : keys) {
        bind(statement, 0, key);
        take(statement, taker);
      }
    }
  }

  /** "offset 0" keeps the planner from joining the keys to the table in any other way. */
  private String together(int size) {
    String key =
        columns.stream()
            .map(column -> "cast(? as " + column.kind().jdbcType().getName() + ")")
            .collect(Collectors.joining(", ", "(", ")"));
    StringJoiner names = new StringJoiner(", ", " as k (", ")");
    StringJoiner conditions = new StringJoiner(" and ", select, " offset 0");
    for (int i = 0; i < columns.size(); i++) {
      names.add("k" + i);
      conditions.add(columns.get(i).name() + " = k.k" + i);
    }
    String keys = String.join(", ", Collections.nCopies(size, key));
    return "select found.* from (values "
        + keys
        + ")"
        + names
        + ", lateral ("
        + conditions
        + ") as found";
  }

  private int bind(PreparedStatement statement, int before, List<String> key) throws SQLException {
    int index = before;
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).kind().bind(statement, ++index, key.get(i));
    }
    return index;
  }

  private static void take(PreparedStatement statement, Taker taker) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        taker.take(rows);
      }
    }
  }
}
