-- The first night: every cohort with its funding, sessions and what came of it.
delete from batch.fact_cohort;
insert into batch.fact_cohort (id, code, programme_id, site_id, starts_on, ends_on, status, key_population_linked)
  select id, code, programme_id, site_id, starts_on, ends_on, status, key_population_linked from registry.cohort;
delete from batch.fact_funding;
insert into batch.fact_funding (cohort_id, grant_id, from_day, to_day, share_percent)
  select cohort_id, grant_id, from_day, to_day, share_percent from registry.cohort_funding;
delete from batch.fact_session;
insert into batch.fact_session (id, cohort_id, code, unit, held_on, minutes, register, anonymous_headcount)
  select id, cohort_id, code, unit, held_on, minutes, register, anonymous_headcount from registry.cohort_session;
delete from batch.fact_feedback;
insert into batch.fact_feedback (cohort_id, given_on, rating, answered_on)
  select cohort_id, given_on, rating, answered_on from registry.feedback;
delete from batch.fact_referral;
insert into batch.fact_referral (cohort_id, participant_id, referred_on, taken_up_on)
  select cohort_id, participant_id, referred_on, taken_up_on from registry.referral;
delete from batch.fact_concern;
insert into batch.fact_concern (cohort_id, raised_on, closed_on)
  select cohort_id, raised_on, closed_on from registry.concern;
delete from batch.fact_check_in;
delete from batch.fact_pair;
insert into batch.fact_pair (id, cohort_id, participant_id, starts_on, ends_on, check_in_every_days)
  select id, cohort_id, participant_id, starts_on, ends_on, check_in_every_days from registry.pair;
insert into batch.fact_check_in (pair_id, held_on)
  select pair_id, held_on from registry.check_in;
-- Those with a person are copied with him.
delete from batch.fact_step;
delete from batch.fact_pledge;
insert into batch.fact_pledge (id, cohort_id, pledged_on, people)
  select id, cohort_id, pledged_on, people from registry.pledge where participant_id is null;
delete from batch.fact_answer;
delete from batch.fact_response;
insert into batch.fact_response (id, cohort_id, instrument_id, wave, taken_on)
  select id, cohort_id, instrument_id, wave, taken_on from registry.response where enrolment_id = 0;
insert into batch.fact_answer (response_id, item_id, answer)
  select a.response_id, a.item_id, a.answer from registry.answer a join registry.response r on r.id = a.response_id where r.enrolment_id = 0;
