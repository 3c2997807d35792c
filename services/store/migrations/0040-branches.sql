-- Where a branch is and how it is reached; what it sells in and speaks where it differs from the shop.
alter table branch
  add column phone text not null default '',
  add column email text not null default '',
  add column address jsonb,
  add column latitude double precision check (latitude between -90 and 90),
  add column longitude double precision check (longitude between -180 and 180),
  -- [{ "day": 1 (Monday) … 7, "from": "09:00", "to": "17:00" }], in the branch's time zone.
  add column opening_hours jsonb not null default '[]',
  add column default_currency text references currency,
  add column default_locale text,
  add column version int not null default 1,
  add constraint whole_location check ((latitude is null) = (longitude is null));
