package org.alongside.reporting.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.reporting.figure.FigureDigest.Mark;

/**
 * What has to change in one scope so that exactly the given figures are valid at a run, and every
 * earlier run reads as before. Works from whatever an earlier attempt of the same run left behind,
 * and looks only at totals and rows whose digest in a period is not the one held.
 */
final class ScopeDifference {

  private static final int BATCH = 500;

  /** A figure that is to be valid from this run on, and where that is noted. */
  private record Begun(Figure figure, Mark mark, HeldFigures place) {}

  private final long run;
  private final RowPeriods held;
  private final Set<RowPeriod> changed = new HashSet<>();
  private final Map<RowPeriod, RowPeriods.Held> changedTo = new HashMap<>();
  private final List<Long> ended = new ArrayList<>();
  private final List<Begun> begun = new ArrayList<>();

  private ScopeDifference(long run, RowPeriods held) {
    this.run = run;
    this.held = held;
  }

  /**
   * @throws IllegalArgumentException if a figure belongs to another scope or a cell is given twice
   */
  static ScopeDifference between(
      Connection connection, long run, ScopeName scope, Collection<Figure> figures)
      throws SQLException {
    Map<RowPeriod, List<Figure>> wanted = byPlace(scope, figures);
    ScopeDifference difference = new ScopeDifference(run, new RowPeriods(connection, scope));
    Map<RowPeriod, String> digests = difference.findChanged(wanted);
    if (!difference.changed.isEmpty()) {
      difference.compare(wanted, digests);
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

  /** Returns the digests of those that are not held, or held otherwise. */
  private Map<RowPeriod, String> findChanged(Map<RowPeriod, List<Figure>> wanted)
      throws SQLException {
    Map<RowPeriod, String> before = held.digests();
    Map<RowPeriod, String> digests = new HashMap<>();
    changed.addAll(before.keySet());
    wanted.forEach(
        (place, figures) -> {
          String digest = FigureDigest.of(figures);
          if (digest.equals(before.get(place))) {
            changed.remove(place);
          } else {
            changed.add(place);
            digests.put(place, digest);
          }
        });
    return digests;
  }

  private void compare(Map<RowPeriod, List<Figure>> wanted, Map<RowPeriod, String> digests)
      throws SQLException {
    Map<RowPeriod, HeldFigures> before = held.figures(changed);
    for (RowPeriod place : changed) {
      HeldFigures figures = before.getOrDefault(place, new HeldFigures());
      Map<Mark, Figure> marks = marks(wanted.getOrDefault(place, List.of()));
      ended.addAll(figures.keepOnly(marks.keySet()));
      marks.forEach(
          (mark, figure) -> {
            if (!figures.has(mark)) {
              begun.add(new Begun(figure, mark, figures));
            }
          });
      if (digests.containsKey(place)) {
        changedTo.put(place, new RowPeriods.Held(digests.get(place), figures));
      }
    }
  }

  private static Map<Mark, Figure> marks(Collection<Figure> figures) {
    Set<FigureKey> keys = new HashSet<>();
    Map<Mark, Figure> marks = new LinkedHashMap<>();
    for (Figure figure : figures) {
      if (!keys.add(figure.key())) {
        throw new IllegalArgumentException("Given twice: " + figure.key());
      }
      marks.put(FigureDigest.mark(figure), figure);
    }
    return marks;
  }

  void write(Connection connection) throws SQLException {
    end(connection);
    long[] ids = FigureRows.insert(connection, run, begun.stream().map(Begun::figure).toList());
    for (int i = 0; i < ids.length; i++) {
      begun.get(i).place().add(begun.get(i).mark(), ids[i]);
    }
    held.replace(changed, changedTo);
  }

  /** In as few statements as may be: they are most of what showing a changed figure costs. */
  private void end(Connection connection) throws SQLException {
    for (int from = 0; from < ended.size(); from += BATCH) {
      List<Long> some = ended.subList(from, Math.min(from + BATCH, ended.size()));
      String marks = "(" + "?, ".repeat(some.size() - 1) + "?)";
      try (PreparedStatement statement =
          connection.prepareStatement(
              "update reporting.figure set until_run = " + run + " where id in " + marks)) {
        for (int i = 0; i < some.size(); i++) {
          statement.setLong(i + 1, some.get(i));
        }
        statement.executeUpdate();
      }
    }
  }
}
