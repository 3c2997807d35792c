-- Keys by which other programs work with the shop. Only a hash is kept; what one may is never more than its maker may.
create table api_key (
  id uuid primary key,
  name text not null,
  hash text not null unique,
  hint text not null,
  maker_id uuid not null references account,
  permissions text[] not null,
  branches uuid[],
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_key_walk on api_key (created_at, id);
