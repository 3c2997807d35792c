-- Money given back: noted before the gateway is asked, so that what is asked and what is done never exceed what was taken.
alter table payment add column asked_minor bigint not null default 0 check (asked_minor >= 0);
alter table payment add constraint payment_given_back check (refunded_minor + asked_minor <= amount_minor);

create table refund (
  id uuid primary key,
  payment_id uuid not null references payment,
  order_id uuid not null,
  -- What the money is given back for; asked twice it is given back once.
  key text not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  status text not null check (status in ('asked', 'done', 'failed')),
  reason text not null,
  reference text,
  failure text,
  actor jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index refund_key on refund (payment_id, key) where status <> 'failed';
create index refund_order on refund (order_id, created_at);
create index refund_open on refund (updated_at) where status = 'asked';

insert into refund (id, payment_id, order_id, key, amount_minor, currency, status, reason, reference, actor, created_at, updated_at)
  select gen_random_uuid(), id, order_id, 'undo', refunded_minor, currency, 'done', coalesce(reason, ''), reference,
    '{"kind": "system", "id": null, "name": "Serai"}', updated_at, updated_at from payment where refunded_minor > 0;

-- The simulated bank's own refunds; a key that comes again is the same refund.
create table demo_refund (
  key text primary key,
  reference text not null references demo_charge,
  amount_minor bigint not null check (amount_minor > 0)
);
