package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many contacts each cohort had on each day, by home country, as {@link LinkedEventsReader}
 * reads them: kept from cut to cut in {@code batch.contact}, so that not all registers are added up
 * again every night. Of persons copied again and cohorts that changed, what there was is taken away
 * before they are copied, and what there is added afterwards.
 */
final class KeptContacts {

  private static final String ADD =
      """
      insert into batch.contact (cohort_id, happened_on, home_country, number, settled)
      select s.cohort_id, s.held_on, p.home_country, %s, %s
      from %s
      join batch.fact_participant p on p.id = a.root_id
      where a.attendance in ('present', 'partial') %s
      group by s.cohort_id, s.held_on, p.home_country
      """;

  private static final String EVERYWHERE =
      "batch.fact_attendance a join batch.fact_session s on s.id = a.session_id";

  /** A comment to PostgreSQL. */
  private static final String FROM_FIRST_ON = "--DERBY-PROPERTIES joinOrder=FIXED\n";

  private static final String OF_PEOPLE =
      FROM_FIRST_ON
          + "(select distinct root_id from %s) k"
          + " join batch.fact_attendance a on a.root_id = k.root_id"
          + " join batch.fact_session s on s.id = a.session_id";

  private static final String OF_COHORTS =
      FROM_FIRST_ON
          + "batch.recount_cohort c join batch.fact_session s on s.cohort_id = c.cohort_id"
          + " join batch.fact_attendance a on a.session_id = s.id";

  private static final String BUT_OF_PEOPLE =
      "and not exists (select 1 from %s k where k.root_id = a.root_id)";

  private static final String SETTLE =
      """
      insert into batch.contact (cohort_id, happened_on, home_country, number, settled)
      select cohort_id, happened_on, home_country, sum(number), true
      from batch.contact where settled = false
      group by cohort_id, happened_on, home_country having sum(number) <> 0
      """;

  private final Connection connection;
  private final boolean kept;

  /**
   * @param before number of the cut before this one; 0 for none
   * @param anew whether they are to be added up from all registers
   */
  KeptContacts(Connection connection, long before, boolean anew) throws SQLException {
    this.connection = connection;
    this.kept = !anew && before > 0 && of() == before;
  }

  private long of() throws SQLException {
    List<Long> of =
        Rows.list(connection, "select contacts_of from batch.cut_state", row -> row.getLong(1));
    return of.get(0);
  }

  /** Takes away what there was, as long as {@code batch.recount} has the roots it had. */
  void takeAway() throws SQLException {
    if (kept) {
      addChanged("-count(*)", "batch.recount");
    }
  }

  /**
   * Adds what there is, or, if they were not kept, all there are.
   *
   * @return the number of the cut they are of now; null if they are not kept
   */
  @Nullable Long addUp(long cut) throws SQLException {
    if (!anyLinked()) {
      Database.update(connection, "delete from batch.contact");
      return null;
    }
    if (kept) {
      addChanged("count(*)", "batch.cut_person");
      Database.update(connection, SETTLE);
      Database.update(connection, "delete from batch.contact where settled = false");
    } else {
      Database.update(connection, "delete from batch.contact");
      Database.update(connection, ADD.formatted("count(*)", "true", EVERYWHERE, ""));
    }
    return cut;
  }

  private void addChanged(String number, String people) throws SQLException {
    Database.update(connection, ADD.formatted(number, "false", OF_PEOPLE.formatted(people), ""));
    Database.update(
        connection, ADD.formatted(number, "false", OF_COHORTS, BUT_OF_PEOPLE.formatted(people)));
  }

  private boolean anyLinked() throws SQLException {
    return !Rows.list(
            connection,
            "select id from batch.fact_cohort where key_population_linked = true",
            row -> row.getLong(1))
        .isEmpty();
  }
}
