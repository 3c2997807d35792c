-- Persian and Arabic write the same letters and digits in several ways; readers type any of them.
create function plain(value text) returns text language sql immutable strict parallel safe as $$
  select translate(lower(public.unaccent('public.unaccent', value)), 'يىكةأإآؤئ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩' || chr(8204) || chr(1600), 'ییکهاااوی01234567890123456789 ')
$$;

create table entry (
  product_id uuid not null,
  branch_id uuid not null,
  locale text not null,
  name text not null,
  slug text not null,
  card jsonb not null,
  category_ids uuid[] not null,
  option_values text[] not null,
  stock text not null,
  published_at timestamptz not null,
  words tsvector not null,
  primary key (product_id, branch_id, locale)
);
-- Without a pending list: a search never pays for the writes before it.
create index entry_words on entry using gin (words) with (fastupdate = off);
create index entry_categories on entry using gin (category_ids) with (fastupdate = off);
create index entry_newest on entry (branch_id, locale, published_at desc, product_id desc);
create index entry_name on entry using gin (plain(name) gin_trgm_ops) with (fastupdate = off);

create table entry_price (
  product_id uuid not null,
  branch_id uuid not null,
  currency text not null,
  min_minor bigint not null,
  max_minor bigint not null,
  reduced boolean not null,
  primary key (product_id, branch_id, currency)
);
create index entry_price_order on entry_price (branch_id, currency, min_minor, product_id);
