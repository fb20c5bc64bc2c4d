-- Which totals and rows have figures in which periods, and a digest of them: a night reads and writes only figures of those whose
-- digest changed. An empty digest is not known yet. Kept by Publication in the transaction that writes the figures.
create table reporting.row_period (
  scope_type varchar(12) ${codepoint} not null,
  scope ${code} not null,
  calendar varchar(12) ${codepoint} not null,
  period_kind varchar(7) ${codepoint} not null,
  period_start date not null,
  period_end date not null,
  country varchar(2) ${codepoint} not null,
  area ${code} not null,
  programme ${code} not null,
  model varchar(12) ${codepoint} not null,
  digest varchar(64) not null,
  primary key (scope_type, scope, calendar, period_kind, period_start, period_end, country, area, programme, model)
);
insert into reporting.row_period
  select distinct scope_type, scope, calendar, period_kind, period_start, period_end, country, area, programme, model, ''
  from reporting.figure where until_run is null;

create index ix_figure_period on reporting.figure (scope_type, scope, period_start, until_run);
