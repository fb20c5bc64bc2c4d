package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Whom a night counts afresh: the people of {@code batch.recount}, the cohorts of {@code
 * batch.recount_cohort}. Their statements join, and other statements look people up here by one
 * key: Derby runs a subquery within a subquery anew for every row.
 */
final class Recount {

  private static final String OF_DAY =
      """
      insert into batch.recount (root_id)
      select w.root_id from batch.person_wake w where w.wakes_on <= ?
        and not exists (select 1 from batch.cut_person k where k.root_id = w.root_id)
      """;

  private static final String OF_COHORTS =
      """
      insert into batch.recount (root_id)
      select o.root_id from (
        select e.root_id from batch.recount_cohort c
          join batch.fact_enrolment e on e.cohort_id = c.cohort_id
        union select s.root_id from batch.recount_cohort c
          join batch.fact_step s on s.cohort_id = c.cohort_id
        union select p.root_id from batch.recount_cohort c
          join batch.fact_pledge p on p.cohort_id = c.cohort_id where p.root_id is not null
        union select a.root_id from batch.recount_cohort c
          join batch.fact_session t on t.cohort_id = c.cohort_id
          join batch.fact_attendance a on a.session_id = t.id
        union select m.root_id from batch.recount_cohort c
          join batch.fact_session t on t.cohort_id = c.cohort_id
          join batch.fact_attendance m on m.makes_up_id = t.id
      ) o
      where not exists (select 1 from batch.cut_person k where k.root_id = o.root_id)
        and not exists (select 1 from batch.recount r where r.root_id = o.root_id)
      """;

  private static final String OF_LOOKALIKES =
      """
      insert into batch.recount (root_id)
      select p.id from (
        select f.root_id from batch.lookalike_found f
          where not exists (select 1 from batch.fact_lookalike l where l.root_id = f.root_id)
        union select l.root_id from batch.fact_lookalike l
          where not exists (select 1 from batch.lookalike_found f where f.root_id = l.root_id)
      ) o
      join batch.fact_participant p on p.id = o.root_id and p.root_id = p.id
      where not exists (select 1 from batch.cut_person k where k.root_id = p.id)
        and not exists (select 1 from batch.recount r where r.root_id = p.id)
      """;

  private final Connection connection;

  Recount(Connection connection) {
    this.connection = connection;
  }

  /**
   * Exactly those who were somebody at the last cut and whom this one copies.
   *
   * @return how many
   */
  long ofCut() throws SQLException {
    Database.update(connection, "delete from batch.recount");
    long people =
        Database.update(
            connection,
            "insert into batch.recount (root_id) select distinct p.root_id"
                + " from batch.cut_person c join batch.fact_participant p"
                + " on p.id = c.participant_id");
    analyze("recount");
    return people;
  }

  /** Exactly the cohorts whose change left a trace. */
  void changedCohorts() throws SQLException {
    Database.update(connection, "delete from batch.recount_cohort");
    Database.update(
        connection,
        "insert into batch.recount_cohort (cohort_id) select distinct subject_id"
            + " from registry.change_trace where subject = 'COHORT'");
    analyze("recount_cohort");
  }

  /** Exactly these cohorts. */
  void cohorts(List<Long> ids) throws SQLException {
    Database.update(connection, "delete from batch.recount_cohort");
    try (PreparedStatement insert =
        connection.prepareStatement("insert into batch.recount_cohort (cohort_id) values (?)")) {
      for (long id : ids) {
        insert.setLong(1, id);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    analyze("recount_cohort");
  }

  /**
   * Exactly those who are in one of the cohorts or whose day has come, and were not copied.
   *
   * @param cohorts how many there are: without any, PostgreSQL still reads all attendance
   */
  void ofCohortsAndDay(int cohorts, LocalDate businessDate) throws SQLException {
    Database.update(connection, "delete from batch.recount");
    Database.update(connection, OF_DAY, Date.valueOf(businessDate));
    if (cohorts > 0) {
      Database.update(connection, OF_COHORTS);
    }
    analyze("recount");
  }

  /**
   * Besides, those who are like somebody recorded earlier and were not at the last cut, or the
   * other way round.
   */
  void andOfLookalikes() throws SQLException {
    Database.update(connection, OF_LOOKALIKES);
  }

  /**
   * Besides, those the cut copied.
   *
   * @return how many were added
   */
  long andOfCut() throws SQLException {
    return Database.update(
        connection,
        "insert into batch.recount (root_id) select distinct c.root_id from batch.cut_person c"
            + " join batch.fact_participant p on p.id = c.root_id");
  }

  private void analyze(String table) throws SQLException {
    if (Database.isPostgresql(connection)) {
      Database.update(connection, "analyze batch." + table);
    }
  }
}
