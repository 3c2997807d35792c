-- A place beside the shop where its products are offered: which adapter speaks to it, for which branch, in which language and currency.
create table channel (
  id uuid primary key,
  name text not null,
  adapter text not null check (adapter in ('file', 'amazon', 'ebay')),
  branch_id uuid not null,
  locale text not null,
  currency text not null,
  -- Which products go there: these, and those in (or below) these categories; all where both are empty.
  product_ids uuid[] not null default '{}',
  category_ids uuid[] not null default '{}',
  options jsonb not null default '{}',
  -- Sealed, as the access token made with them.
  credentials text,
  access_token text,
  access_until timestamptz,
  -- closing: what is offered there is taken down.
  state text not null default 'active' check (state in ('active', 'paused', 'closing')),
  version int not null default 1,
  -- A walk over all products finds those that belong there: after a change of what does, and at the beginning.
  walk int not null default 1,
  walk_after uuid,
  walking boolean not null default true,
  -- What keeps the whole channel from answering, how often in a row, and until when it is left alone.
  problem jsonb,
  attempts int not null default 0,
  hold_until timestamptz,
  alerted_at timestamptz,
  synced_at timestamptz,
  runner uuid,
  touched_at timestamptz not null default now(),
  actor jsonb not null,
  created_at timestamptz not null default now()
);
create unique index channel_name on channel (lower(name));

-- A variant at a channel: what the channel knows of it, and when it is to be told of a change.
create table channel_listing (
  channel_id uuid not null references channel on delete cascade,
  variant_id uuid not null references variant on delete cascade,
  product_id uuid not null references product on delete cascade,
  -- The SKU it has there, and what else the channel calls it by; null until the channel has it.
  sku text not null,
  remote jsonb,
  state text not null default 'pending' check (state in ('pending', 'live', 'failed', 'removed')),
  -- Fingerprint of what the channel was last told: the same is not told again.
  sent_hash text,
  problems jsonb not null default '[]',
  attempts int not null default 0,
  -- Counts changes: one that comes while it is being told is not lost.
  marks int not null default 0,
  due_at timestamptz,
  sent_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (channel_id, variant_id)
);
create index channel_listing_due on channel_listing (channel_id, due_at) where due_at is not null;
create index channel_listing_of on channel_listing (product_id);
create index channel_listing_variant on channel_listing (variant_id);
create index channel_listing_state on channel_listing (channel_id, state);

-- What a file channel offers: the lines of its file.
create table channel_record (
  channel_id uuid not null references channel on delete cascade,
  sku text not null,
  record jsonb not null,
  primary key (channel_id, sku)
);
