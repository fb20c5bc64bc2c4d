-- What a night takes over from the one before, and whom it therefore does not count again. Owned by batch-jobs.

-- How many persons a night counted afresh; null if it counted everybody.
alter table batch.nightly_run add column recounted bigint;
-- The software that counted: what other software counted is not taken over.
alter table batch.nightly_run add column counted_with varchar(64);

-- Whom the newest night counts afresh; empty if it counts everybody.
create table batch.recount (
  root_id bigint not null primary key
);

-- Cohorts in which everybody is counted afresh.
create table batch.recount_cohort (
  cohort_id bigint not null primary key
);

-- Persons who must be counted afresh on a business date from that day on, though nothing of them changes: a commitment comes due, an
-- activity lapses. Whoever is not here never does.
create table batch.person_wake (
  root_id bigint not null primary key,
  wakes_on date not null
);
create index ix_person_wake_day on batch.person_wake (wakes_on);

create index ix_fact_enrolment_cohort on batch.fact_enrolment (cohort_id);
create index ix_fact_step_cohort on batch.fact_step (cohort_id);
create index ix_fact_attendance_makes_up on batch.fact_attendance (makes_up_id);
