-- The persons of batch.cut_person, with every record merged into them.
insert into batch.fact_participant (id, root_id, sex, birth_year, consent, consent_withdrawn_on, home_country, opening_balance_id)
  select p.id, c.root_id, p.sex, p.birth_year, p.consent, p.consent_withdrawn_on, p.home_country, p.opening_balance_id
  from batch.cut_person c join registry.participant p on p.id = c.participant_id;
insert into batch.fact_enrolment (enrolment_id, root_id, participant_id, cohort_id, spell, role, applied_on, selection, enrolled_on, exited_on, exit_reason)
  select e.id, c.root_id, e.participant_id, e.cohort_id, e.spell, e.role, e.applied_on, e.selection, e.enrolled_on, e.exited_on, e.exit_reason
  from batch.cut_person c join registry.enrolment e on e.participant_id = c.participant_id;
insert into batch.fact_step (root_id, participant_id, cohort_id, committed_on, done_on)
  select c.root_id, s.participant_id, s.cohort_id, s.committed_on, s.done_on
  from batch.cut_person c join registry.step s on s.participant_id = c.participant_id;
insert into batch.fact_pledge (id, root_id, participant_id, cohort_id, pledged_on, people)
  select p.id, c.root_id, p.participant_id, p.cohort_id, p.pledged_on, p.people
  from batch.cut_person c join registry.pledge p on p.participant_id = c.participant_id;
insert into batch.fact_response (id, root_id, enrolment_id, cohort_id, instrument_id, wave, taken_on)
  select r.id, c.root_id, r.enrolment_id, r.cohort_id, r.instrument_id, r.wave, r.taken_on
  from batch.cut_person c join registry.enrolment e on e.participant_id = c.participant_id
    join registry.response r on r.enrolment_id = e.id;
insert into batch.fact_answer (root_id, response_id, item_id, answer)
  select c.root_id, a.response_id, a.item_id, a.answer
  from batch.cut_person c join registry.enrolment e on e.participant_id = c.participant_id
    join registry.response r on r.enrolment_id = e.id join registry.answer a on a.response_id = r.id;
