-- Orders that will never be written: their carts were given back because nothing came of them. A server that wakes up late finds its order here.
create table barred_order (
  id uuid primary key,
  barred_at timestamptz not null default now()
);
