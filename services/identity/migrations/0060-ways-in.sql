-- An account is known by an e-mail address, a phone number, or both; a password is one of several ways in.
alter table account alter column email drop not null;
alter table account alter column password_hash drop not null;
alter table account
  add column email_verified_at timestamptz,
  add column phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  add column phone_verified_at timestamptz,
  add constraint account_reachable check (email is not null or phone is not null);
create unique index account_phone on account (phone);

-- Links that are sent by e-mail. Only hashes are kept; each works once, until it expires.
create table account_link (
  id uuid primary key,
  account_id uuid not null references account,
  purpose text not null check (purpose in ('verify_email', 'reset_password')),
  -- The address it was sent to: following the link proves that it is the account's.
  email text not null,
  hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_link_of on account_link (account_id, purpose, created_at);
