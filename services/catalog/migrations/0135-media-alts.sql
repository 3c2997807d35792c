-- What a medium shows, in each language that says it; `alt` is for the languages that do not.
alter table media add column alts jsonb not null default '{}' check (jsonb_typeof(alts) = 'object');

create or replace function shown_media(m media) returns jsonb language sql immutable as $$
  select jsonb_strip_nulls(to_jsonb(m) - case when m.kind = 'image' then array['created_at', 'state', 'version'] else array['created_at'] end
    - case when m.alts = '{}' then array['alts'] else array[]::text[] end)
$$;
