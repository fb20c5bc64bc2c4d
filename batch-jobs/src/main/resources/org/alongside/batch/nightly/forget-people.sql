-- What earlier cuts copied of the persons of batch.cut_person, whose roots then are in batch.recount; but for attendance, which is compared.
delete from batch.fact_enrolment where root_id in (select root_id from batch.recount);
delete from batch.fact_answer where root_id in (select root_id from batch.recount);
delete from batch.fact_response where root_id in (select root_id from batch.recount);
delete from batch.fact_step where root_id in (select root_id from batch.recount);
delete from batch.fact_pledge where root_id in (select root_id from batch.recount);
-- An anonymous pledge whose maker was entered since.
delete from batch.fact_pledge where root_id is null and id in (
  select id from registry.pledge where participant_id in (select participant_id from batch.cut_person));
delete from batch.fact_participant where id in (select participant_id from batch.cut_person);
