-- Tries at passwords in a row, by a keyed hash of the address they were for: all processes count them together.
create table sign_in_try (
  who text primary key,
  tries int not null,
  since timestamptz not null
);
create index sign_in_try_since on sign_in_try (since);
