package org.alongside.batch.nightly;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.alongside.batch.indicator.Cascade;
import org.alongside.batch.indicator.Cascade.Link;
import org.alongside.batch.indicator.Days;

/** Reads the links of the cascade from the facts of the newest cut. */
final class CascadeReader {

  /**
   * First days of cohorts led on which somebody attended. What happened under a void enrolment does
   * not count; of several spells that cover a day the record's own goes before that of a record
   * merged with it, and a valid one before a void one, as where people are counted.
   */
  private static final String FIRST_DAYS =
      """
      select s.cohort_id, min(s.held_on) as first_day
      from batch.fact_session s
      where s.cohort_id in (select l.led_cohort_id from batch.fact_cascade_link l)
        and exists (select 1 from batch.fact_attendance a
          where a.session_id = s.id and a.attendance in ('present', 'partial')
            and not exists (select 1 from batch.fact_enrolment v
              where v.root_id = a.root_id and v.cohort_id = s.cohort_id and v.exit_reason = 'void'
                and v.enrolled_on <= s.held_on and (v.exited_on is null or v.exited_on >= s.held_on)
                and not exists (select 1 from batch.fact_enrolment o
                  where o.root_id = a.root_id and o.cohort_id = s.cohort_id
                    and (o.exit_reason is null or o.exit_reason <> 'void')
                    and o.enrolled_on <= s.held_on and (o.exited_on is null or o.exited_on >= s.held_on)
                    and (o.participant_id = a.participant_id or v.participant_id <> a.participant_id))))
      group by s.cohort_id
      """;

  private final Connection connection;
  private final Positions cohorts;

  CascadeReader(Connection connection, Positions cohorts) {
    this.connection = connection;
    this.cohorts = cohorts;
  }

  Cascade read() throws SQLException {
    Map<Long, Integer> firstDays = new HashMap<>();
    Rows.list(
        connection,
        FIRST_DAYS,
        row -> firstDays.put(row.getLong("cohort_id"), Days.of(Rows.date(row, "first_day"))));
    return new Cascade(
        Rows.list(
            connection,
            "select * from batch.fact_cascade_link order by trainer_id, trained_in_id, led_cohort_id",
            row ->
                new Link(
                    row.getLong("trainer_id"),
                    cohorts.of(row.getLong("trained_in_id")),
                    cohorts.of(row.getLong("led_cohort_id")),
                    firstDays.getOrDefault(row.getLong("led_cohort_id"), Days.NEVER))));
  }
}
