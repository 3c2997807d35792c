-- The lifetime that the line's product gives its cart, where it has one.
alter table cart_line add column ttl_hours numeric(4, 1) check (ttl_hours > 0);
