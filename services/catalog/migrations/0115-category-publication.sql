-- From when until when a category is shown; `is_shown` is how pages were made last: a job follows the clock.
alter table category add column starts_at timestamptz, add column ends_at timestamptz, add column is_shown boolean not null default true,
  add constraint category_shown_in_order check (starts_at < ends_at);
