-- Orders of long ago: out of the way of those at work, whole and found when they are asked for. What lists show of them are
-- columns; the order, its lines and its timeline are kept as they were.
create table archived_order (
  id uuid primary key,
  number text not null unique,
  branch_id uuid not null,
  customer_id uuid,
  email text not null,
  first_name text not null,
  last_name text not null,
  status text not null,
  payment_status text not null,
  delivery jsonb not null,
  currency text not null,
  total_minor bigint not null,
  base_total_minor bigint not null,
  placed_at timestamptz,
  item_count int not null,
  image jsonb,
  doc jsonb not null,
  lines jsonb not null,
  events jsonb not null,
  archived_at timestamptz not null default now()
);
create index archived_walk on archived_order (placed_at, id);
create index archived_of_branch on archived_order (branch_id, placed_at desc);
create index archived_of_customer on archived_order (customer_id, placed_at desc);

create index order_ended on orders (placed_at) where status in ('closed', 'cancelled', 'rejected') and step = 'done';

-- Changes of an order stay where they are when it is archived.
alter table order_edit drop constraint order_edit_order_id_fkey;

-- From here on each entry says what it made so (ORD-09); orders of before begin with what was so then.
insert into order_event (id, order_id, type, status, actor, data)
select gen_random_uuid(), id, 'baseline', null, '{"kind": "system", "id": null, "name": "Serai"}',
  jsonb_build_object('facts', jsonb_build_object('payment_status', payment_status, 'total', total_minor::text, 'responsible_id', responsible_id))
from orders;
