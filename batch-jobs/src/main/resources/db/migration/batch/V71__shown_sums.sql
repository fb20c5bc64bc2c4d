-- What was last shown of sums that what is hidden might be worked out from (domain spec, section 7, third class): nobody forgets it.
create table batch.shown_sum (
  subject varchar(20) not null,
  scope_type varchar(12) not null,
  scope ${code} not null,
  dimension varchar(9) not null,
  row_code ${code} not null,
  calendar varchar(12) not null,
  period_kind varchar(12) not null,
  period_start date not null,
  period_end date not null,
  shown bigint not null,
  primary key (subject, scope_type, scope, dimension, row_code, calendar, period_kind, period_start, period_end)
);
