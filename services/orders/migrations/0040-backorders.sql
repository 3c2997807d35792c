-- How many pieces of a line were still to come when it was promised, and when they were expected; frozen like its price.
alter table order_line add column backordered int not null default 0 check (backordered >= 0 and backordered <= quantity), add column restock_date date;
create index order_line_variant on order_line (variant_id);
