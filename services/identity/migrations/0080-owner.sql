-- A shop that nobody owns yet has an account that waits for its owner: it is told of orders, and nobody can sign in to it.
alter table account add column is_vacant boolean not null default false;
alter table account drop constraint account_reachable;
alter table account add constraint account_reachable
  check (email is not null or phone is not null or deleted_at is not null or is_vacant);

-- The one way into it: a link that the start of the shop prints. Only its hash is kept; it works once.
create table owner_invitation (
  account_id uuid primary key references account,
  -- What the token is made of, so that a later start can print the same link again.
  id uuid not null,
  hash text not null unique,
  expires_at timestamptz not null
);
