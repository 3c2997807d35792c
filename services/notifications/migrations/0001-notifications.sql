-- Messages to people outside the shop. One for each event and address, whatever is repeated.
create table message (
  id uuid primary key,
  event_id uuid not null,
  channel text not null check (channel in ('email', 'sms', 'push')),
  recipient text not null,
  locale text not null,
  subject text not null,
  html text not null,
  body text not null,
  -- kept: no mail server is configured, so that the outbox page is where it can be read.
  status text not null check (status in ('kept', 'queued', 'sent', 'failed')),
  error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  unique (event_id, channel, recipient)
);
create index message_recent on message (created_at desc);
create index message_queued on message (created_at) where status = 'queued';

create table notice (
  id uuid primary key,
  user_id uuid not null,
  event_id uuid not null,
  type text not null,
  data jsonb not null,
  link text not null,
  read_at timestamptz,
  created_at timestamptz not null default now(),
  unique (event_id, user_id)
);
create index notice_of on notice (user_id, created_at desc);
create index notice_unread on notice (user_id) where read_at is null;
