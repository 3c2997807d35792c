create table method (
  branch_id uuid not null,
  code text not null,
  translations jsonb not null,
  published boolean not null default true,
  position int not null,
  primary key (branch_id, code)
);

create table payment (
  id uuid primary key,
  order_id uuid not null,
  branch_id uuid not null,
  method text not null,
  -- One payment per attempt of an order, whatever is repeated.
  attempt text not null,
  status text not null check (status in ('created', 'pending', 'authorized', 'succeeded', 'failed', 'voided', 'refunded')),
  amount_minor bigint not null check (amount_minor >= 0),
  refunded_minor bigint not null default 0,
  currency text not null,
  reference text,
  card_brand text,
  card_last4 text check (length(card_last4) = 4),
  reason text,
  action_url text,
  return_url text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (order_id, attempt),
  check (refunded_minor between 0 and amount_minor)
) with (fillfactor = 80);
create index payment_open on payment (updated_at) where status in ('created', 'pending');

-- Messages of gateways, kept before they are acted on; each is acted on once.
create table webhook (
  gateway text not null,
  event_id text not null,
  body text not null,
  received_at timestamptz not null default now(),
  processed_at timestamptz,
  primary key (gateway, event_id)
);

-- The simulated bank's own books.
create table demo_charge (
  reference text primary key,
  amount_minor bigint not null,
  currency text not null,
  status text not null check (status in ('succeeded', 'failed', 'waiting', 'refunded')),
  scenario text not null,
  reason text,
  created_at timestamptz not null default now()
);
