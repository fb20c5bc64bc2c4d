-- One way to know who may work and who lives: imports get a lease like the nights', under a token of each execution.
insert into batch.lease (name, token, execution_id, expires_at) values ('import', '', null, '1970-01-01 00:00:00');
alter table batch.lease drop column execution_id;
drop table batch.intake_turn;

-- The token of the execution that works on it: what is written under another one is not kept.
alter table batch.intake add column token varchar(40) default '' not null;
