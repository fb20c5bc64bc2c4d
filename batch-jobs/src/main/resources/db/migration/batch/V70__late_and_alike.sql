-- When attendance was entered, and who may be recorded already. The next night copies everything afresh, so that this is there for what did
-- not change since the last cut. A night broken off before cannot be continued: its cut is gone.
delete from batch.fact_attendance;
delete from batch.fact_enrolment;
delete from batch.fact_participant;
update batch.nightly_run set cut_number = -cut_number where cut_number > 0;
update batch.cut_state set cut_number = 0;

alter table batch.fact_attendance add column entered_on date;

-- Persons whom another one, recorded earlier, is like: as the last count knew them, and as a cut finds them anew.
create table batch.fact_lookalike (
  root_id bigint not null primary key
);
create table batch.lookalike_found (
  root_id bigint not null primary key
);
