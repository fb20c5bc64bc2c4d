package org.alongside.reporting.figure;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What has to change in one scope so that exactly the given figures are valid at a run, and every
 * earlier run reads as before. Works from whatever an earlier attempt of the same run left behind,
 * and looks only at totals and rows whose digest in a period is not the one held.
 */
final class ScopeDifference {

  private static final String OF_A_PERIOD =
      "select "
          + FigureRows.COLUMNS
          + ", from_run, until_run from reporting.figure"
          + " where scope_type = ? and scope = ? and period_start = ? and until_run ";

  private static final int BATCH = 500;

  private final long run;
  private final ScopeName scope;
  private final Set<RowPeriod> changed = new HashSet<>();
  private final Map<RowPeriod, String> digests = new HashMap<>();
  private final Map<FigureKey, Figure> missing = new HashMap<>();
  private final List<Long> toEnd = new ArrayList<>();
  private final List<Long> toReopen = new ArrayList<>();
  private final List<Long> toDelete = new ArrayList<>();

  private ScopeDifference(long run, ScopeName scope) {
    this.run = run;
    this.scope = scope;
  }

  /**
   * @throws IllegalArgumentException if a figure belongs to another scope or a cell is given twice
   */
  static ScopeDifference between(
      Connection connection, long run, ScopeName scope, Collection<Figure> figures)
      throws SQLException {
    ScopeDifference difference = new ScopeDifference(run, scope);
    difference.findChanged(new RowPeriods(connection, scope).held(), byPlace(scope, figures));
    Set<LocalDate> starts = new TreeSet<>();
    difference.changed.forEach(place -> starts.add(place.periodStart()));
    for (LocalDate start : starts) {
      // In two, so that an index leads to either.
      difference.compare(connection, start, "is null");
      difference.compare(connection, start, "= " + run);
    }
    return difference;
  }

  private static Map<RowPeriod, List<Figure>> byPlace(ScopeName scope, Collection<Figure> figures) {
    Map<RowPeriod, List<Figure>> places = new LinkedHashMap<>();
    for (Figure figure : figures) {
      FigureKey key = figure.key();
      if (!key.scopeType().equals(scope.type()) || !key.scope().equals(scope.code())) {
        throw new IllegalArgumentException(key + " is not in " + scope);
      }
      places.computeIfAbsent(RowPeriod.of(key), any -> new ArrayList<>()).add(figure);
    }
    return places;
  }

  private void findChanged(Map<RowPeriod, String> held, Map<RowPeriod, List<Figure>> wanted) {
    changed.addAll(held.keySet());
    wanted.forEach(
        (place, figures) -> {
          String digest = FigureDigest.of(figures);
          if (digest.equals(held.get(place))) {
            changed.remove(place);
          } else {
            changed.add(place);
            digests.put(place, digest);
            figures.forEach(this::want);
          }
        });
  }

  private void want(Figure figure) {
    if (missing.put(figure.key(), figure) != null) {
      throw new IllegalArgumentException("Given twice: " + figure.key());
    }
  }

  private void compare(Connection connection, LocalDate start, String until) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OF_A_PERIOD + until)) {
      select.setFetchSize(2000);
      select.setString(1, scope.type());
      select.setString(2, scope.code());
      select.setDate(3, Date.valueOf(start));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          compare(rows);
        }
      }
    }
  }

  private void compare(ResultSet row) throws SQLException {
    Figure held = FigureRows.read(row);
    if (!changed.contains(RowPeriod.of(held.key()))) {
      return;
    }
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
    toRows(connection, "delete from reporting.figure where id in ", toDelete);
    toRows(connection, "update reporting.figure set until_run = null where id in ", toReopen);
    toRows(connection, "update reporting.figure set until_run = " + run + " where id in ", toEnd);
    FigureRows.insert(connection, run, missing.values());
    new RowPeriods(connection, scope).replace(changed, digests);
  }

  /** In as few statements as may be: they are most of what showing a changed figure costs. */
  private static void toRows(Connection connection, String sql, List<Long> ids)
      throws SQLException {
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<Long> some = ids.subList(from, Math.min(from + BATCH, ids.size()));
      String marks = "(" + "?, ".repeat(some.size() - 1) + "?)";
      try (PreparedStatement statement = connection.prepareStatement(sql + marks)) {
        for (int i = 0; i < some.size(); i++) {
          statement.setLong(i + 1, some.get(i));
        }
        statement.executeUpdate();
      }
    }
  }
}
