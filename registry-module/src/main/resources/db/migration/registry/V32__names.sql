-- Names, apart from the people they belong to and readable with a key from the environment only (domain spec, sections 2 and 8).
-- Owned by registry-module, package name; nobody else reads "sealed".
create table registry.participant_name (
  participant_id bigint not null primary key references registry.participant (id),
  -- nonce and AES-256-GCM of the name, the participant's id authenticated with it
  sealed ${blob} not null,
  -- of the key that sealed it
  key_id varchar(40) not null,
  -- HMAC-SHA256 of the name without case, accents, spaces and order of its words: alike for names that are spelt alike
  name_token varchar(64) not null,
  -- tells the key of the token from others
  token_key_id varchar(16) not null,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null
);
create index ix_participant_name_token on registry.participant_name (name_token);
create index ix_participant_name_key on registry.participant_name (key_id, token_key_id);
