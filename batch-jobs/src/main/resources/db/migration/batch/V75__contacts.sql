-- How many contacts each cohort had on each day, by home country, while a cohort is linked to key populations: what is hidden for its sake is
-- judged by all contacts there are, and to add up every register for that every night cost with history. Numbers of the same add up; a cut
-- appends what became different. Owned by batch-jobs.
create table batch.contact (
  cohort_id bigint not null,
  happened_on date not null,
  home_country char(2),
  number bigint not null,
  settled boolean not null
);
-- The cut they are of; null if they are not kept.
alter table batch.cut_state add column contacts_of bigint;
