-- Lists ask which of their orders were changed; so does whoever follows a payment.
create index order_edit_order on order_edit (order_id);
