-- Erasure of people (domain spec, section 8). Owned by registry-module, package erasure.
-- ${postgresql} and ${derby} begin a comment on the other database.

-- That somebody was erased, when, by whom and why; not who.
create table registry.erasure (
  id bigint not null primary key,
  done_at timestamp not null,
  done_by varchar(60) not null,
  reason varchar(400) not null,
  -- records of the person, those merged included
  records int not null,
  -- 1 within the transaction that erases, so that nobody else ever sees it; 0 afterwards
  under_way smallint not null
);

-- Codes that must not come back, as keyed hashes; nothing leads from here to what remained of a person.
create table registry.erased_code (
  token varchar(64) not null primary key
);
create table registry.erasure_secret (
  only_one smallint not null primary key,
  secret varchar(64) not null
);

-- The audit log is only ever added to, but for one case: within an erasure, what identifies a person is blanked. Who did what when stays.
${postgresql}create function registry.refuse_change() returns trigger language plpgsql as $$ begin if exists (select 1 from registry.erasure where under_way = 1) and (new.id, new.done_at, new.done_by, new.act, new.kind, new.cohort, new.first_id, new.last_id, new.records, new.version) is not distinct from (old.id, old.done_at, old.done_by, old.act, old.kind, old.cohort, old.first_id, old.last_id, old.records, old.version) then return new; end if; raise exception 'The audit log is only ever added to'; end $$;
${postgresql}create function registry.refuse_reading() returns trigger language plpgsql as $$ begin if exists (select 1 from registry.erasure where under_way = 1) and (new.id, new.done_at, new.done_by, new.way, new.kind, new.records) is not distinct from (old.id, old.done_at, old.done_by, old.way, old.kind, old.records) then return new; end if; raise exception 'The audit log is only ever added to'; end $$;
${postgresql}drop trigger kept on registry.audit_change;
${postgresql}create trigger kept before delete on registry.audit_change for each row execute function registry.refuse();
${postgresql}create trigger kept_as_it_was before update on registry.audit_change for each row execute function registry.refuse_change();
${postgresql}drop trigger kept on registry.audit_reading;
${postgresql}create trigger kept before delete on registry.audit_reading for each row execute function registry.refuse();
${postgresql}create trigger kept_as_it_was before update on registry.audit_reading for each row execute function registry.refuse_reading();
${derby}drop trigger registry.change_kept;
${derby}create trigger registry.change_kept after update on registry.audit_change for each statement when (not exists (select 1 from registry.erasure where under_way = 1)) insert into registry.refusal values (0);
${derby}create trigger registry.change_same after update of id, done_at, done_by, act, kind, cohort, first_id, last_id, records, version on registry.audit_change for each statement insert into registry.refusal values (0);
${derby}drop trigger registry.reading_kept;
${derby}create trigger registry.reading_kept after update on registry.audit_reading for each statement when (not exists (select 1 from registry.erasure where under_way = 1)) insert into registry.refusal values (0);
${derby}create trigger registry.reading_same after update of id, done_at, done_by, way, kind, records on registry.audit_reading for each statement insert into registry.refusal values (0);
