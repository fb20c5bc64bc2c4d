-- Accounts and personal access tokens. Owned by liberty-config.
create sequence server.ids as bigint start with 1 increment by 1;

create table server.account (
  id bigint not null primary key,
  -- small letters only; what a person types is made small before it is compared
  username varchar(60) not null,
  display_name varchar(200) not null,
  password_hash varchar(400) not null,
  -- set by an administrator: the person has to choose a new one at the next sign-in
  password_expired boolean not null,
  -- administrator, programme-manager, data-entry, grant-officer, operator
  role varchar(20) not null,
  enabled boolean not null,
  -- data-entry: the teams whose cohorts this account sees; grant-officer: the donors; codes separated by |
  teams varchar(2000) not null,
  donors varchar(2000) not null,
  failed_sign_ins int not null,
  locked_until timestamp,
  -- one more whenever every session of the account must end
  session_stamp int not null,
  last_signed_in_at timestamp,
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_account unique (username)
);

create table server.access_token (
  id bigint not null primary key,
  account_id bigint not null references server.account (id),
  label varchar(100) not null,
  -- SHA-256 of a 256-bit random secret, hexadecimal: nothing here lets anyone in
  token_hash char(64) not null,
  -- read, write, import, jobs; separated by |
  scopes varchar(200) not null,
  created_at timestamp not null,
  expires_at timestamp not null,
  revoked_at timestamp,
  -- to the hour, so that reading does not write
  last_used_at timestamp,
  constraint uq_access_token unique (token_hash)
);
