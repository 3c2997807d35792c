-- The rate of each line and of the delivery; unknown for orders from before there were classes.
alter table order_line add column tax_basis_points int;
alter table orders
  add column delivery_tax_minor bigint default 0 check (delivery_tax_minor >= 0),
  add column delivery_tax_basis_points int,
  add column tax_exempt boolean default false;
