-- Teams of the account that sent an import, as they were then: what is linked to key populations is open to them alone. Owned by
-- batch-jobs, package intake.
create table batch.intake_team (
  import_id bigint not null references batch.intake (id),
  team ${code} not null,
  primary key (import_id, team)
);
