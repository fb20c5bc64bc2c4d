-- Accounts and personal access tokens. Owned by liberty-config.
create sequence server.ids as bigint start with 1 increment by 50;

create table server.account (
  id bigint not null primary key,
  username varchar(60) not null,
  display_name varchar(200) not null,
  password_hash varchar(400) not null,
  -- administrator, programme-manager, data-entry, grant-officer, operator
  role varchar(20) not null,
  enabled boolean not null,
  -- data-entry: the teams whose cohorts this account sees; grant-officer: the donors; codes separated by |
  teams varchar(2000) not null,
  donors varchar(2000) not null,
  failed_sign_ins int not null,
  locked_until timestamp,
  created_at timestamp not null,
  version int not null,
  constraint uq_account unique (username)
);

create table server.access_token (
  id bigint not null primary key,
  account_id bigint not null references server.account (id),
  label varchar(100) not null,
  -- SHA-256 of a 256-bit random secret, hexadecimal: nothing here lets anyone in
  token_hash char(64) not null,
  scopes varchar(200) not null,
  created_at timestamp not null,
  expires_at timestamp not null,
  revoked_at timestamp,
  last_used_at timestamp,
  constraint uq_access_token unique (token_hash)
);
