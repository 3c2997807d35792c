-- What products of a file are to go with, until all of the file is written: `[{"kind": …, "sku": …}]`.
create table import_related (
  import_id uuid not null references import on delete cascade,
  product_id uuid not null references product on delete cascade,
  line int not null,
  related jsonb not null,
  primary key (import_id, product_id)
);
create index import_related_of on import_related (product_id);
