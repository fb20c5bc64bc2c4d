-- What the last published night found of each cohort's data, over its whole life; people see lines of cohorts they may see.
create table batch.cohort_quality (
  cohort_id bigint not null primary key,
  score decimal(13, 10),
  sessions bigint not null,
  no_register bigint not null,
  enrolled bigint not null,
  odd_age bigint not null,
  lookalikes bigint not null,
  reached bigint not null,
  no_consent bigint not null,
  registered bigint not null,
  late bigint not null,
  full_expected bigint not null,
  full_attended bigint not null,
  completed bigint not null,
  graduated bigint not null,
  paired bigint not null,
  closing bigint not null,
  overdue bigint not null
);
create index ix_cohort_quality_score on batch.cohort_quality (score);
