-- An account that was deleted keeps its id, which orders and books refer to, and nothing else.
alter table account add column deleted_at timestamptz;
alter table account drop constraint account_reachable;
alter table account add constraint account_reachable check (email is not null or phone is not null or deleted_at is not null);

-- By what somebody was known who is being forgotten: sealed, and only until every service has had time to forget it.
create table forgotten_person (
  account_id uuid primary key references account,
  sealed text not null,
  created_at timestamptz not null
);
