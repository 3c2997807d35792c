-- What a branch has of each product is read without the stock of the others. Of columns that never change, so that a sale
-- writes no index.
create index inventory_in on inventory (branch_id, product_id);
