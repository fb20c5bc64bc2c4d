-- The registry: who takes part in what, paid by whom (domain spec, section 2). Owned by registry-module; nobody else writes here.
-- ${code} is varchar(40) compared by code point on every database (interchange spec, section 1).
-- Every table has the same five who-and-when columns; "version" is the optimistic lock.

create sequence registry.ids as bigint start with 1 increment by 100;

create table registry.organisation (
  id bigint not null primary key,
  code ${code} not null,
  name varchar(400) not null,
  country char(2),
  roles varchar(80) not null,
  iati_identifier varchar(100),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_organisation unique (code)
);

create table registry.donor_grant (
  id bigint not null primary key,
  code ${code} not null,
  title varchar(400) not null,
  donor_id bigint not null references registry.organisation (id),
  implementer_id bigint references registry.organisation (id),
  parent_id bigint references registry.donor_grant (id),
  starts_on date not null,
  ends_on date not null,
  currency char(3),
  budget decimal(30, 10),
  calendar varchar(12) not null,
  revision_policy varchar(10) not null,
  contact_name varchar(200),
  contact_email varchar(200),
  iati_identifier varchar(100),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_donor_grant unique (code)
);

create table registry.programme (
  id bigint not null primary key,
  code ${code} not null,
  title varchar(400) not null,
  model varchar(12) not null,
  programme_version varchar(40),
  adapted_from_id bigint references registry.programme (id),
  planned_sessions int,
  min_sessions int,
  min_minutes int,
  required_units varchar(2000),
  activity_gap_days int not null,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_programme unique (code)
);

create table registry.area (
  id bigint not null primary key,
  code ${code} not null,
  country char(2) not null,
  name varchar(200) not null,
  type varchar(60),
  parent_id bigint references registry.area (id),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_area unique (code)
);

create table registry.site (
  id bigint not null primary key,
  code ${code} not null,
  name varchar(400) not null,
  country char(2),
  area_id bigint references registry.area (id),
  time_zone varchar(60) not null,
  kind varchar(6) not null,
  sensitivity varchar(9) not null,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_site unique (code)
);

create table registry.opening_balance (
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
  supersedes_id bigint references registry.opening_balance (id),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_opening_balance unique (code)
);

-- Who may see and enter a cohort's rows. A cohort imported without one gets the team named after its implementer.
create table registry.team (
  id bigint not null primary key,
  code ${code} not null,
  name varchar(400) not null,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_team unique (code)
);

create table registry.cohort (
  id bigint not null primary key,
  code ${code} not null,
  title varchar(400),
  programme_id bigint not null references registry.programme (id),
  site_id bigint not null references registry.site (id),
  implementer_id bigint references registry.organisation (id),
  team_id bigint references registry.team (id),
  starts_on date not null,
  ends_on date,
  status varchar(8) not null,
  key_population_linked boolean not null,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_cohort unique (code)
);

create table registry.cohort_funding (
  id bigint not null primary key,
  cohort_id bigint not null references registry.cohort (id),
  grant_id bigint not null references registry.donor_grant (id),
  from_day date not null,
  to_day date,
  share_percent decimal(13, 10) not null,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_cohort_funding unique (cohort_id, grant_id, from_day)
);

create table registry.participant (
  id bigint not null primary key,
  code ${code} not null,
  sex char(1) not null,
  birth_year int,
  consent varchar(12) not null,
  consent_withdrawn_on date,
  home_country char(2),
  home_area_id bigint references registry.area (id),
  merged_into_id bigint references registry.participant (id),
  opening_balance_id bigint references registry.opening_balance (id),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_participant unique (code)
);

create table registry.enrolment (
  id bigint not null primary key,
  cohort_id bigint not null references registry.cohort (id),
  participant_id bigint not null references registry.participant (id),
  spell int not null,
  role varchar(11) not null,
  applied_on date,
  selection varchar(8),
  enrolled_on date,
  exited_on date,
  exit_reason varchar(11),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_enrolment unique (cohort_id, participant_id, spell)
);

create table registry.cohort_session (
  id bigint not null primary key,
  cohort_id bigint not null references registry.cohort (id),
  code ${code} not null,
  kind varchar(11) not null,
  unit varchar(40),
  held_on date not null,
  minutes int,
  register varchar(3),
  anonymous_headcount int,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_cohort_session unique (cohort_id, code)
);

create table registry.attendance (
  id bigint not null primary key,
  session_id bigint not null references registry.cohort_session (id),
  participant_id bigint not null references registry.participant (id),
  attendance varchar(7) not null,
  minutes int,
  makes_up_id bigint references registry.cohort_session (id),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_attendance unique (session_id, participant_id)
);

create table registry.target (
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
  includes_opening_balance boolean not null,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  -- A breakdown that does not apply is an empty text, so that the natural key can be unique on every database.
  constraint uq_target unique (indicator_code, scope_type, scope, country, sex, age_band, period_start, period_end, kind, set_on)
);

-- The trace of every change, imported or typed: from it the next night tells what changed. The night takes the rows it can see and
-- deletes exactly those, so a change committed later, whatever its id, waits for the night after.
create table registry.change_trace (
  id bigint not null primary key,
  -- PARTICIPANT, COHORT or REFERENCE (grants, programmes, places, balances, targets: small, always read whole)
  subject varchar(11) not null,
  subject_id bigint not null,
  changed_at timestamp not null,
  changed_by varchar(60) not null
);

create index ix_attendance_participant on registry.attendance (participant_id);
create index ix_enrolment_participant on registry.enrolment (participant_id);
create index ix_session_held_on on registry.cohort_session (cohort_id, held_on);
create index ix_participant_merged on registry.participant (merged_into_id);
