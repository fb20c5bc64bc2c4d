package org.alongside.reporting.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to change in one scope so that exactly the given figures are valid at a run, and every
 * earlier run reads as before. Works from whatever an earlier attempt of the same run left behind.
 */
final class ScopeDifference {

  private static final String VALID_BEFORE_OR_WRITTEN_BY_THIS_RUN =
      "select "
          + FigureRows.COLUMNS
          + ", from_run, until_run from reporting.figure"
          + " where scope_type = ? and scope = ? and (until_run is null or until_run = ?)";

  private static final int BATCH = 1000;

  private final long run;
  private final Map<FigureKey, Figure> missing;
  private final List<Long> toEnd = new ArrayList<>();
  private final List<Long> toReopen = new ArrayList<>();
  private final List<Long> toDelete = new ArrayList<>();

  private ScopeDifference(long run, Map<FigureKey, Figure> wanted) {
    this.run = run;
    this.missing = wanted;
  }

  /**
   * @throws IllegalArgumentException if a figure belongs to another scope or a cell is given twice
   */
  static ScopeDifference between(
      Connection connection, long run, ScopeName scope, Collection<Figure> figures)
      throws SQLException {
    ScopeDifference difference = new ScopeDifference(run, byKey(scope, figures));
    try (PreparedStatement select =
        connection.prepareStatement(VALID_BEFORE_OR_WRITTEN_BY_THIS_RUN)) {
      select.setFetchSize(2000);
      select.setString(1, scope.type());
      select.setString(2, scope.code());
      select.setLong(3, run);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          difference.compare(rows);
        }
      }
    }
    return difference;
  }

  private static Map<FigureKey, Figure> byKey(ScopeName scope, Collection<Figure> figures) {
    Map<FigureKey, Figure> wanted = new HashMap<>(2 * figures.size());
    for (Figure figure : figures) {
      FigureKey key = figure.key();
      if (!key.scopeType().equals(scope.type()) || !key.scope().equals(scope.code())) {
        throw new IllegalArgumentException(key + " is not in " + scope);
      }
      if (wanted.put(key, figure) != null) {
        throw new IllegalArgumentException("Given twice: " + key);
      }
    }
    return wanted;
  }

  private void compare(ResultSet row) throws SQLException {
    Figure held = FigureRows.read(row);
    long id = row.getLong(23);
    boolean ownRow = row.getLong(24) == run;
    row.getLong(25);
    boolean open = row.wasNull();
    @Nullable Figure wanted = missing.get(held.key());
    if (held.equals(wanted)) {
      missing.remove(held.key());
      if (!open) {
        toReopen.add(id);
      }
    } else if (ownRow) {
      toDelete.add(id);
    } else if (open) {
      toEnd.add(id);
    }
  }

  void write(Connection connection) throws SQLException {
    inBatches(
        connection,
        "delete from reporting.figure where id = ?",
        toDelete,
        (statement, id) -> {
          statement.setLong(1, id);
        });
    setUntil(connection, toReopen, null);
    setUntil(connection, toEnd, run);
    FigureRows.insert(connection, run, missing.values());
  }

  private static void setUntil(Connection connection, List<Long> ids, @Nullable Long until)
      throws SQLException {
    inBatches(
        connection,
        "update reporting.figure set until_run = ? where id = ?",
        ids,
        (statement, id) -> {
          FigureRows.setLong(statement, 1, until);
          statement.setLong(2, id);
        });
  }

  private interface Parameters {
    void bind(PreparedStatement statement, long id) throws SQLException;
  }

  private static void inBatches(
      Connection connection, String sql, List<Long> ids, Parameters parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int from = 0; from < ids.size(); from += BATCH) {
        for (long id : ids.subList(from, Math.min(from + BATCH, ids.size()))) {
          parameters.bind(statement, id);
          statement.addBatch();
        }
        statement.executeBatch();
      }
    }
  }
}
