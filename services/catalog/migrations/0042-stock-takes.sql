create table stock_take (
  id uuid primary key,
  file_name text not null,
  actor jsonb not null,
  branch_id uuid not null,
  status text not null default 'queued' check (status in ('queued', 'running', 'completed')),
  total_rows int not null,
  changed int not null default 0,
  unchanged int not null default 0,
  failed int not null default 0,
  created_at timestamptz not null default now(),
  -- When a line was last done: work that stands still is taken up by another process.
  touched_at timestamptz not null default now(),
  finished_at timestamptz
);
create index stock_take_walk on stock_take (created_at, id);
create index stock_take_unfinished on stock_take (touched_at) where status <> 'completed';

-- The lines as they were read; one has its outcome once, in the transaction that changed its stock.
create table stock_take_line (
  take_id uuid not null references stock_take on delete cascade,
  line int not null,
  sku text not null,
  branch text not null,
  branch_id uuid,
  counted int,
  outcome text check (outcome in ('changed', 'unchanged', 'failed')),
  before int,
  code text,
  detail text,
  primary key (take_id, line)
);
create index stock_take_open on stock_take_line (take_id, line) where outcome is null;
