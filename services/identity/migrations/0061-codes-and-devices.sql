-- Codes that are sent to phones. Only a keyed hash is kept; each works once, for a while, and stands few tries.
create table one_time_code (
  id uuid primary key,
  phone text not null,
  purpose text not null check (purpose in ('sign_in', 'verify_phone')),
  -- Whose phone it becomes, where it is not for signing in.
  account_id uuid references account,
  ip text,
  locale text not null,
  hash text not null,
  tries int not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_code_to on one_time_code (phone, created_at);
create index one_time_code_from on one_time_code (ip, created_at);

-- By which device a session is used, and when it last was; the country is that of its address.
alter table session add column last_used_at timestamptz, add column country text;
update session set last_used_at = created_at;
alter table session alter column last_used_at set not null, alter column last_used_at set default now();
create index session_live on session (account_id, last_used_at) where revoked_at is null;
