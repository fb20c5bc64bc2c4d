-- The nightly job: one run per night, the frozen cut it counts, its partial counts, and the lease. Owned by batch-jobs.
-- Timestamps are UTC.

-- Only one nightly at a time on any number of servers: whoever holds the row, until it expires unless renewed.
create table batch.lease (
  name varchar(40) not null primary key,
  -- empty when nobody holds it
  token varchar(40) not null,
  execution_id bigint,
  expires_at timestamp not null
);
insert into batch.lease (name, token, execution_id, expires_at) values ('nightly', '', null, '1970-01-01 00:00:00');

create table batch.nightly_run (
  run bigint not null primary key,
  instance_id bigint not null,
  execution_id bigint not null,
  business_date date not null,
  -- running, published, failed, stopped
  state varchar(9) not null,
  started_at timestamp not null,
  ended_at timestamp,
  -- what was committed to the registry before this moment is in, nothing else; null until the cut is taken
  knowledge_cut timestamp,
  -- the cut this run counts; a run whose cut is no longer the newest cannot be continued
  cut_number bigint,
  -- persons counted, persons changed since the cut before, figures published
  people bigint,
  changed bigint,
  figures bigint,
  -- why it failed, in words
  operator_message varchar(4000),
  manager_message varchar(2000),
  constraint uq_nightly_run unique (instance_id)
);

create table batch.cut_state (
  only_one smallint not null primary key check (only_one = 1),
  cut_number bigint not null,
  cut_at timestamp
);
insert into batch.cut_state (only_one, cut_number, cut_at) values (1, 0, null);

-- Who has to be copied afresh in the cut being taken, with the end of the merge chain.
create table batch.cut_person (
  participant_id bigint not null primary key,
  root_id bigint not null
);

-- The facts: a copy of the registry as the last cut saw it, nobody else writes here. "root_id" is the surviving record of a person.
create table batch.fact_participant (
  id bigint not null primary key,
  root_id bigint not null,
  sex char(1) not null,
  birth_year int,
  consent varchar(12) not null,
  consent_withdrawn_on date,
  home_country char(2),
  opening_balance_id bigint
);
create index ix_fact_participant_root on batch.fact_participant (root_id);

create table batch.fact_enrolment (
  root_id bigint not null,
  participant_id bigint not null,
  cohort_id bigint not null,
  spell int not null,
  enrolled_on date,
  exited_on date,
  exit_reason varchar(11)
);
create index ix_fact_enrolment_root on batch.fact_enrolment (root_id);

create table batch.fact_attendance (
  root_id bigint not null,
  participant_id bigint not null,
  session_id bigint not null,
  attendance varchar(7) not null,
  minutes int,
  makes_up_id bigint
);
create index ix_fact_attendance_root on batch.fact_attendance (root_id);
create index ix_fact_attendance_session on batch.fact_attendance (session_id);

create table batch.fact_cohort (
  id bigint not null primary key,
  code ${code} not null,
  programme_id bigint not null,
  site_id bigint not null,
  ends_on date,
  status varchar(8) not null,
  key_population_linked boolean not null
);

create table batch.fact_funding (
  cohort_id bigint not null,
  grant_id bigint not null,
  from_day date not null,
  to_day date,
  share_percent decimal(13, 10) not null
);
create index ix_fact_funding_cohort on batch.fact_funding (cohort_id);

create table batch.fact_session (
  id bigint not null primary key,
  cohort_id bigint not null,
  code ${code} not null,
  unit varchar(40),
  held_on date not null,
  minutes int,
  register varchar(3),
  anonymous_headcount int
);
create index ix_fact_session_cohort on batch.fact_session (cohort_id);

-- Small tables, copied whole every night.
create table batch.fact_organisation (
  id bigint not null primary key,
  code ${code} not null,
  name varchar(400) not null,
  roles varchar(80) not null
);

create table batch.fact_grant (
  id bigint not null primary key,
  code ${code} not null,
  title varchar(400) not null,
  donor_id bigint not null,
  implementer_id bigint,
  parent_id bigint,
  starts_on date not null,
  ends_on date not null,
  currency char(3),
  budget decimal(20, 2),
  calendar varchar(12) not null,
  revision_policy varchar(10) not null,
  contact_name varchar(200),
  contact_email varchar(200)
);

create table batch.fact_programme (
  id bigint not null primary key,
  code ${code} not null,
  title varchar(400) not null,
  model varchar(12) not null,
  min_sessions int,
  min_minutes int,
  required_units varchar(2000),
  activity_gap_days int not null
);

create table batch.fact_area (
  id bigint not null primary key,
  code ${code} not null,
  country char(2) not null,
  name varchar(200) not null,
  parent_id bigint
);

create table batch.fact_site (
  id bigint not null primary key,
  country char(2),
  area_id bigint,
  kind varchar(6) not null
);

create table batch.fact_balance (
  id bigint not null primary key,
  code ${code} not null,
  scope_type varchar(12) not null,
  scope ${code},
  country char(2),
  as_of date not null,
  since_year int,
  balance_value bigint not null,
  bound varchar(5) not null,
  basis varchar(8) not null,
  source varchar(1000) not null,
  supersedes_id bigint
);

create table batch.fact_target (
  id bigint not null primary key,
  indicator_code varchar(90) not null,
  scope_type varchar(12) not null,
  scope ${code} not null,
  country varchar(2) not null,
  sex varchar(1) not null,
  age_band varchar(8) not null,
  period_start date not null,
  period_end date not null,
  kind varchar(10) not null,
  set_on date not null,
  target_value decimal(30, 10) not null,
  measure varchar(11) not null,
  baseline_value decimal(30, 10),
  baseline_year int,
  includes_opening_balance boolean not null
);

-- A run's persons in slices of neighbouring ids; slice 0 is the sessions themselves. "contributions" is null until the slice is counted
-- and is written with the checkpoint in one transaction: a restart goes on with the first slice still null.
create table batch.run_slice (
  run bigint not null,
  slice int not null,
  first_root bigint not null,
  last_root bigint not null,
  people bigint not null,
  contributions ${blob},
  primary key (run, slice)
);

-- What the slices of the newest run add up to, checked by the reconcile step: one row per scope, numbered as in the run's frame.
create table batch.run_total (
  run bigint not null,
  scope_no int not null,
  fingerprint int not null,
  contributions ${blob} not null,
  primary key (run, scope_no)
);
