create table bulk_edit (
  id uuid primary key,
  action jsonb not null,
  actor jsonb not null,
  branch_id uuid not null,
  status text not null default 'queued' check (status in ('queued', 'running', 'completed')),
  total int not null default 0,
  changed int not null default 0,
  unchanged int not null default 0,
  failed int not null default 0,
  created_at timestamptz not null default now(),
  -- When an item was last done: work that stands still is taken up by another process.
  touched_at timestamptz not null default now(),
  finished_at timestamptz
);
create index bulk_edit_recent on bulk_edit (created_at desc);
create index bulk_edit_unfinished on bulk_edit (touched_at) where status <> 'completed';

-- The products as they were chosen at the start; an item has its outcome once, in the transaction that changed its product.
create table bulk_item (
  bulk_id uuid not null references bulk_edit on delete cascade,
  product_id uuid not null references product on delete cascade,
  outcome text check (outcome in ('changed', 'unchanged', 'failed')),
  code text,
  detail text,
  primary key (bulk_id, product_id)
);
create index bulk_item_outcome on bulk_item (bulk_id, outcome, product_id);
