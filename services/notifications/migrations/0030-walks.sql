-- Walks over all messages go on from the last one seen.
create index message_walk on message (created_at, id);
drop index message_recent;
