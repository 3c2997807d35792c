-- How long a cart with this product lives, in half hours, where that is longer than carts of the shop do.
alter table product add column cart_ttl_hours numeric(4, 1) check (cart_ttl_hours between 0.5 and 168 and cart_ttl_hours * 2 = trunc(cart_ttl_hours * 2));
