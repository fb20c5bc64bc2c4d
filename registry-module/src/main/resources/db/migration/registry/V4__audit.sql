-- Who changed which record, when, from what to what and why; and who looked at whom. Rows are only ever added: the database refuses the rest.
-- ${postgresql} and ${derby} begin a comment on the other database.

create table registry.audit_change (
  -- rises in the order in which writers began
  id bigint not null primary key,
  done_at timestamp not null,
  done_by varchar(60) not null,
  -- created, changed, removed
  act varchar(7) not null,
  kind varchar(40) not null,
  -- the natural key; null for the many records that one step of an import created: their keys stand in details, line by line
  record_key varchar(500),
  cohort ${code},
  participant ${code},
  first_id bigint not null,
  last_id bigint not null,
  records int not null,
  -- of the record after the change
  version int not null,
  reason varchar(400),
  -- {"column": ["before", "after"]}
  details ${text}
);
create index ix_audit_change_record on registry.audit_change (kind, record_key, id);
create index ix_audit_change_participant on registry.audit_change (participant, id);
create index ix_audit_change_cohort on registry.audit_change (cohort, id);
create index ix_audit_change_created on registry.audit_change (kind, last_id);

create table registry.audit_reading (
  id bigint not null primary key,
  done_at timestamp not null,
  done_by varchar(60) not null,
  -- page, api, export
  way varchar(6) not null,
  kind varchar(40) not null,
  -- of one record; null for a list
  record_key varchar(500),
  -- of a list: what was searched for, and how many were shown
  searched varchar(200),
  records int not null
);

-- The last day of the last calendar quarter that figures were published of; moved by the night.
create table registry.closing (
  only_one smallint not null primary key,
  closed_until date
);
insert into registry.closing (only_one, closed_until) values (1, null);

${postgresql}create function registry.refuse() returns trigger language plpgsql as $$ begin raise exception 'The audit log is only ever added to'; end $$;
${postgresql}create trigger kept before update or delete on registry.audit_change for each row execute function registry.refuse();
${postgresql}create trigger kept_whole before truncate on registry.audit_change for each statement execute function registry.refuse();
${postgresql}create trigger kept before update or delete on registry.audit_reading for each row execute function registry.refuse();
${postgresql}create trigger kept_whole before truncate on registry.audit_reading for each statement execute function registry.refuse();
-- Derby has no words to refuse with: the row a trigger adds is one that no table takes.
${derby}create table registry.refusal (reason int constraint audit_log_is_only_ever_added_to check (reason > 0));
${derby}create trigger registry.change_kept after update on registry.audit_change for each statement insert into registry.refusal values (0);
${derby}create trigger registry.change_stays after delete on registry.audit_change for each statement insert into registry.refusal values (0);
${derby}create trigger registry.reading_kept after update on registry.audit_reading for each statement insert into registry.refusal values (0);
${derby}create trigger registry.reading_stays after delete on registry.audit_reading for each statement insert into registry.refusal values (0);
