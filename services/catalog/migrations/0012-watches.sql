-- Who wants to be told when a product gets cheaper: an account, or a guest who left an address and agreed.
create table watch (
  id uuid primary key,
  product_id uuid not null references product on delete cascade,
  branch_id uuid not null,
  user_id uuid,
  email text,
  locale text not null,
  currency text not null,
  created_at timestamptz not null default clock_timestamp(),
  check ((user_id is null) <> (email is null))
);
create unique index watch_user on watch (product_id, branch_id, user_id) where user_id is not null;
create unique index watch_email on watch (product_id, branch_id, lower(email)) where email is not null;
create index watch_walk on watch (product_id, branch_id, id);
