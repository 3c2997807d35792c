create table orders (
  id uuid primary key,
  number text not null unique,
  branch_id uuid not null,
  customer_id uuid,
  -- Lets a guest read the order.
  access_token text not null,
  email text not null,
  first_name text not null,
  last_name text not null,
  phone text,
  shipping_address jsonb,
  delivery jsonb not null,
  payment_method jsonb not null,
  locale text not null,
  currency text not null,
  base_currency text not null,
  -- What one unit of the base currency bought when the order was placed; frozen.
  rate numeric(24, 10) not null,
  subtotal_minor bigint not null,
  discount_minor bigint not null,
  tax_minor bigint not null,
  tax_included boolean not null,
  delivery_minor bigint not null,
  payment_fee_minor bigint not null,
  total_minor bigint not null,
  base_total_minor bigint not null,
  note text,
  status text not null check (status in ('pending', 'confirmed', 'processing', 'shipped', 'delivered', 'closed', 'cancelled', 'rejected')),
  payment_status text not null check (payment_status in ('pending', 'authorized', 'paid', 'failed', 'partially_refunded', 'refunded')),
  -- Where the saga of placing or undoing stands; recovery goes on from here.
  step text not null check (step in ('placing', 'awaiting_payment', 'undoing', 'done')),
  step_at timestamptz not null default now(),
  reserved_until timestamptz not null,
  tracking_number text,
  responsible_id uuid,
  request_hash text not null,
  version int not null default 1,
  placed_at timestamptz,
  created_at timestamptz not null default now(),
  check (total_minor = subtotal_minor - discount_minor + delivery_minor + payment_fee_minor + case when tax_included then 0 else tax_minor end)
) with (fillfactor = 80);
create index order_unfinished on orders (step_at) where step <> 'done';
create index order_of_customer on orders (customer_id, placed_at desc) where placed_at is not null;
create index order_recent on orders (branch_id, placed_at desc) where placed_at is not null;
create index order_status on orders (branch_id, status, placed_at desc) where placed_at is not null;
create index order_email on orders (lower(email));

-- Lines freeze what was sold as it was sold.
create table order_line (
  id uuid primary key,
  order_id uuid not null references orders,
  product_id uuid not null,
  variant_id uuid not null,
  slug text not null,
  name text not null,
  sku text not null,
  options jsonb not null,
  image jsonb,
  quantity int not null check (quantity > 0),
  unit_minor bigint not null,
  total_minor bigint not null,
  tax_minor bigint not null,
  position int not null
);
create index order_line_of on order_line (order_id, position);

-- Who did what to an order, when: only ever appended to.
create table order_event (
  id uuid primary key,
  order_id uuid not null references orders,
  type text not null,
  status text,
  actor jsonb not null,
  data jsonb not null default '{}',
  at timestamptz not null default clock_timestamp()
);
create index order_event_of on order_event (order_id, at);
