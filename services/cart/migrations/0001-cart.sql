create table cart (
  id uuid primary key,
  branch_id uuid not null,
  customer_id uuid,
  -- Hash of the guest's token.
  token_hash text,
  currency text not null,
  status text not null check (status in ('active', 'checking_out', 'ordered', 'expired', 'merged')),
  order_id uuid,
  ttl_hours numeric(5, 1),
  expires_at timestamptz,
  is_expired boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (customer_id is not null or token_hash is not null)
);
create unique index one_active_cart on cart (customer_id) where status = 'active';
create unique index cart_token on cart (token_hash) where status = 'active';
create unique index cart_order on cart (order_id) where order_id is not null;
create index cart_expiry on cart (status, is_expired, expires_at);

create table cart_line (
  id uuid not null,
  cart_id uuid not null references cart on delete cascade,
  variant_id uuid not null,
  quantity int not null check (quantity > 0),
  -- What it cost when it was put in, to say so when that changes.
  added_minor bigint not null,
  added_at timestamptz not null default now(),
  primary key (cart_id, variant_id)
);
create unique index cart_line_id on cart_line (id);

-- What an expired cart held (CRT-06).
create table abandoned_line (
  cart_id uuid not null references cart on delete cascade,
  variant_id uuid not null,
  quantity int not null,
  unit_minor bigint not null,
  currency text not null,
  abandoned_at timestamptz not null default now(),
  primary key (cart_id, variant_id)
);

-- What the cart service remembers of customers, from their events, to show staff whose cart was left.
create table known_customer (
  id uuid primary key,
  name text not null,
  email text not null
);
