-- The payment fee's part of the tax, and its rate; orders of before had none.
alter table orders add column payment_fee_tax_minor bigint, add column payment_fee_tax_basis_points int;
