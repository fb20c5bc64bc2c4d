package org.alongside.batch.quality;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.batch.indicator.QualityFact;
import org.alongside.batch.indicator.QualityScore;
import org.jspecify.annotations.Nullable;

/** The table {@code batch.cohort_quality}, by id of the cohort. */
public final class QualityRows {

  private static final QualityFact[] FACTS = QualityFact.values();
  private static final String COLUMNS =
      Arrays.stream(FACTS)
          .map(fact -> fact.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));

  /** Where there is nothing to look at there is no score; such cohorts come last. */
  private static final String WORST_FIRST = "coalesce(q.score, 101)";

  private static final int SCORE_DECIMALS = 10;
  private static final int BATCH = 1000;

  /** One line, and which cohort's it is. */
  record Row(long cohortId, CohortQuality quality) {}

  private QualityRows() {}

  /**
   * Makes the given ones the only ones, and writes nothing of those that are as they were.
   *
   * @param facts by id of the cohort, in the order of {@link QualityFact}
   */
  public static void replace(Connection connection, Map<Long, long[]> facts) throws SQLException {
    Map<Long, long[]> held = held(connection);
    Set<Long> gone = new HashSet<>(held.keySet());
    Map<Long, long[]> others = new HashMap<>();
    facts.forEach(
        (cohort, now) -> {
          if (Arrays.equals(now, held.get(cohort))) {
            gone.remove(cohort);
          } else {
            others.put(cohort, now);
          }
        });
    delete(connection, gone);
    insert(connection, others);
  }

  private static Map<Long, long[]> held(Connection connection) throws SQLException {
    Map<Long, long[]> held = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select cohort_id, " + COLUMNS + " from batch.cohort_quality")) {
      select.setFetchSize(BATCH);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          held.put(row.getLong(1), facts(row, 2));
        }
      }
    }
    return held;
  }

  private static long[] facts(ResultSet row, int first) throws SQLException {
    long[] facts = new long[FACTS.length];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = row.getLong(first + i);
    }
    return facts;
  }

  private static void delete(Connection connection, Set<Long> cohorts) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from batch.cohort_quality where cohort_id = ?")) {
      for (long cohort : cohorts) {
        delete.setLong(1, cohort);
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  private static void insert(Connection connection, Map<Long, long[]> facts) throws SQLException {
    String marks = ", ?".repeat(FACTS.length);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into batch.cohort_quality (cohort_id, score, "
                + COLUMNS
                + ") values (?, ?"
                + marks
                + ")")) {
      for (Map.Entry<Long, long[]> one : facts.entrySet()) {
        insert.setLong(1, one.getKey());
        BigDecimal score = score(one.getValue());
        if (score == null) {
          insert.setNull(2, Types.DECIMAL);
        } else {
          insert.setBigDecimal(2, score);
        }
        for (int i = 0; i < FACTS.length; i++) {
          insert.setLong(3 + i, one.getValue()[i]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static @Nullable BigDecimal score(long[] facts) {
    QualityScore score = QualityScore.of(fact -> facts[fact.ordinal()]);
    return score.checks() == 0
        ? null
        : score.sum().dividedBy(score.checks()).decimal(SCORE_DECIMALS);
  }

  /** Some lines, the lowest score first, behind that of a cohort; from the start if it has none. */
  static List<Row> after(Connection connection, String cohort, int limit) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select q.cohort_id, c.code, p.code, q.score, "
                + COLUMNS
                + " from batch.cohort_quality q join registry.cohort c on c.id = q.cohort_id"
                + " join registry.programme p on p.id = c.programme_id"
                + " left join (select i.code, j.cohort_id, coalesce(j.score, 101) as score"
                + " from registry.cohort i join batch.cohort_quality j on j.cohort_id = i.id) l"
                + " on l.code = ? where l.cohort_id is null or "
                + WORST_FIRST
                + " > l.score or ("
                + WORST_FIRST
                + " = l.score and q.cohort_id > l.cohort_id) order by "
                + WORST_FIRST
                + ", q.cohort_id fetch first "
                + limit
                + " rows only")) {
      select.setString(1, cohort);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new Row(
                  row.getLong(1),
                  new CohortQuality(
                      row.getString(2), row.getString(3), row.getBigDecimal(4), facts(row, 5))));
        }
      }
    }
    return rows;
  }
}
