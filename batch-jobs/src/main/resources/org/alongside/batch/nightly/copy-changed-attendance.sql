-- Every other night, of the persons of batch.cut_person, whose roots at the last cut are in batch.recount: what is not as it was. Of a person who
-- changed, nearly all attendance did not, and writing is what costs.
delete from batch.fact_attendance where root_id in (select root_id from batch.recount) and not exists (
  select 1 from batch.cut_person c join registry.attendance a on a.participant_id = c.participant_id
  where c.participant_id = batch.fact_attendance.participant_id and c.root_id = batch.fact_attendance.root_id
    and a.session_id = batch.fact_attendance.session_id and a.attendance = batch.fact_attendance.attendance
    and coalesce(a.minutes, -1) = coalesce(batch.fact_attendance.minutes, -1)
    and coalesce(a.makes_up_id, -1) = coalesce(batch.fact_attendance.makes_up_id, -1)
    and cast(a.created_at as date) = batch.fact_attendance.entered_on);
insert into batch.fact_attendance (root_id, participant_id, session_id, attendance, minutes, makes_up_id, entered_on)
  select c.root_id, a.participant_id, a.session_id, a.attendance, a.minutes, a.makes_up_id, cast(a.created_at as date)
  from batch.cut_person c join registry.attendance a on a.participant_id = c.participant_id
  where not exists (
    select 1 from batch.cut_person k join batch.fact_attendance f on f.root_id = k.root_id
    where k.participant_id = c.participant_id and f.participant_id = a.participant_id and f.session_id = a.session_id);
