-- Where and when men were first reached, while a cohort is linked to key populations: what of their numbers is shown there must not tell
-- what is hidden (domain spec, section 7, third class). Of each man one row for every set of totals and rows, as the last night that
-- counted him found it. Owned by batch-jobs.
create table batch.man_reached (
  root_id bigint not null,
  cohort_id bigint not null,
  reached_on date not null
);
create index ix_man_reached_root on batch.man_reached (root_id);

-- What was last shown of sums that what is hidden might be worked out from, by now of several counts: one row for each total or row, with
-- all of its periods, in place of one for each period.
drop table batch.shown_sum;
create table batch.shown_sum (
  subject varchar(20) not null,
  scope_type varchar(12) not null,
  scope ${code} not null,
  dimension varchar(9) not null,
  row_code ${code} not null,
  shown ${blob} not null,
  primary key (subject, scope_type, scope, dimension, row_code)
);

-- What the last night decided to hide, and a digest of all that depends on.
create table batch.judgement (
  judged varchar(20) not null primary key,
  digest ${blob} not null,
  hidden ${blob} not null
);
