-- Imports of the registry bundle: what was sent, how far it came, what was found. Owned by batch-jobs, package intake.

create sequence batch.intake_ids as bigint start with 1 increment by 1;

create table batch.intake (
  id bigint not null primary key,
  -- WAITING (for its turn), RUNNING, FINISHED, FAILED (may be restarted)
  state varchar(8) not null,
  dry_run boolean not null,
  archive_name varchar(200) not null,
  size_bytes bigint not null,
  submitted_by varchar(60) not null,
  submitted_at timestamp not null,
  reason varchar(400),
  started_at timestamp,
  finished_at timestamp,
  execution_id bigint,
  failure varchar(1000),
  -- how far it came: written in the transaction of the rows it speaks of, so that a restart neither leaves out nor repeats
  step varchar(8) not null,
  position_file smallint not null,
  position_phase smallint not null,
  position_at bigint not null
);

-- Only one import works at a time on any number of servers: it holds this one row.
create table batch.intake_turn (
  only_one smallint not null primary key,
  import_id bigint
);
insert into batch.intake_turn (only_one, import_id) values (1, null);

create table batch.intake_file (
  import_id bigint not null references batch.intake (id),
  -- place in the order of the interchange spec
  file_no smallint not null,
  name varchar(60) not null,
  -- the columns that were sent and are known, separated by commas; empty if the file as a whole was rejected
  columns_sent varchar(2000) not null,
  rows_read int not null,
  rows_rejected int not null,
  warnings int not null,
  rows_created int not null,
  rows_updated int not null,
  rows_unchanged int not null,
  primary key (import_id, file_no)
);

-- Rows as understood, between reading and writing; deleted when the import has finished.
create table batch.intake_row (
  import_id bigint not null,
  file_no smallint not null,
  record_no int not null,
  line_no int not null,
  -- of what rows judged together have in common, or of the key
  group_hash bigint not null,
  -- S standing, R rejected, L written but for the record of the same file it names
  state char(1) not null,
  -- in the order of intake_file.columns_sent
  cells varchar(20000) not null,
  primary key (import_id, file_no, record_no)
);
-- The file's number is part of the hash, so that its rows lie together.
create index ix_intake_row_group on batch.intake_row (group_hash, import_id);

-- What was found, without any value of the row.
create table batch.intake_finding (
  import_id bigint not null references batch.intake (id),
  file_no smallint not null,
  record_no int not null,
  -- 0 for a finding on the file or the archive as a whole
  line_no int not null,
  finding_no int not null,
  file_name varchar(110) not null,
  column_name varchar(60) not null,
  code varchar(40) not null,
  level varchar(7) not null,
  primary key (import_id, file_no, record_no, finding_no)
);
