-- An order that staff are changing stands still for everything else until the change is made.
alter table orders drop constraint orders_step_check,
  add constraint orders_step_check check (step in ('placing', 'awaiting_payment', 'undoing', 'editing', 'done'));

-- A change of an order in work, kept before anything is done of it: first its stock, then the order itself, then the money.
create table order_edit (
  id uuid primary key,
  order_id uuid not null references orders,
  request_hash text not null,
  state text not null check (state in ('stock', 'money', 'done', 'refused')),
  -- The order as it will be: lines, bill, address, delivery; and what changes, in words for people.
  plan jsonb not null,
  actor jsonb not null,
  -- What goes back to the customer, once it is known.
  refund_minor bigint check (refund_minor >= 0),
  created_at timestamptz not null default now(),
  state_at timestamptz not null default now()
);
create unique index order_edit_one on order_edit (order_id) where state = 'stock';
create index order_edit_open on order_edit (state_at) where state in ('stock', 'money');
create index order_edit_of on order_edit (order_id);
