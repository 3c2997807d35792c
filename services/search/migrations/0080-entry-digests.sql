-- What an entry was made of: one that would be made of the same is left as it is, words and indexes with it.
alter table entry add column digest text not null default '';
