-- Carts at checkout, oldest first: those of which no order came are given back.
create index cart_checking_out on cart (updated_at) where status = 'checking_out';
