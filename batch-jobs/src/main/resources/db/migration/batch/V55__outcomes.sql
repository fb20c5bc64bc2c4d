-- Facts of what came of it: applications, steps, pledges, pairs, feedback, referrals, concerns, and what a programme was adapted from.
-- The next night copies everything afresh, so that these are there for what did not change since the last cut. A night broken off
-- before cannot be continued: its cut is gone.
delete from batch.fact_attendance;
delete from batch.fact_enrolment;
delete from batch.fact_participant;
update batch.nightly_run set cut_number = -cut_number where cut_number > 0;
update batch.cut_state set cut_number = 0;

alter table batch.fact_enrolment add column role varchar(11);
alter table batch.fact_enrolment add column applied_on date;
alter table batch.fact_enrolment add column selection varchar(8);
alter table batch.fact_programme add column adapted_from_id bigint;
alter table batch.fact_cohort add column starts_on date;

create table batch.fact_step (
  root_id bigint not null,
  participant_id bigint not null,
  cohort_id bigint not null,
  -- 9999-12-31 where there is none
  committed_on date not null,
  done_on date not null
);
create index ix_fact_step_root on batch.fact_step (root_id);

-- Without a participant: an anonymous pledge, of one person or of several counted together.
create table batch.fact_pledge (
  id bigint not null primary key,
  root_id bigint,
  participant_id bigint,
  cohort_id bigint not null,
  pledged_on date not null,
  people int
);
create index ix_fact_pledge_root on batch.fact_pledge (root_id);
create index ix_fact_pledge_cohort on batch.fact_pledge (cohort_id);

create table batch.fact_feedback (
  cohort_id bigint not null,
  given_on date not null,
  rating int,
  answered_on date
);
create index ix_fact_feedback_cohort on batch.fact_feedback (cohort_id);

create table batch.fact_referral (
  cohort_id bigint not null,
  participant_id bigint,
  referred_on date not null,
  taken_up_on date
);
create index ix_fact_referral_cohort on batch.fact_referral (cohort_id);

create table batch.fact_concern (
  cohort_id bigint not null,
  raised_on date not null,
  closed_on date
);
create index ix_fact_concern_cohort on batch.fact_concern (cohort_id);

create table batch.fact_pair (
  id bigint not null primary key,
  cohort_id bigint not null,
  participant_id bigint not null,
  starts_on date not null,
  ends_on date,
  check_in_every_days int
);
create index ix_fact_pair_cohort on batch.fact_pair (cohort_id);

create table batch.fact_check_in (
  pair_id bigint not null,
  held_on date not null
);
create index ix_fact_check_in_pair on batch.fact_check_in (pair_id);
