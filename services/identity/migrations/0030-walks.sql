-- Walks over all accounts go on from the last one seen.
create index account_walk on account (created_at, id);
drop index account_recent;
