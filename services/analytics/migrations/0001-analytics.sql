-- Facts that the dashboard is reckoned from, as the events of other services tell them. Rebuilt by reading the logs anew.
create table fact_order (
  id uuid primary key,
  number text not null,
  branch_id uuid not null,
  customer_name text not null,
  email text not null,
  status text not null,
  payment_status text not null,
  total_minor bigint not null,
  currency text not null,
  base_minor bigint not null,
  placed_at timestamptz,
  -- Where in the log this was told, so that an older event never overwrites a newer one.
  told_at timestamptz not null
);
create index fact_order_placed on fact_order (branch_id, placed_at desc);

create table fact_line (
  order_id uuid not null,
  product_id uuid not null,
  variant_id uuid not null,
  name text not null,
  quantity int not null,
  share_minor bigint not null,
  primary key (order_id, variant_id)
);

create table fact_payment (
  id uuid primary key,
  order_id uuid not null,
  status text not null,
  amount_minor bigint not null,
  currency text not null,
  at timestamptz not null,
  told_at timestamptz not null
);

create table fact_user (
  id uuid primary key,
  name text not null,
  email text not null,
  created_at timestamptz not null
);
create index fact_user_recent on fact_user (created_at desc);

create table fact_stock (
  variant_id uuid primary key,
  product_id uuid not null,
  sku text not null,
  name text not null,
  available int not null,
  told_at timestamptz not null
);
