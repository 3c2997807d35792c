create table branch (
  id uuid primary key,
  slug text not null unique,
  translations jsonb not null,
  is_default boolean not null default false,
  online boolean not null default true,
  published boolean not null default true,
  time_zone text not null default 'UTC',
  created_at timestamptz not null default now()
);
create unique index one_default_branch on branch (is_default) where is_default;

create table currency (
  code text primary key check (code ~ '^[A-Z]{3}$'),
  is_base boolean not null default false,
  enabled boolean not null default true,
  -- Converted amounts are rounded to a multiple of this many minor units.
  increment int not null default 1 check (increment > 0),
  position int not null
);
create unique index one_base_currency on currency (is_base) where is_base;

-- One unit of the base currency buys `rate` units of the currency from `effective_at` on; history is kept.
create table exchange_rate (
  currency text not null references currency,
  rate numeric(24, 10) not null check (rate > 0),
  effective_at timestamptz not null default now(),
  primary key (currency, effective_at)
);

create table setting (
  key text not null,
  branch_id uuid references branch,
  value jsonb not null,
  updated_at timestamptz not null default now(),
  updated_by text not null
);
create unique index setting_once on setting (key, coalesce(branch_id, '00000000-0000-0000-0000-000000000000'));

-- Fees are minor units of the base currency.
create table delivery_method (
  branch_id uuid not null references branch,
  code text not null,
  kind text not null check (kind in ('shipping', 'pickup')),
  translations jsonb not null,
  fee_minor bigint not null check (fee_minor >= 0),
  free_from_minor bigint check (free_from_minor > 0),
  enabled boolean not null default true,
  position int not null,
  primary key (branch_id, code)
);
