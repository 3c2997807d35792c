-- Tells a change of a profile from one made at an older state of it.
alter table account add column version int not null default 1;
