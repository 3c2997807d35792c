-- The catalogue in stretches of some hundred products, by id: feeds and sitemaps are made stretch by stretch, and only those
-- that changed are made anew. A stretch reaches to the next one's first id; the last has no end.
create table feed_chunk (
  number int primary key,
  first_id uuid not null unique,
  version int not null default 1,
  changed_at timestamptz not null default now()
);
insert into feed_chunk (number, first_id)
select row_number() over (order by first_id), first_id from (
  select '00000000-0000-0000-0000-000000000000'::uuid as first_id
  union select id from (select id, row_number() over (order by id) as n from product) numbered where n % 500 = 0
) firsts;

alter table category add column changed_at timestamptz;
