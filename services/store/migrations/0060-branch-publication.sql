-- From when until when a published branch is shown to shoppers; the default one always is.
alter table branch add column starts_at timestamptz, add column ends_at timestamptz,
  add constraint branch_shown_in_order check (starts_at < ends_at),
  add constraint default_branch_is_shown check (not is_default or (starts_at is null and ends_at is null));
