-- Walks over the orders of all branches go on from the last one seen.
create index order_walk on orders (placed_at, id) where placed_at is not null;
