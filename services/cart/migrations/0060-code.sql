-- The code of a coupon or a gift that the shopper gave; judged whenever the cart is shown and when it is ordered.
alter table cart add column code text;
