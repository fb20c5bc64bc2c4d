-- Facts of surveys: instruments with their items, responses and answers. The next night copies everything afresh (see V55).
delete from batch.fact_pledge;
delete from batch.fact_step;
delete from batch.fact_attendance;
delete from batch.fact_enrolment;
delete from batch.fact_participant;
update batch.nightly_run set cut_number = -cut_number where cut_number > 0;
update batch.cut_state set cut_number = 0;

alter table batch.fact_enrolment add column enrolment_id bigint;

create table batch.fact_instrument (
  id bigint not null primary key,
  code ${code} not null,
  kind varchar(9) not null,
  family ${code},
  direction varchar(4),
  anonymous boolean not null
);

create table batch.fact_item (
  id bigint not null primary key,
  instrument_id bigint not null,
  code ${code} not null,
  topic varchar(100),
  answer_min decimal(28, 10),
  answer_max decimal(28, 10),
  correct_answer varchar(400),
  reversed boolean not null
);

-- Anonymous ones have neither root nor enrolment.
create table batch.fact_response (
  id bigint not null,
  root_id bigint,
  enrolment_id bigint,
  cohort_id bigint not null,
  instrument_id bigint not null,
  wave varchar(3) not null,
  taken_on date not null
);
create index ix_fact_response_root on batch.fact_response (root_id);
create index ix_fact_response_cohort on batch.fact_response (cohort_id);

create table batch.fact_answer (
  root_id bigint,
  response_id bigint not null,
  item_id bigint not null,
  answer varchar(400)
);
create index ix_fact_answer_root on batch.fact_answer (root_id);
create index ix_fact_answer_response on batch.fact_answer (response_id);
