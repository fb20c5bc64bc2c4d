-- Enrolments of some cohorts that may have been completed in a month, with every attendance under them up to its end: more than
-- were, never fewer, as sessions and minutes are counted generously here and exactly in Java. Left out are those who gave no
-- consent or took it back, and those who have answered. Parameters, in order: month's end, wave, month's start, month's start,
-- month's end; cohorts in the place of %1$s.
select c.code, p.code, e.spell, g.min_sessions, g.min_minutes, g.required_units, s.held_on, s.code, s.unit, s.minutes,
    a.attendance, a.minutes, m.code, m.unit
  from (
    select e.id
      from registry.enrolment e
        join registry.participant p on p.id = e.participant_id
        join registry.cohort c on c.id = e.cohort_id
        join registry.programme g on g.id = c.programme_id
        join registry.cohort_session s on s.cohort_id = e.cohort_id
        join registry.attendance a on a.session_id = s.id and a.participant_id = e.participant_id
      where e.cohort_id in (%1$s)
        and s.held_on <= ? and s.held_on >= e.enrolled_on and (e.exited_on is null or s.held_on <= e.exited_on)
        and a.attendance in ('present', 'partial')
        and (e.exit_reason is null or e.exit_reason not in ('void', 'died'))
        and p.consent = 'given' and p.consent_withdrawn_on is null
        and not exists (select 1 from registry.purpose_consent k
          where k.participant_id = p.id and k.purpose = 'follow-up' and k.withdrawn_on is not null)
        and not exists (select 1 from registry.response r where r.enrolment_id = e.id and r.wave = ?)
      group by e.id, g.min_sessions, g.min_minutes, g.required_units
      having (max(s.held_on) >= ? and (g.min_sessions is not null or g.min_minutes is not null or g.required_units is not null)
          and count(*) >= coalesce(g.min_sessions, 0) and sum(coalesce(a.minutes, s.minutes, 0)) >= coalesce(g.min_minutes, 0))
        or (min(s.held_on) >= ? and g.min_sessions is null and g.min_minutes is null and g.required_units is null)
  ) likely
    join registry.enrolment e on e.id = likely.id
    join registry.participant p on p.id = e.participant_id
    join registry.cohort c on c.id = e.cohort_id
    join registry.programme g on g.id = c.programme_id
    join registry.cohort_session s on s.cohort_id = e.cohort_id
    join registry.attendance a on a.session_id = s.id and a.participant_id = e.participant_id
    left join registry.cohort_session m on m.id = a.makes_up_id
  where s.held_on <= ? and s.held_on >= e.enrolled_on and (e.exited_on is null or s.held_on <= e.exited_on)
    and a.attendance in ('present', 'partial')
  order by e.id, s.held_on, s.code
