-- Every other night: the cohorts whose change left a trace, those of batch.recount_cohort.
delete from batch.fact_cohort where id in (select cohort_id from batch.recount_cohort);
insert into batch.fact_cohort (id, code, programme_id, site_id, starts_on, ends_on, status, key_population_linked)
  select id, code, programme_id, site_id, starts_on, ends_on, status, key_population_linked from registry.cohort
  where id in (select cohort_id from batch.recount_cohort);
delete from batch.fact_funding where cohort_id in (select cohort_id from batch.recount_cohort);
insert into batch.fact_funding (cohort_id, grant_id, from_day, to_day, share_percent)
  select cohort_id, grant_id, from_day, to_day, share_percent from registry.cohort_funding
  where cohort_id in (select cohort_id from batch.recount_cohort);
delete from batch.fact_session where cohort_id in (select cohort_id from batch.recount_cohort);
insert into batch.fact_session (id, cohort_id, code, unit, held_on, minutes, register, anonymous_headcount)
  select id, cohort_id, code, unit, held_on, minutes, register, anonymous_headcount from registry.cohort_session
  where cohort_id in (select cohort_id from batch.recount_cohort);
delete from batch.fact_feedback where cohort_id in (select cohort_id from batch.recount_cohort);
insert into batch.fact_feedback (cohort_id, given_on, rating, answered_on)
  select cohort_id, given_on, rating, answered_on from registry.feedback
  where cohort_id in (select cohort_id from batch.recount_cohort);
delete from batch.fact_referral where cohort_id in (select cohort_id from batch.recount_cohort);
insert into batch.fact_referral (cohort_id, participant_id, referred_on, taken_up_on)
  select cohort_id, participant_id, referred_on, taken_up_on from registry.referral
  where cohort_id in (select cohort_id from batch.recount_cohort);
delete from batch.fact_concern where cohort_id in (select cohort_id from batch.recount_cohort);
insert into batch.fact_concern (cohort_id, raised_on, closed_on)
  select cohort_id, raised_on, closed_on from registry.concern
  where cohort_id in (select cohort_id from batch.recount_cohort);
-- By id too: a pair may have passed from one cohort to another, a pledge from a person to nobody.
delete from batch.fact_check_in where pair_id in (select id from batch.fact_pair where cohort_id in (select cohort_id from batch.recount_cohort));
delete from batch.fact_check_in where pair_id in (select id from registry.pair where cohort_id in (select cohort_id from batch.recount_cohort));
delete from batch.fact_pair where cohort_id in (select cohort_id from batch.recount_cohort);
delete from batch.fact_pair where id in (select id from registry.pair where cohort_id in (select cohort_id from batch.recount_cohort));
insert into batch.fact_pair (id, cohort_id, participant_id, starts_on, ends_on, check_in_every_days)
  select id, cohort_id, participant_id, starts_on, ends_on, check_in_every_days from registry.pair
  where cohort_id in (select cohort_id from batch.recount_cohort);
insert into batch.fact_check_in (pair_id, held_on)
  select c.pair_id, c.held_on from registry.check_in c join registry.pair p on p.id = c.pair_id
  where p.cohort_id in (select cohort_id from batch.recount_cohort);
delete from batch.fact_pledge where participant_id is null and cohort_id in (select cohort_id from batch.recount_cohort);
delete from batch.fact_pledge where id in (select id from registry.pledge where participant_id is null and cohort_id in (select cohort_id from batch.recount_cohort));
insert into batch.fact_pledge (id, cohort_id, pledged_on, people)
  select id, cohort_id, pledged_on, people from registry.pledge
  where participant_id is null and cohort_id in (select cohort_id from batch.recount_cohort);
delete from batch.fact_answer where root_id is null and response_id in (select id from batch.fact_response where root_id is null and cohort_id in (select cohort_id from batch.recount_cohort));
delete from batch.fact_response where root_id is null and cohort_id in (select cohort_id from batch.recount_cohort);
insert into batch.fact_response (id, cohort_id, instrument_id, wave, taken_on)
  select id, cohort_id, instrument_id, wave, taken_on from registry.response
  where enrolment_id = 0 and cohort_id in (select cohort_id from batch.recount_cohort);
insert into batch.fact_answer (response_id, item_id, answer)
  select a.response_id, a.item_id, a.answer from registry.answer a join registry.response r on r.id = a.response_id
  where r.enrolment_id = 0 and r.cohort_id in (select cohort_id from batch.recount_cohort);
