-- What came of it: surveys, steps, pledges, feedback, narratives (domain spec, section 2). Owned by registry-module; nobody else
-- writes here. Key columns that may be empty are never null, so that the natural key can be unique on every database.

create table registry.instrument (
  id bigint not null primary key,
  code ${code} not null,
  title varchar(400) not null,
  kind varchar(9) not null,
  -- empty: the instrument is a family of its own, under its own code
  family ${code},
  instrument_version varchar(40),
  language varchar(35),
  direction varchar(4),
  anonymous boolean not null,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_instrument unique (code)
);

create table registry.item (
  id bigint not null primary key,
  instrument_id bigint not null references registry.instrument (id),
  code ${code} not null,
  wording varchar(2000),
  topic varchar(100),
  answer_min decimal(28, 10),
  answer_max decimal(28, 10),
  correct_answer varchar(400),
  reversed boolean not null,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_item unique (instrument_id, code)
);

-- Names for ranges of a score, as published or as agreed; not part of the bundle.
create table registry.cut_off (
  id bigint not null primary key,
  instrument_id bigint not null references registry.instrument (id),
  code ${code} not null,
  title varchar(200) not null,
  from_score decimal(28, 10) not null,
  to_score decimal(28, 10) not null,
  source varchar(1000),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_cut_off unique (instrument_id, code)
);

create table registry.response (
  id bigint not null primary key,
  cohort_id bigint not null references registry.cohort (id),
  -- 0 for an anonymous response, which has a running number instead; so no foreign key
  enrolment_id bigint not null,
  instrument_id bigint not null references registry.instrument (id),
  wave varchar(3) not null,
  taken_on date not null,
  respondent varchar(9) ${codepoint} not null,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_response unique (cohort_id, enrolment_id, instrument_id, respondent, wave, taken_on),
  constraint ck_response_whose check ((enrolment_id = 0 and respondent <> '') or (enrolment_id > 0 and respondent = ''))
);

create table registry.answer (
  id bigint not null primary key,
  response_id bigint not null references registry.response (id),
  item_id bigint not null references registry.item (id),
  -- null: asked, not answered; NA: does not apply
  answer varchar(400),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_answer unique (response_id, item_id)
);

create table registry.step (
  id bigint not null primary key,
  participant_id bigint not null references registry.participant (id),
  cohort_id bigint not null references registry.cohort (id),
  type ${code} not null,
  -- 9999-12-31 where there is none: not committed to, not yet done
  committed_on date not null,
  done_on date not null,
  verified boolean,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_step unique (participant_id, cohort_id, type, committed_on, done_on)
);

create table registry.pledge (
  id bigint not null primary key,
  cohort_id bigint not null references registry.cohort (id),
  code ${code} not null,
  -- null for anonymous ones
  participant_id bigint references registry.participant (id),
  pledged_on date not null,
  people int,
  wording varchar(2000),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_pledge unique (cohort_id, code)
);

create table registry.feedback (
  id bigint not null primary key,
  cohort_id bigint not null references registry.cohort (id),
  given_on date not null,
  respondent ${code} not null,
  rating int,
  words varchar(2000),
  answered_on date,
  what_changed varchar(2000),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_feedback unique (cohort_id, given_on, respondent)
);

create table registry.narrative (
  id bigint not null primary key,
  code ${code} not null,
  cohort_id bigint not null references registry.cohort (id),
  words varchar(2000) not null,
  language varchar(35),
  attribution varchar(400),
  consent_on date not null,
  expires_on date,
  withdrawn_on date,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_narrative unique (code)
);

create index ix_response_enrolment on registry.response (enrolment_id);
create index ix_response_instrument on registry.response (instrument_id);
create index ix_answer_item on registry.answer (item_id);
create index ix_step_cohort on registry.step (cohort_id);
create index ix_pledge_participant on registry.pledge (participant_id);
create index ix_narrative_cohort on registry.narrative (cohort_id);
