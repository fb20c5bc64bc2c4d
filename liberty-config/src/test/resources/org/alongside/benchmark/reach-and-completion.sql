-- The figures of reach, attendance and completion by calendar quarter, as an analyst would write them by hand for this registry: one
-- programme version per cohort, thresholds in sessions only, no merges, no opening balances, no void enrolments. Domain spec, sections 3 to 5.
drop schema if exists script cascade;
create schema script;

-- Which totals and rows a cohort belongs to.
create table script.place as
with cohort as (
  select c.id, s.country, a.code as area, p.code as programme, p.model, g.code as grant_code, o.code as donor, coalesce(f.share_percent, 0) as share
  from registry.cohort c
    join registry.site s on s.id = c.site_id join registry.area a on a.id = s.area_id join registry.programme p on p.id = c.programme_id
    left join registry.cohort_funding f on f.cohort_id = c.id left join registry.donor_grant g on g.id = f.grant_id
    left join registry.organisation o on o.id = g.donor_id
)
select c.id as cohort_id, t.scope_type, t.scope, r.dimension, r.row_code
from cohort c
  cross join lateral (values ('organisation', ''), ('country', c.country), ('area', c.area), ('programme', c.programme), ('model', c.model),
    ('grant', c.grant_code), ('donor', c.donor), ('donor', case when c.share < 100 then 'OWN' end)) t(scope_type, scope)
  cross join lateral (values ('total', ''), ('country', c.country), ('area', c.area), ('programme', c.programme), ('model', c.model)) r(dimension, row_code)
where t.scope is not null and t.scope_type <> r.dimension
  and not (t.scope_type = 'area' and r.dimension = 'country') and not (t.scope_type = 'programme' and r.dimension = 'model');

create table script.cell as
select row_number() over () as cell, p.* from (select distinct scope_type, scope, dimension, row_code from script.place) p;

create table script.cell_of_cohort as
select p.cohort_id, c.cell from script.place p join script.cell c using (scope_type, scope, dimension, row_code);
analyze script.cell_of_cohort;

-- Who was in which cohort in which quarter, and since when.
create table script.presence as
select a.participant_id, s.cohort_id, date_trunc('quarter', s.held_on)::date as quarter, min(s.held_on) as first_day
from registry.attendance a join registry.cohort_session s on s.id = a.session_id join registry.participant p on p.id = a.participant_id
where a.attendance in ('present', 'partial') and p.consent = 'given' and s.held_on <= date '2026-06-30'
group by a.participant_id, s.cohort_id, date_trunc('quarter', s.held_on);
analyze script.presence;

create table script.served as
select v.cell, v.quarter, p.sex, count(*) as persons
from (select distinct r.participant_id, c.cell, r.quarter from script.presence r join script.cell_of_cohort c using (cohort_id)) v
  join registry.participant p on p.id = v.participant_id
group by v.cell, v.quarter, p.sex;

create table script.reached as
select v.cell, date_trunc('quarter', v.first_day)::date as quarter, p.sex, count(*) as persons
from (select r.participant_id, c.cell, min(r.first_day) as first_day from script.presence r join script.cell_of_cohort c using (cohort_id)
    group by r.participant_id, c.cell) v
  join registry.participant p on p.id = v.participant_id
group by v.cell, date_trunc('quarter', v.first_day), p.sex;

-- Attendance under an enrolment, in order.
create table script.done as
select e.id as enrolment_id, e.participant_id, e.cohort_id, max(d.held_on) filter (where d.nth = g.min_sessions) as completed_on, count(*) as attended
from (
    select a.participant_id, s.cohort_id, s.held_on, row_number() over (partition by a.participant_id, s.cohort_id order by s.held_on, s.code) as nth
    from registry.attendance a join registry.cohort_session s on s.id = a.session_id
    where a.attendance in ('present', 'partial') and s.held_on <= date '2026-06-30') d
  join registry.enrolment e on e.participant_id = d.participant_id and e.cohort_id = d.cohort_id and e.enrolled_on <= d.held_on
  join registry.cohort c on c.id = e.cohort_id join registry.programme g on g.id = c.programme_id
group by e.id, e.participant_id, e.cohort_id;
analyze script.done;

create table script.completed as
select c.cell, date_trunc('quarter', d.completed_on)::date as quarter, count(*) as enrolments
from script.done d join script.cell_of_cohort c using (cohort_id) where d.completed_on is not null
group by c.cell, date_trunc('quarter', d.completed_on);

create table script.graduated as
select v.cell, date_trunc('quarter', v.first_day)::date as quarter, p.sex, count(*) as persons
from (select d.participant_id, c.cell, min(d.completed_on) as first_day from script.done d join script.cell_of_cohort c using (cohort_id)
    where d.completed_on is not null group by d.participant_id, c.cell) v
  join registry.participant p on p.id = v.participant_id
group by v.cell, date_trunc('quarter', v.first_day), p.sex;

create table script.closed as
select k.cell, date_trunc('quarter', c.ends_on)::date as quarter, count(*) as enrolments, count(d.completed_on) as completed
from registry.enrolment e join registry.cohort c on c.id = e.cohort_id left join script.done d on d.enrolment_id = e.id
  join script.cell_of_cohort k on k.cohort_id = c.id
where c.status = 'closed' and c.ends_on <= date '2026-06-30'
group by k.cell, date_trunc('quarter', c.ends_on);

create table script.expected as
select k.cell, date_trunc('quarter', x.held_on)::date as quarter, sum(x.expected) as expected, sum(x.attended) as attended
from (
    select s.cohort_id, s.held_on, count(*) as expected, count(a.id) as attended
    from registry.cohort_session s join registry.enrolment e on e.cohort_id = s.cohort_id and e.enrolled_on <= s.held_on
      left join registry.attendance a on a.session_id = s.id and a.participant_id = e.participant_id and a.attendance in ('present', 'partial')
    where s.register = 'yes' and s.held_on <= date '2026-06-30'
    group by s.cohort_id, s.held_on) x
  join script.cell_of_cohort k using (cohort_id)
group by k.cell, date_trunc('quarter', x.held_on);

create table script.quarter as
select q::date as quarter from generate_series(date '2023-01-01', date '2026-06-30', interval '3 months') q;

create table script.figure as
select 'R_REG' as indicator, c.cell, q.quarter, coalesce(sum(r.persons) filter (where r.sex = 'M' and r.quarter <= q.quarter), 0) as value, null::numeric as denominator
from script.cell c cross join script.quarter q left join script.reached r on r.cell = c.cell group by c.cell, q.quarter
union all
select 'W_CUM', c.cell, q.quarter, coalesce(sum(r.persons) filter (where r.sex = 'F' and r.quarter <= q.quarter), 0), null
from script.cell c cross join script.quarter q left join script.reached r on r.cell = c.cell group by c.cell, q.quarter
union all
select 'P_CUM', c.cell, q.quarter, coalesce(sum(r.persons) filter (where r.quarter <= q.quarter), 0), null
from script.cell c cross join script.quarter q left join script.reached r on r.cell = c.cell group by c.cell, q.quarter
union all
select case r.sex when 'M' then 'R_NEW' else 'W_NEW' end, r.cell, r.quarter, r.persons, null from script.reached r
union all
select 'R_SERVED', s.cell, s.quarter, s.persons, null from script.served s where s.sex = 'M'
union all
select 'COMPLETED', d.cell, d.quarter, d.enrolments, null from script.completed d
union all
select 'G_NEW', g.cell, g.quarter, g.persons, null from script.graduated g where g.sex = 'M'
union all
select 'COMPLETION_PCT', d.cell, d.quarter, d.completed, d.enrolments from script.closed d
union all
select 'ATTEND_PCT', e.cell, e.quarter, e.attended, e.expected from script.expected e;
