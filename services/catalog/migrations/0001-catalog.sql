create table media (
  id uuid primary key,
  kind text not null default 'image',
  alt text not null default '',
  width int not null,
  height int not null,
  url text not null,
  renditions jsonb not null,
  created_at timestamptz not null default now()
);

create table category (
  id uuid primary key,
  parent_id uuid references category,
  -- Ids from the root down to the category itself: a breadcrumb is one look-up.
  path uuid[] not null,
  translations jsonb not null,
  enabled boolean not null default true,
  priority int not null default 0,
  image_id uuid references media,
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index category_children on category (parent_id);

create table category_slug (
  locale text not null,
  slug text not null,
  category_id uuid not null references category on delete cascade,
  primary key (locale, slug)
);
create index category_slug_of on category_slug (category_id);

create table attribute (
  code text primary key check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
  id uuid not null unique,
  translations jsonb not null,
  created_at timestamptz not null default now()
);

create table attribute_value (
  attribute text not null references attribute on delete cascade,
  code text not null,
  translations jsonb not null,
  swatch text,
  position int not null,
  primary key (attribute, code)
);

create table product (
  id uuid primary key,
  sku text not null,
  type text not null check (type in ('physical', 'digital', 'service', 'bundle')),
  status text not null check (status in ('draft', 'pending_review', 'in_review', 'approved', 'rejected', 'published', 'unpublished', 'out_of_stock', 'discontinued', 'archived', 'deleted')),
  status_before_delete text,
  author_id uuid,
  options text[] not null default '{}',
  tags text[] not null default '{}',
  features jsonb not null default '[]',
  version int not null default 1,
  published_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index product_sku on product (lower(sku));
create index product_recent on product (created_at desc, id);
create index product_status on product (status, created_at desc);
create index product_sku_text on product using gin (sku gin_trgm_ops);

create table product_translation (
  product_id uuid not null references product on delete cascade,
  locale text not null,
  name text not null,
  slug text not null,
  description text not null default '',
  short_description text not null default '',
  seo jsonb not null default '{}',
  primary key (product_id, locale)
);
create unique index product_slug on product_translation (locale, slug);
create index product_name_text on product_translation using gin (name gin_trgm_ops);

create table product_category (
  product_id uuid not null references product on delete cascade,
  category_id uuid not null references category,
  position int not null,
  primary key (product_id, category_id)
);
create index product_category_of on product_category (category_id, product_id);

create table product_media (
  product_id uuid not null references product on delete cascade,
  media_id uuid not null references media,
  position int not null,
  primary key (product_id, media_id)
);

create table variant (
  id uuid primary key,
  product_id uuid not null references product on delete cascade,
  sku text not null,
  options jsonb not null default '[]',
  -- Canonical text of the options: two living variants of a product never have the same.
  options_key text not null,
  enabled boolean not null default true,
  media_id uuid references media,
  weight_grams int not null default 0 check (weight_grams >= 0),
  position int not null,
  deleted_at timestamptz
);
create unique index variant_sku on variant (lower(sku)) where deleted_at is null;
create unique index variant_options on variant (product_id, options_key) where deleted_at is null;

-- A price of a variant, or (variant_id null) of the product and all variants without their own. Costs are encrypted.
create table price (
  product_id uuid not null references product on delete cascade,
  variant_id uuid references variant on delete cascade,
  currency text not null,
  amount_minor bigint not null check (amount_minor > 0),
  compare_at_minor bigint check (compare_at_minor > 0),
  cost text,
  updated_at timestamptz not null default now(),
  constraint price_once unique nulls not distinct (product_id, variant_id, currency)
);

create table price_history (
  product_id uuid not null references product on delete cascade,
  variant_id uuid,
  currency text not null,
  amount_minor bigint not null,
  compare_at_minor bigint,
  until timestamptz not null default now()
);
create index price_history_of on price_history (product_id, until desc);

create table inventory (
  variant_id uuid not null references variant,
  branch_id uuid not null,
  product_id uuid not null references product,
  on_hand int not null default 0,
  reserved int not null default 0 check (reserved >= 0),
  low_stock_threshold int not null default 5 check (low_stock_threshold >= 0),
  track boolean not null default true,
  allow_backorder boolean not null default false,
  backorder_limit int not null default 0 check (backorder_limit >= 0),
  -- What shoppers were last shown; a change is what readers are told of.
  shown_level text not null default '',
  primary key (variant_id, branch_id),
  -- The last line of defence: whatever the code does, no piece is promised that is not there or allowed to be owed.
  constraint never_oversold check (not track or reserved = 0 or on_hand - reserved + case when allow_backorder then backorder_limit else 0 end >= 0)
) with (fillfactor = 70);
create index inventory_of on inventory (product_id);

create table movement (
  id bigint generated always as identity primary key,
  variant_id uuid not null,
  branch_id uuid not null,
  product_id uuid not null,
  type text not null check (type in ('restock', 'sale', 'adjustment', 'return', 'transfer', 'discontinue')),
  quantity int not null,
  before int not null,
  after int not null,
  reason text not null default '',
  reference text not null default '',
  actor jsonb not null,
  at timestamptz not null default now()
);
create index movement_of on movement (product_id, id desc);

create table reservation (
  order_id uuid not null,
  variant_id uuid not null,
  branch_id uuid not null,
  quantity int not null check (quantity > 0),
  state text not null check (state in ('held', 'confirmed', 'released', 'returned')),
  expires_at timestamptz not null,
  primary key (order_id, variant_id)
);
create index reservation_due on reservation (expires_at) where state = 'held';

create table revision (
  product_id uuid not null references product on delete cascade,
  number int not null,
  id uuid not null unique,
  type text not null,
  actor jsonb not null,
  snapshot jsonb not null,
  at timestamptz not null default now(),
  primary key (product_id, number)
);

-- A product offered by a branch.
create table listing (
  product_id uuid not null references product on delete cascade,
  branch_id uuid not null,
  published_at timestamptz not null default now(),
  primary key (product_id, branch_id)
);

-- The flat read model: everything a product page shows, one document per product, branch and language.
create table product_document (
  product_id uuid not null references product on delete cascade,
  branch_id uuid not null,
  locale text not null,
  slug text not null,
  visible boolean not null,
  page jsonb not null,
  refreshed_at timestamptz not null default now(),
  primary key (product_id, branch_id, locale)
);
create index document_slug on product_document (branch_id, slug, locale);

create table import (
  id uuid primary key,
  file_name text not null,
  path text not null,
  options jsonb not null,
  actor jsonb not null,
  branch_id uuid not null,
  status text not null default 'queued' check (status in ('queued', 'running', 'completed', 'failed')),
  total_rows int not null default 0,
  processed_rows int not null default 0,
  created int not null default 0,
  updated int not null default 0,
  failed_rows int not null default 0,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);

create table import_error (
  import_id uuid not null references import on delete cascade,
  line int not null,
  column_name text not null,
  code text not null,
  detail text not null,
  severity text not null check (severity in ('error', 'warning'))
);
create index import_error_of on import_error (import_id, line);

-- What a file's product became, so that an import that is resumed repeats nothing.
create table import_item (
  import_id uuid not null references import on delete cascade,
  handle text not null,
  product_id uuid,
  outcome text not null,
  primary key (import_id, handle)
);
