-- What took a discontinued product's place, and why it went.
alter table product
  add column discontinue_reason text,
  add column replacement_id uuid references product,
  add constraint replaced_by_another check (replacement_id <> id);
create index product_replaced_by on product (replacement_id) where replacement_id is not null;

-- A move that makes itself at a time, in the name of who planned it.
create table product_schedule (
  product_id uuid not null references product on delete cascade,
  move text not null check (move in ('publish', 'unpublish')),
  at timestamptz not null,
  branch_id uuid not null,
  actor jsonb not null,
  primary key (product_id, move)
);
create index product_schedule_due on product_schedule (at);

-- Categories are shown in every branch but these.
create table category_hidden (
  category_id uuid not null references category on delete cascade,
  branch_id uuid not null,
  primary key (category_id, branch_id)
);
