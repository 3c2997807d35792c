-- Ways to pay are the staff's to arrange: which gateway stands behind each, for which amounts, and what it costs on top
-- (amounts in minor units of the base currency). Secrets of gateways are sealed (SEC-04).
alter table method
  add column id uuid not null default gen_random_uuid() unique,
  add column gateway text,
  add column min_minor bigint check (min_minor >= 0),
  add column max_minor bigint check (max_minor > 0),
  add column fee_minor bigint not null default 0 check (fee_minor >= 0),
  add column fee_basis_points int not null default 0 check (fee_basis_points between 0 and 10000),
  add column options jsonb not null default '{}',
  add column credentials text,
  add column version int not null default 1,
  add constraint method_limits check (min_minor is null or max_minor is null or min_minor <= max_minor);
update method set gateway = code;
alter table method alter column gateway set not null;

alter table payment add column gateway text;
update payment set gateway = method;
alter table payment alter column gateway set not null;
create index payment_reference on payment (gateway, reference) where reference is not null;
create index payment_recent on payment (branch_id, created_at desc, id desc);

alter table refund add column tries int not null default 0;
create index refund_of on refund (payment_id);

-- Only what a message means is kept of it, never what it says of a card or a person (PAY-03).
alter table webhook add column meaning jsonb;
update webhook set meaning = '{}';
alter table webhook drop column body, alter column meaning set not null;
create index webhook_open on webhook (received_at) where processed_at is null;
