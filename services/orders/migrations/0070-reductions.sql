-- What a coupon or a gift took off, frozen with the order: of which line how much, and by which code.
alter table order_line add column discount_minor bigint not null default 0 check (discount_minor between 0 and total_minor);
alter table orders add column reduction jsonb;
