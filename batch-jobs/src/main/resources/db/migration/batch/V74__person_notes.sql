-- Where and when everybody was first reached, and completed something, while a cohort is linked to key populations: until now of men reached
-- alone. Numbers of women, completions and graduates must not tell either what is hidden of such cohorts (domain spec, section 7, third
-- class). The next night counts everybody, as after every change of the software. Owned by batch-jobs.
drop table batch.man_reached;
create table batch.person_note (
  root_id bigint not null,
  what varchar(9) not null,
  cohort_id bigint not null,
  happened_on date not null
);
create index ix_person_note_root on batch.person_note (root_id);
