-- Who wants to hear when a variant can be had again in a branch, in the order of asking.
create table stock_subscriber (
  id uuid primary key,
  number bigint generated always as identity unique,
  variant_id uuid not null references variant,
  branch_id uuid not null,
  product_id uuid not null references product,
  customer_id uuid,
  email text not null,
  locale text not null,
  -- Opens the link by which they are told no more.
  token text not null unique,
  created_at timestamptz not null default now(),
  told_at timestamptz
);
create unique index stock_subscriber_once on stock_subscriber (variant_id, branch_id, lower(email)) where told_at is null;
create index stock_subscriber_next on stock_subscriber (variant_id, branch_id, number) where told_at is null;
create index stock_subscriber_email on stock_subscriber (lower(email));

-- How many of those who wait may still be told: what came to be had since the last look adds to it, each piece so many people.
create table stock_wave (
  variant_id uuid not null references variant,
  branch_id uuid not null,
  -- Pieces to be had at the last look.
  seen int not null,
  room numeric(12, 2) not null default 0,
  primary key (variant_id, branch_id)
);
