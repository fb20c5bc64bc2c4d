-- Responses and pairs are noted by measure, wave and family, while a cohort of a programme that asks it is linked to key populations; they are judged
-- and shown under that name, too.
alter table batch.person_note alter column what set data type varchar(100);
alter table batch.judgement alter column judged set data type varchar(100);
alter table batch.shown_sum alter column subject set data type varchar(100);
