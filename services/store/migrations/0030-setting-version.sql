-- Tells a change of a setting from one made at an older value; a setting that was never set has the version 0.
alter table setting add column version int not null default 1;
