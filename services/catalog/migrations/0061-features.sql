-- Specifications of products: known features of a kind, in groups, with the values that a choice has.
create table feature_group (
  code text primary key check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
  translations jsonb not null,
  position int not null
);

create table feature (
  code text primary key check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
  id uuid not null unique,
  kind text not null check (kind in ('text', 'number', 'flag', 'choice')),
  -- {locale: {"name": …, "unit": …}}
  translations jsonb not null,
  group_code text references feature_group,
  filterable boolean not null default false,
  position int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  check (kind <> 'text' or not filterable)
);
create index feature_of_group on feature (group_code);

create table feature_value (
  feature text not null references feature on delete cascade,
  code text not null,
  translations jsonb not null,
  -- Kept by the products that have it, not to be chosen any more.
  retired boolean not null default false,
  position int not null,
  primary key (feature, code)
);

-- Attributes can be put in order and changed; their values can retire too.
alter table attribute add column position int not null default 0, add column version int not null default 1;
update attribute a set position = o.n from (select code, row_number() over (order by created_at, code) as n from attribute) o where o.code = a.code;
alter table attribute_value add column retired boolean not null default false;
create index variant_has_options on variant using gin (options jsonb_path_ops);

-- Until now a feature was any name with any value, in one language or for all. The names become features; what stands at the
-- same place in each of a product's languages is one feature. States that revisions keep are told in the same words.
create table old_feature as
select owner, n, f ->> 'name' as name, f ->> 'value' as value, coalesce(f ->> 'locale', 'en') as locale, f ? 'locale' as told,
  row_number() over (partition by owner, f ->> 'locale' order by n) as k, count(*) over (partition by owner, f ->> 'locale') as own
from (
  select id as owner, features from product where features <> '[]'
  union all select id, snapshot -> 'features' from revision where jsonb_typeof(snapshot -> 'features') = 'array'
) kept, jsonb_array_elements(kept.features) with ordinality as x(f, n)
where f ? 'name' and f ? 'value';
create index old_feature_of on old_feature (owner, k);

-- A vendor's name that an import had put among the features is a brand.
create table old_brand as
select owner, max(value) as name, left(btrim(regexp_replace(regexp_replace(lower(normalize(max(value), NFKC)), '[''’ʼ' || chr(8204) || ']', '', 'g'),
  '[\s!-/:-@\[-`{-~،؛؟«»–—]+', '-', 'g'), '-'), 120) as slug
from old_feature where name = 'Brand' and not told group by owner;
delete from old_brand where slug = '';
insert into brand (id, name, slug) select gen_random_uuid(), left(min(name), 120), slug from old_brand group by slug on conflict do nothing;
delete from old_feature o using old_brand b where o.owner = b.owner and o.name = 'Brand' and not o.told;
update product p set brand_id = b.id from old_brand o join brand b using (slug) where p.id = o.owner and p.brand_id is null;
update revision r set snapshot = jsonb_set(r.snapshot, '{brand_id}', to_jsonb(b.id)) from old_brand o join brand b using (slug) where r.id = o.owner;

create table old_name as
select distinct on (locale, name) locale, name, base from (
  select o.locale, o.name, coalesce(e.name, o.name) as base, count(*) as c
  from old_feature o left join old_feature e on o.told and e.owner = o.owner and e.k = o.k and e.told and e.locale = 'en' and e.own = o.own
  group by 1, 2, 3
) x order by locale, name, c desc, base;

create table old_code as
select base, case when r > 1 then code || '_' || r else code end as code from (
  select base, code, row_number() over (partition by code order by base) as r from (
    select distinct base, coalesce(nullif(left(regexp_replace(regexp_replace(lower(base), '[^a-z0-9]+', '_', 'g'), '^[^a-z]+|_+$', '', 'g'), 34), ''), 'feature') as code from old_name
  ) made
) numbered;

insert into feature (code, id, kind, translations, position)
select code, gen_random_uuid(), 'text', jsonb_object_agg(locale, jsonb_build_object('name', name)), row_number() over (order by code)
from (select distinct on (c.code, o.locale) c.code, o.locale, o.name from old_name o join old_code c using (base) order by c.code, o.locale, o.name) named
group by code on conflict do nothing;

create table new_features as
select owner, jsonb_agg(jsonb_build_object('feature', code, 'text', texts) order by first) as features from (
  select owner, code, jsonb_object_agg(locale, value) as texts, min(first) as first from (
    select o.owner, c.code, o.locale, string_agg(o.value, '; ' order by o.n) as value, min(o.n) as first
    from old_feature o join old_name using (locale, name) join old_code c using (base) group by 1, 2, 3
  ) by_language group by owner, code
) by_feature group by owner;
create unique index new_features_of on new_features (owner);

update product p set features = coalesce((select n.features from new_features n where n.owner = p.id), '[]') where p.features <> '[]';
update revision r set snapshot = jsonb_set(r.snapshot, '{features}', coalesce((select n.features from new_features n where n.owner = r.id), '[]'))
where jsonb_typeof(r.snapshot -> 'features') = 'array' and r.snapshot -> 'features' <> '[]';
drop table old_feature, old_brand, old_name, old_code, new_features;

create index product_features on product using gin (features jsonb_path_ops);
select platform.add_job('catalog.refreshAll', '{}', now(), 3, 'catalog.refreshAll', -10, null);
