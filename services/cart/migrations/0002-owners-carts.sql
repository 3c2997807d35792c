-- The owner's current cart is looked for among those that are active or have just expired, however many others there are.
create index cart_of_guest on cart (token_hash) where status in ('active', 'expired') and token_hash is not null;
create index cart_of_customer on cart (customer_id) where status in ('active', 'expired') and customer_id is not null;
