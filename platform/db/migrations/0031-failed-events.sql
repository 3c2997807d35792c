-- An event that a handler gave up has a name of its own, by which it is retried or discarded.
alter table dead_letter add column id uuid not null default gen_random_uuid();
alter table dead_letter add constraint dead_letter_id unique (id);
