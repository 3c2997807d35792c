-- Whose payment it is and for which order, as the order said it: history is read without asking others.
alter table payment add column customer_id uuid, add column order_number text not null default '';
create index payment_of_customer on payment (customer_id, created_at desc) where customer_id is not null;
create index payment_order_number on payment (order_number);
