-- Tags, brands and the numbers that products are filtered by. Brands and the values of features are among the option values:
-- "@brand:slug", ".feature:value".
alter table entry
  add column tags text[] not null default '{}',
  add column numbers jsonb not null default '{}';
create index entry_tags on entry using gin (tags) with (fastupdate = off);
create index entry_options on entry using gin (option_values) with (fastupdate = off);

-- What option values, brands and features are called, and in which order filters show them.
create table label (
  locale text not null,
  attribute text not null,
  -- Empty: of the attribute itself.
  value text not null,
  label text not null,
  swatch text,
  unit text not null default '',
  position int not null,
  primary key (locale, attribute, value)
);
