-- Samples of the people a figure rests on, to be verified on the spot. They hold ids, never codes or names. Owned by batch-jobs, package lineage.
create sequence batch.sample_ids as bigint start with 1 increment by 1;

create table batch.audit_sample (
  id bigint not null primary key,
  drawn_at timestamp not null,
  drawn_by varchar(60) not null,
  run bigint not null,
  -- the figure, in words, and its value when the sample was drawn
  indicator_code varchar(40) not null,
  described varchar(400) not null,
  figure_value varchar(60) not null,
  -- how many people it rested on
  people bigint not null
);

create table batch.audit_sample_line (
  sample_id bigint not null references batch.audit_sample (id),
  line int not null,
  participant_id bigint not null,
  -- the last session on which the figure may rest
  session_id bigint,
  -- verified or not-found
  verdict varchar(9),
  marked_at timestamp,
  marked_by varchar(60),
  primary key (sample_id, line)
);
