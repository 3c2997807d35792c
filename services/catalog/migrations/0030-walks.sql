-- Walks over all products go on from the last one seen, however many were made at one moment.
create index product_walk on product (created_at, id);
create index product_changed on product (updated_at, id);
drop index product_recent;
create index import_recent on import (created_at, id);
