-- Roles of the shop's own making beside those it starts with, in its languages.
alter table role
  add column translations jsonb not null default '{}',
  add column version int not null default 1,
  add column updated_at timestamptz not null default now();

-- Permissions that the roles every shop starts with were given once: what a shop takes away from them stays away.
create table handed_permission (name text primary key);

create index account_role_role on account_role (role);
create index account_branch_branch on account_branch (branch_id);

-- What somebody does in a branch: manager, delivery, order_notified.
alter table account_branch add column duties text[] not null default '{}';

-- Sessions that are still open, for ending all of somebody's at once.
create index session_open on session (account_id) where revoked_at is null;
