-- A price cut for a time on products, or on whatever lies in categories. Prices themselves are left alone: pages show what a
-- running discount makes of them.
create table discount (
  id uuid primary key,
  name text not null,
  type text not null check (type in ('percentage', 'fixed')),
  -- Basis points, or minor units of the currency.
  value bigint not null check (value > 0),
  currency text,
  branch_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz,
  status text not null check (status in ('planned', 'running', 'over')),
  started_at timestamptz,
  ended_at timestamptz,
  version int not null default 1,
  actor jsonb not null,
  created_at timestamptz not null default now(),
  -- How far the pages follow its last change: products seen and to see, the last one seen, and which change it was.
  walk int not null default 0,
  walk_after uuid,
  walk_done int not null default 0,
  walk_total int not null default 0,
  walking boolean not null default false,
  check (ends_at is null or ends_at > starts_at),
  check ((type = 'fixed') = (currency is not null))
);
create index discount_to_start on discount (starts_at) where status = 'planned';
create index discount_to_end on discount (ends_at) where status = 'running';
create index discount_recent on discount (created_at desc, id);

create table discount_product (
  discount_id uuid not null references discount on delete cascade,
  product_id uuid not null references product on delete cascade,
  -- Taken out of a discount: kept until the pages have followed.
  removed boolean not null default false,
  primary key (discount_id, product_id)
);
create index discount_product_of on discount_product (product_id);

create table discount_category (
  discount_id uuid not null references discount on delete cascade,
  category_id uuid not null references category on delete cascade,
  removed boolean not null default false,
  primary key (discount_id, category_id)
);
create index discount_category_of on discount_category (category_id);

-- Products a discount is on, or was on before its last change.
create function discounted_products(p_discount uuid) returns table (product_id uuid) language sql stable as $$
  select dp.product_id from discount_product dp where dp.discount_id = p_discount
  union
  select pc.product_id from discount_category dc join category c on dc.category_id = any(c.path)
  join product_category pc on pc.category_id = c.id where dc.discount_id = p_discount
$$;
