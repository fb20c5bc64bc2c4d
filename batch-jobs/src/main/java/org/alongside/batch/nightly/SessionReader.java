package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.batch.indicator.Days;
import org.alongside.batch.indicator.Reference;
import org.alongside.batch.indicator.Reference.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sessions of the newest cut: all of them, or those of changed cohorts alone where the
 * sessions of the last cut are still known. Either gives the same list.
 */
final class SessionReader {

  /** A session and its id. */
  record Numbered(long id, Session session) {}

  private static final String SELECT =
      "select s.* from batch.fact_session s join batch.fact_cohort c on c.id = s.cohort_id";

  private static final String OF_CHANGED_COHORTS =
      " join batch.recount_cohort r on r.cohort_id = s.cohort_id";

  private static final String ORDER = " order by s.held_on, c.code, s.code";

  /** Cohorts are in the order of their codes, and those of one cohort stay together. */
  private static final Comparator<Numbered> BY_DAY_AND_COHORT =
      Comparator.comparingInt((Numbered one) -> one.session().day())
          .thenComparingInt(one -> one.session().cohort());

  private final Connection connection;
  private final Positions cohorts;
  private final Map<String, String> texts = new HashMap<>();

  SessionReader(Connection connection, Positions cohorts) {
    this.connection = connection;
    this.cohorts = cohorts;
  }

  /** In the order of days, cohorts and codes. */
  List<Numbered> all() throws SQLException {
    return read("", withRows());
  }

  /**
   * Likewise; reads those of the cohorts of {@code batch.recount_cohort}, in which everything that
   * is not the sessions of before must have happened.
   */
  List<Numbered> since(NightReference before) throws SQLException {
    Set<Long> withRows = withRows();
    List<Numbered> sessions = kept(before, withRows);
    sessions.addAll(read(OF_CHANGED_COHORTS, withRows));
    sessions.sort(BY_DAY_AND_COHORT);
    return sessions;
  }

  private List<Numbered> kept(NightReference before, Set<Long> withRows) throws SQLException {
    BitSet changed = new BitSet();
    Rows.list(connection, "select cohort_id from batch.recount_cohort", row -> row.getLong(1))
        .stream()
        .mapToInt(cohorts::of)
        .filter(cohort -> cohort != Reference.NONE)
        .forEach(changed::set);
    Set<Long> untold = ids("select s.id from batch.fact_session s where s.register is null");
    int[] cohortNow = before.cohorts().in(cohorts);
    long[] ids = before.sessions().ids();
    List<Session> sessions = before.frame().reference().sessions();
    List<Numbered> kept = new ArrayList<>(ids.length);
    for (int s = 0; s < ids.length; s++) {
      Session session = sessions.get(s);
      int cohort = cohortNow[session.cohort()];
      if (cohort != Reference.NONE && !changed.get(cohort)) {
        boolean expected = untold.contains(ids[s]) ? withRows.contains(ids[s]) : session.expected();
        kept.add(new Numbered(ids[s], session.in(cohort).expected(expected)));
      }
    }
    return kept;
  }

  private List<Numbered> read(String some, Set<Long> withRows) throws SQLException {
    return Rows.list(connection, SELECT + some + ORDER, row -> session(row, withRows));
  }

  private Numbered session(ResultSet row, Set<Long> withRows) throws SQLException {
    long id = row.getLong("id");
    return new Numbered(
        id,
        new Session(
            shared(row.getString("code")),
            cohorts.of(row.getLong("cohort_id")),
            sharedOrNull(row.getString("unit")),
            Days.of(Rows.date(row, "held_on")),
            Rows.intOr(row, "minutes", 0),
            "yes".equals(row.getString("register")) || withRows.contains(id),
            Rows.intOr(row, "anonymous_headcount", 0)));
  }

  /** There are many sessions, and few codes. */
  private String shared(String text) {
    return texts.computeIfAbsent(text, same -> same);
  }

  private @Nullable String sharedOrNull(@Nullable String text) {
    return text == null ? null : shared(text);
  }

  /** Of those whose register is not told, the ones somebody is in. */
  private Set<Long> withRows() throws SQLException {
    return ids(
        "select s.id from batch.fact_session s where s.register is null and exists"
            + " (select 1 from batch.fact_attendance a where a.session_id = s.id)");
  }

  private Set<Long> ids(String sql) throws SQLException {
    return new HashSet<>(Rows.list(connection, sql, row -> row.getLong(1)));
  }
}
