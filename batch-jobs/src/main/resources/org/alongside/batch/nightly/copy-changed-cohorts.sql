-- Every other night: the cohorts whose change left a trace.
delete from batch.fact_cohort where id in (select subject_id from registry.change_trace where subject = 'COHORT');
insert into batch.fact_cohort (id, code, programme_id, site_id, ends_on, status, key_population_linked)
  select id, code, programme_id, site_id, ends_on, status, key_population_linked from registry.cohort
  where id in (select subject_id from registry.change_trace where subject = 'COHORT');
delete from batch.fact_funding where cohort_id in (select subject_id from registry.change_trace where subject = 'COHORT');
insert into batch.fact_funding (cohort_id, grant_id, from_day, to_day, share_percent)
  select cohort_id, grant_id, from_day, to_day, share_percent from registry.cohort_funding
  where cohort_id in (select subject_id from registry.change_trace where subject = 'COHORT');
delete from batch.fact_session where cohort_id in (select subject_id from registry.change_trace where subject = 'COHORT');
insert into batch.fact_session (id, cohort_id, code, unit, held_on, minutes, register, anonymous_headcount)
  select id, cohort_id, code, unit, held_on, minutes, register, anonymous_headcount from registry.cohort_session
  where cohort_id in (select subject_id from registry.change_trace where subject = 'COHORT');
