-- Videos and documents beside pictures, with what is known of their files and how far they are.
alter table media
  alter column width set default 0,
  alter column height set default 0,
  alter column url set default '',
  alter column renditions set default '[]',
  add constraint media_kind check (kind in ('image', 'video', 'document')),
  add column state text not null default 'ready' check (state in ('uploading', 'processing', 'ready', 'failed')),
  add column file_name text,
  add column type text,
  add column bytes bigint,
  add column duration_ms int,
  add column colour text,
  add column version int not null default 1,
  -- Why it failed, or what was left undone.
  add column problem text;
create index media_recent on media (created_at, id);
create index product_media_of on product_media (media_id);
create index variant_media on variant (media_id) where media_id is not null;
create index category_image on category (image_id) where image_id is not null;

-- What is being done with a file: it arrives, waits, is turned into what is shown. Work that stands still is taken up by another.
create table media_work (
  id uuid primary key references media on delete cascade,
  status text not null check (status in ('uploading', 'receiving', 'queued', 'running', 'completed', 'failed', 'cancelled')),
  progress int not null default 0 check (progress between 0 and 100),
  owner_id uuid,
  -- Where in the storage the file lies as it came, until what is shown is verified.
  source text,
  runner uuid,
  touched_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
create index media_work_unfinished on media_work (touched_at) where status in ('uploading', 'receiving', 'queued', 'running');

-- A picture that an import names may be deleted; the import then goes on without it.
alter table import_picture drop constraint import_picture_media_id_fkey,
  add constraint import_picture_media_id_fkey foreign key (media_id) references media on delete set null;
create index import_picture_media on import_picture (media_id) where media_id is not null;

-- A medium as it is shown; of a picture, state and version say nothing there.
create function shown_media(m media) returns jsonb language sql immutable as $$
  select jsonb_strip_nulls(to_jsonb(m) - case when m.kind = 'image' then array['created_at', 'state', 'version'] else array['created_at'] end)
$$;
