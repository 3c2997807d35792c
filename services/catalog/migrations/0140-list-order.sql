-- What a branch has of a product in all its variants, for lists in the order of stock: adding up every variant of the shop
-- for each page took longer than anything else in them. Written after stock has moved, by its events; what lists show is
-- always added up anew.
create table product_stock (
  branch_id uuid not null,
  product_id uuid not null,
  available bigint not null,
  primary key (branch_id, product_id)
);
create index product_stock_order on product_stock (branch_id, available, product_id);
insert into product_stock (branch_id, product_id, available)
  select branch_id, product_id, sum(on_hand - reserved) from stock_now group by branch_id, product_id;

-- Staff look for a variant by a part of its number.
create index variant_sku_text on variant using gin (sku gin_trgm_ops);
