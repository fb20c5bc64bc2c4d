-- What hangs on people, cohorts and grants: attributes, consents, relations, pairs, the cascade, referrals, concerns, organisations'
-- own figures, results frameworks, money, and figures published before the registry (domain spec, section 2).
-- Each unique constraint leads with the columns by which rows are looked up.

-- A part of the key that does not apply is an empty text, so that the key can be unique on every database.
create table registry.published_result (
  id bigint not null primary key,
  indicator_code varchar(90) not null,
  scope_type varchar(12) not null,
  scope ${code} not null,
  country varchar(2) not null,
  period_start date not null,
  period_end date not null,
  detail varchar(100) not null,
  result_value decimal(30, 10) not null,
  n bigint,
  source varchar(1000) not null,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_published_result unique (indicator_code, scope_type, scope, country, period_start, period_end, detail)
);

-- Codes only, never free text.
create table registry.participant_attribute (
  id bigint not null primary key,
  participant_id bigint not null references registry.participant (id),
  attribute_code ${code} not null,
  value_code ${code} not null,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_participant_attribute unique (participant_id, attribute_code)
);

create table registry.purpose_consent (
  id bigint not null primary key,
  participant_id bigint not null references registry.participant (id),
  purpose varchar(9) not null,
  words_version varchar(40) not null,
  given_on date,
  withdrawn_on date,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_purpose_consent unique (participant_id, purpose, words_version)
);

-- related_participant is a code under which she need not be registered, or an empty text: part of the key, so never null. Who
-- erases a participant must look here too.
create table registry.relation (
  id bigint not null primary key,
  participant_id bigint not null references registry.participant (id),
  kind varchar(18) not null,
  related_participant ${code} not null,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_relation unique (participant_id, kind, related_participant)
);

create table registry.pair (
  id bigint not null primary key,
  code ${code} not null,
  cohort_id bigint not null references registry.cohort (id),
  participant_id bigint not null references registry.participant (id),
  partner_id bigint not null references registry.participant (id),
  starts_on date not null,
  ends_on date,
  check_in_every_days int,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_pair unique (code)
);

-- session_code belongs to the pair's cohort.
create table registry.check_in (
  id bigint not null primary key,
  pair_id bigint not null references registry.pair (id),
  held_on date not null,
  session_code ${code},
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_check_in unique (pair_id, held_on)
);

create table registry.cascade_link (
  id bigint not null primary key,
  trainer_id bigint not null references registry.participant (id),
  trained_in_id bigint not null references registry.cohort (id),
  led_cohort_id bigint not null references registry.cohort (id),
  share_percent decimal(13, 10),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_cascade_link unique (led_cohort_id, trainer_id, trained_in_id)
);

create table registry.referral (
  id bigint not null primary key,
  code ${code} not null,
  cohort_id bigint not null references registry.cohort (id),
  participant_id bigint references registry.participant (id),
  referred_on date not null,
  service varchar(100) not null,
  taken_up_on date,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_referral unique (code)
);

-- That there was one; what happened, and to whom, has no column.
create table registry.concern (
  id bigint not null primary key,
  code ${code} not null,
  cohort_id bigint not null references registry.cohort (id),
  raised_on date not null,
  closed_on date,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_concern unique (code)
);

create table registry.organisation_metric (
  id bigint not null primary key,
  organisation_id bigint not null references registry.organisation (id),
  metric varchar(14) not null,
  period_start date not null,
  period_end date not null,
  grant_id bigint references registry.donor_grant (id),
  women int not null,
  men int not null,
  other_people int,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_organisation_metric unique (organisation_id, metric, period_start, period_end)
);

-- Without indicator_code a line is reported by hand. Filters as sent: country=ZW|sex=M.
create table registry.framework_line (
  id bigint not null primary key,
  grant_id bigint not null references registry.donor_grant (id),
  code ${code} not null,
  wording varchar(1000) not null,
  line_level varchar(7),
  indicator_code varchar(40),
  filters varchar(2000) not null,
  unit varchar(60),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_framework_line unique (grant_id, code)
);

create table registry.manual_result (
  id bigint not null primary key,
  line_id bigint not null references registry.framework_line (id),
  period_start date not null,
  period_end date not null,
  result_value decimal(30, 10) not null,
  source varchar(1000),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_manual_result unique (line_id, period_start, period_end)
);

create table registry.expenditure (
  id bigint not null primary key,
  grant_id bigint not null references registry.donor_grant (id),
  period_start date not null,
  period_end date not null,
  country varchar(2) not null,
  amount decimal(30, 10) not null,
  currency char(3) not null,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_expenditure unique (grant_id, period_start, period_end, country)
);

create index ix_pair_cohort on registry.pair (cohort_id);
create index ix_pair_participant on registry.pair (participant_id);
create index ix_pair_partner on registry.pair (partner_id);
create index ix_cascade_link_trained_in on registry.cascade_link (trained_in_id);
create index ix_cascade_link_trainer on registry.cascade_link (trainer_id);
create index ix_referral_cohort on registry.referral (cohort_id);
create index ix_referral_participant on registry.referral (participant_id);
create index ix_concern_cohort on registry.concern (cohort_id);
