-- The last number given in each series; its row is locked while a document is written, so that no number is left out.
create table invoice_counter (
  branch_id uuid not null,
  kind text not null,
  year int not null,
  last int not null,
  primary key (branch_id, kind, year)
);

-- Invoices and credit notes as they were issued: what they say is frozen.
create table invoice (
  id uuid primary key,
  kind text not null check (kind in ('invoice', 'credit_note')),
  branch_id uuid not null,
  year int not null,
  serial int not null check (serial > 0),
  number text not null,
  order_id uuid not null references orders,
  locale text not null,
  currency text not null,
  total_minor bigint not null check (total_minor >= 0),
  document jsonb not null,
  -- Where the PDF is kept, once it is made.
  file text,
  issued_at timestamptz not null default now(),
  unique (branch_id, kind, year, serial)
);
create unique index invoice_of_order on invoice (order_id) where kind = 'invoice';
create index invoice_by_order on invoice (order_id);
create index invoice_walk on invoice (issued_at, id);
