-- An import says how its file is read, what it is doing, and who works on it: work that stands still is taken up by another.
alter table import
  add column format text not null default 'shopify' check (format in ('serai', 'shopify', 'mapped')),
  add column mapping jsonb,
  add column phase text not null default 'writing' check (phase in ('checking', 'pictures', 'writing')),
  add column warnings int not null default 0,
  add column runner uuid,
  add column touched_at timestamptz not null default now();
update import i set warnings = (select count(*) from import_error e where e.import_id = i.id and e.severity = 'warning');
create index import_unfinished on import (touched_at) where status in ('queued', 'running');

-- Where in the file a product stands: its failed rows can be given back, and a name that comes twice is told from a run that goes on.
alter table import_item add column line int not null default 0, add column last_line int not null default 0;
create index import_item_failed on import_item (import_id, line) where outcome = 'failed';

-- What became of a picture that a file names, so that it is fetched once however often an import is resumed.
create table import_picture (
  import_id uuid not null references import on delete cascade,
  source text not null,
  media_id uuid references media,
  problem text,
  primary key (import_id, source)
);
create index media_by_url on media (url);

-- How the columns of a foreign file were matched to fields, by the set of its columns.
create table import_mapping (
  columns_key text primary key,
  mapping jsonb not null,
  saved_at timestamptz not null default now()
);

create table export (
  id uuid primary key,
  format text not null check (format in ('csv', 'xlsx', 'jsonl')),
  fields text[],
  filter jsonb not null,
  actor jsonb not null,
  branch_id uuid not null,
  with_costs boolean not null,
  status text not null default 'queued' check (status in ('queued', 'running', 'completed', 'failed', 'expired')),
  total int not null default 0,
  done int not null default 0,
  rows int not null default 0,
  bytes bigint not null default 0,
  cut_cells int not null default 0,
  runner uuid,
  touched_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  expires_at timestamptz
);
create index export_recent on export (created_at, id);
create index export_unfinished on export (touched_at) where status in ('queued', 'running');
