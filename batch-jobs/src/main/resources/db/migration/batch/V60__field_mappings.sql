-- Mappings of field tools' exports to the bundle, and which submission yielded which rows. Owned by batch-jobs, package field.

create table batch.field_mapping (
  name ${code} not null primary key,
  -- as docs/field-tools.md describes it
  content varchar(32000) not null,
  changed_by varchar(60) not null,
  changed_at timestamp not null,
  version int not null,
  -- written by every import through it, so that two at once follow one another
  last_import bigint
);

-- What the submissions yielded the last time each was imported. Kept when a mapping is removed: one of the same name goes on with it.
create table batch.field_row (
  mapping ${code} not null,
  submission varchar(60) not null,
  -- place of the bundle's file in the order of the interchange spec
  file_no smallint not null,
  -- the natural key, its parts divided by control characters as BundleFile.key writes it
  row_key varchar(400) not null,
  -- the import that takes the row back when it has written the others; null while the submission yields it
  taken_back_by bigint,
  primary key (mapping, submission, file_no, row_key)
);
create index ix_field_row_key on batch.field_row (file_no, row_key);
create index ix_field_row_taken_back on batch.field_row (taken_back_by);

-- Where in the upload a record with a finding comes from.
create table batch.field_origin (
  import_id bigint not null references batch.intake (id),
  file_no smallint not null,
  record_no int not null,
  sheet varchar(100) not null,
  row_no int not null,
  primary key (import_id, file_no, record_no)
);
