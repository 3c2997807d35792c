-- How messages by SMS go out; without a row they stay in the outbox. The secret is sealed.
create table sms_sender (
  only_one boolean primary key default true check (only_one),
  account_sid text not null,
  auth_token text not null,
  sender text not null,
  is_active boolean not null,
  version int not null default 1,
  updated_at timestamptz not null default now()
);
-- What the sender calls a message that it took.
alter table message add column reference text;
create index message_queued_of on message (channel, created_at) where status = 'queued';
drop index message_queued;
