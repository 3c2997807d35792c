-- Every service's schema begins with its event log, its consumers' offsets, its dead letters and its idempotency keys.

create table event (
  sequence bigint generated always as identity primary key,
  txid xid8 not null default pg_current_xact_id(),
  id uuid not null,
  name text not null,
  version int not null default 1,
  aggregate_id text not null,
  actor jsonb not null,
  branch_id uuid,
  payload jsonb not null,
  at timestamptz not null default clock_timestamp()
);
-- Consumers read in commit-safe order: by transaction, then by sequence.
create index event_order on event (txid, sequence);

create table consumer_offset (
  source text primary key,
  txid xid8 not null default '0',
  sequence bigint not null default 0
);

create table dead_letter (
  handler text not null,
  event_id uuid not null,
  event jsonb not null,
  error text not null,
  failed_at timestamptz not null default now(),
  primary key (handler, event_id)
);

create table idempotency (
  actor text not null,
  key text not null,
  operation text not null,
  request_hash text not null,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_age on idempotency (created_at);

create table audit (
  id uuid primary key,
  at timestamptz not null default now(),
  operation text not null,
  actor jsonb not null,
  ip text,
  entity_id text,
  before jsonb,
  after jsonb
);
create index audit_recent on audit (at desc);
