-- Who brings an order, or which carrier; and what proves that it arrived.
alter table orders
  add column deliverer_id uuid,
  add column deliverer_name text,
  add column carrier text,
  add column tracking_url text,
  add column proof_url text,
  add column shipped_at timestamptz,
  add column delivered_at timestamptz;
update orders o set
  shipped_at = (select max(at) from order_event e where e.order_id = o.id and e.status = 'shipped'),
  delivered_at = (select max(at) from order_event e where e.order_id = o.id and e.status = 'delivered')
  where o.status in ('shipped', 'delivered', 'closed');
create index order_of_deliverer on orders (deliverer_id, status) where deliverer_id is not null and status in ('processing', 'shipped', 'delivered');
