-- Published figures and what a report needs to name them. Owned by reporting-module; filled through its Publication, read by everyone.
-- Nothing here can be traced back to a person without the registry.

-- One row per nightly run that reached publishing. The one row of "pointer" says which run readers see.
create table reporting.run (
  run bigint not null primary key,
  business_date date not null,
  knowledge_cut timestamp not null,
  published_at timestamp,
  organisation_name varchar(400) not null
);

create table reporting.pointer (
  only_one smallint not null primary key check (only_one = 1),
  run bigint references reporting.run (run)
);
insert into reporting.pointer (only_one, run) values (1, null);

create sequence reporting.ids as bigint start with 1 increment by 1000;

-- A cell's figure, valid from the run that first gave it until the run that gave another (exclusive). So a night writes only what
-- changed, and every earlier run can still be read as it was: from_run <= r and (until_run is null or until_run > r).
-- A breakdown that does not apply is an empty text (interchange spec, section 2). Texts sort by code point, so that figures.csv has one order everywhere.
create table reporting.figure (
  id bigint not null primary key,
  indicator_code varchar(40) ${codepoint} not null,
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
  sex varchar(1) ${codepoint} not null,
  age_band varchar(8) ${codepoint} not null,
  instrument ${code} not null,
  wave varchar(3) ${codepoint} not null,
  detail varchar(80) ${codepoint} not null,
  measure varchar(11) ${codepoint} not null,
  figure_value decimal(31, 10),
  numerator decimal(31, 10),
  denominator decimal(31, 10),
  n bigint,
  state varchar(14) not null,
  from_run bigint not null,
  until_run bigint
);
create index ix_figure_scope on reporting.figure (scope_type, scope, indicator_code, period_start);
create index ix_figure_from on reporting.figure (from_run);
create index ix_figure_until on reporting.figure (until_run);

-- Names as they stood when the run was published.
create table reporting.run_grant (
  run bigint not null references reporting.run (run),
  grant_code ${code} not null,
  title varchar(400) not null,
  donor ${code} not null,
  donor_name varchar(400) not null,
  root_donor ${code} not null,
  implementer_name varchar(400),
  parent_grant ${code},
  starts_on date not null,
  ends_on date not null,
  currency char(3),
  budget decimal(20, 2),
  calendar varchar(12) not null,
  revision_policy varchar(10) not null,
  contact_name varchar(200),
  contact_email varchar(200),
  primary key (run, grant_code)
);

-- Names of donors, programmes (with model) and areas: kind is donor, programme or area.
create table reporting.run_label (
  run bigint not null references reporting.run (run),
  kind varchar(9) not null,
  code ${code} not null,
  label varchar(400) not null,
  model varchar(12),
  country char(2),
  primary key (run, kind, code)
);

-- Targets in force on the run's business date.
create table reporting.run_target (
  run bigint not null references reporting.run (run),
  target_id bigint not null,
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
  primary key (run, target_id)
);

-- Opening balances live on the run's business date, for the report's own line and its source.
create table reporting.run_opening_balance (
  run bigint not null references reporting.run (run),
  code ${code} not null,
  scope_type varchar(12) not null,
  scope ${code} not null,
  country varchar(2) not null,
  as_of date not null,
  since_year int,
  balance_value bigint not null,
  bound varchar(5) not null,
  basis varchar(8) not null,
  source varchar(1000) not null,
  primary key (run, code)
);
