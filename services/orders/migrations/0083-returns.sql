-- Goods that customers send back, from the request to the money or the replacement.
create table goods_return (
  id uuid primary key,
  number text not null unique,
  order_id uuid not null,
  branch_id uuid not null,
  kind text not null check (kind in ('refund', 'exchange')),
  -- Those in -ing stand between two steps; recovery goes on from there.
  status text not null check (status in ('requested', 'approved', 'rejected', 'receiving', 'received', 'refunding', 'refunded', 'exchanging', 'exchanged')),
  note text,
  decision text,
  photos jsonb not null default '[]',
  currency text not null,
  refund_minor bigint check (refund_minor >= 0),
  exchange_order_id uuid,
  actor jsonb not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  status_at timestamptz not null default now()
);
create index goods_return_of on goods_return (order_id);
create index goods_return_walk on goods_return (created_at, id);
create index goods_return_status on goods_return (branch_id, status, created_at desc);
create index goods_return_open on goods_return (status_at) where status in ('receiving', 'refunding', 'exchanging');

create table return_line (
  return_id uuid not null references goods_return on delete cascade,
  line_id uuid not null,
  quantity int not null check (quantity > 0),
  reason text not null,
  -- What came back: to be sold again, or not.
  restocked int not null default 0 check (restocked >= 0),
  written_off int not null default 0 check (written_off >= 0),
  primary key (return_id, line_id),
  check (restocked + written_off <= quantity)
);
create index return_line_of on return_line (line_id);
