create table account (
  id uuid primary key,
  kind text not null check (kind in ('customer', 'staff')),
  email text not null,
  password_hash text not null,
  first_name text not null,
  last_name text not null,
  locale text not null,
  blocked_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index account_email on account (lower(email));
create index account_recent on account (created_at desc, id);

create table role (
  name text primary key,
  is_system boolean not null default false,
  permissions text[] not null
);

create table account_role (
  account_id uuid not null references account,
  role text not null references role,
  primary key (account_id, role)
);

-- Branches that staff are attached to; holders of branch.filter_content see these only.
create table account_branch (
  account_id uuid not null references account,
  branch_id uuid not null,
  primary key (account_id, branch_id)
);

create table session (
  id uuid primary key,
  account_id uuid not null references account,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  ip text,
  user_agent text
);
create index session_of on session (account_id);

-- Only hashes are kept. A token is used once; its second use, later than a race of two tabs allows, ends the session.
create table refresh_token (
  hash text primary key,
  session_id uuid not null references session,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
