-- What a product is known by. A brand is mostly called the same in every language: translations say where it is not.
create table brand (
  id uuid primary key,
  name text not null,
  slug text not null,
  translations jsonb not null default '{}',
  logo_id uuid references media,
  version int not null default 1,
  created_at timestamptz not null default now()
);
create unique index brand_slug on brand (slug);
create index brand_walk on brand (created_at, id);

alter table product add column brand_id uuid references brand;
create index product_brand on product (brand_id) where brand_id is not null;

-- Words that products are tagged with. A product carries a tag's name; the slug is the tag's address, and says when two spellings are one tag.
create table tag (
  id uuid primary key,
  name text not null,
  slug text not null,
  translations jsonb not null default '{}',
  version int not null default 1,
  created_at timestamptz not null default now()
);
create unique index tag_slug on tag (slug);
create unique index tag_name on tag (name);
create index tag_walk on tag (created_at, id);
create index product_tags on product using gin (tags);

-- Addresses that a tag had, or that were merged into it.
create table tag_alias (
  slug text primary key,
  tag_id uuid not null references tag on delete cascade
);
create index tag_alias_of on tag_alias (tag_id);

-- A tag that is renamed, merged or deleted on its products: done in steps, and gone on with after a crash.
create table tag_change (
  id uuid primary key,
  kind text not null check (kind in ('rename', 'merge', 'delete')),
  tag text not null,
  becomes text,
  actor jsonb not null,
  branch_id uuid not null,
  done int not null default 0,
  total int not null default 0,
  created_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  finished_at timestamptz
);
create index tag_change_unfinished on tag_change (touched_at) where finished_at is null;

-- Tags that products carry already: of several spellings of one address the commonest is kept.
with used as (
  select t as name, count(*) as n, coalesce(nullif(left(btrim(regexp_replace(regexp_replace(lower(normalize(t, NFKC)), '[''’ʼ' || chr(8204) || ']', '', 'g'),
    '[\s!-/:-@\[-`{-~،؛؟«»–—]+', '-', 'g'), '-'), 120), ''), lower(t)) as slug
  from product, unnest(tags) t group by t
), best as (
  select distinct on (slug) name, slug from used order by slug, n desc, name
)
insert into tag (id, name, slug) select gen_random_uuid(), name, slug from best;

-- Products chosen by hand to go with another.
create table product_relation (
  product_id uuid not null references product on delete cascade,
  kind text not null check (kind in ('related', 'accessory', 'upsell')),
  related_id uuid not null references product on delete cascade,
  position int not null,
  primary key (product_id, kind, related_id),
  check (product_id <> related_id)
);
create index product_relation_to on product_relation (related_id);

-- Pages and cards learn brands, tags' addresses and what was chosen by hand with their next refresh.
select platform.add_job('catalog.refreshAll', '{}', now(), 3, 'catalog.refreshAll', -10, null);
