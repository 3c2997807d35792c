-- Tells a change of a cart from one made at an older state of it.
alter table cart add column version int not null default 1;
