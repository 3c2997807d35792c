-- Files that go with a letter: names, and where the storage keeps them.
alter table message add column attachments jsonb not null default '[]';
