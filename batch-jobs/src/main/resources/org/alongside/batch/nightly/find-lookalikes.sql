-- Persons like another one who was recorded earlier: names spelt alike, the same sex, birth years equal, a year apart or not known. Two people
-- present at one session are two people, and so are those somebody told apart. Names are not read: the marks of names are compared.
delete from batch.lookalike_found;
insert into batch.lookalike_found (root_id)
  select distinct q.root_id
  from registry.participant_name m
    join registry.participant_name n on n.name_token = m.name_token and n.token_key_id = m.token_key_id
    join batch.fact_participant p on p.id = m.participant_id
    join batch.fact_participant q on q.id = n.participant_id
  where p.root_id < q.root_id and p.sex = q.sex
    and (p.birth_year is null or q.birth_year is null or (p.birth_year <= q.birth_year + 1 and q.birth_year <= p.birth_year + 1))
    and not exists (
      select 1 from batch.fact_attendance a join batch.fact_attendance b on b.session_id = a.session_id
      where a.root_id = p.root_id and b.root_id = q.root_id and a.attendance in ('present', 'partial') and b.attendance in ('present', 'partial'))
    and not exists (
      select 1 from registry.distinction d
      where (d.participant_id = p.id and d.other_id = q.id) or (d.participant_id = q.id and d.other_id = p.id));
