-- The first night: every cohort with its funding and sessions.
delete from batch.fact_cohort;
insert into batch.fact_cohort (id, code, programme_id, site_id, ends_on, status, key_population_linked)
  select id, code, programme_id, site_id, ends_on, status, key_population_linked from registry.cohort;
delete from batch.fact_funding;
insert into batch.fact_funding (cohort_id, grant_id, from_day, to_day, share_percent)
  select cohort_id, grant_id, from_day, to_day, share_percent from registry.cohort_funding;
delete from batch.fact_session;
insert into batch.fact_session (id, cohort_id, code, unit, held_on, minutes, register, anonymous_headcount)
  select id, cohort_id, code, unit, held_on, minutes, register, anonymous_headcount from registry.cohort_session;
