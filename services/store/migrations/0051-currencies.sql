-- How converted amounts are rounded to the increment, and which state of a currency somebody changes.
alter table currency
  add column mode text not null default 'half_even' check (mode in ('half_even', 'half_up', 'up', 'down')),
  add column version int not null default 1;

-- Who set a rate, how, and whether it was told that it holds: one of the future is told when its time comes.
alter table exchange_rate
  add column set_by text not null default '',
  add column source text not null default 'hand' check (source in ('hand', 'import')),
  add column set_at timestamptz not null default now(),
  add column told boolean not null default true;
create index exchange_rate_untold on exchange_rate (effective_at) where not told;
