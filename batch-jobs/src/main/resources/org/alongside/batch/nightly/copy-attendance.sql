-- The first night: attendance of everybody.
insert into batch.fact_attendance (root_id, participant_id, session_id, attendance, minutes, makes_up_id, entered_on)
  select c.root_id, a.participant_id, a.session_id, a.attendance, a.minutes, a.makes_up_id, cast(a.created_at as date)
  from batch.cut_person c join registry.attendance a on a.participant_id = c.participant_id;
