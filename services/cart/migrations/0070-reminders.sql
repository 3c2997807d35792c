-- What a shopper said at checkout before leaving, and the language they shopped in.
alter table cart add column contact_email text, add column contact_name text, add column contact_phone text,
  -- Whether a guest agreed to be reminded.
  add column may_remind boolean not null default false,
  add column locale text not null default 'en',
  -- What lay in an expired cart, in its currency, so that a list of many carts need not look at every line.
  add column left_items int, add column left_minor bigint,
  add column reminded_at timestamptz,
  -- The cart whose lines this one was begun with.
  add column restored_from uuid;

-- What was left stays for analysis when the cart itself is deleted (CRT-06).
alter table abandoned_line drop constraint abandoned_line_cart_id_fkey, add column branch_id uuid;
update abandoned_line a set branch_id = c.branch_id from cart c where c.id = a.cart_id;
alter table abandoned_line alter column branch_id set not null;
create index abandoned_when on abandoned_line (branch_id, abandoned_at);

update cart c set left_items = l.items, left_minor = l.minor
  from (select cart_id, sum(quantity)::int as items, sum(quantity * unit_minor)::bigint as minor from abandoned_line group by cart_id) l
  where l.cart_id = c.id and c.status = 'expired';

create index cart_left on cart (branch_id, updated_at, id) where status in ('active', 'expired');

-- Letters and messages that ask a shopper back to a cart, and what came of them; they outlive the cart.
create table reminder (
  id uuid primary key,
  cart_id uuid not null,
  branch_id uuid not null,
  channel text not null check (channel in ('email', 'sms')),
  recipient text not null,
  name text not null,
  locale text not null,
  subject text not null,
  body text not null,
  sent_at timestamptz not null,
  opened_at timestamptz,
  -- The cart its lines went into.
  restored_cart_id uuid,
  order_id uuid,
  ordered_at timestamptz,
  -- What that order came to, in the base currency of the shop.
  won_minor bigint
);
create index reminder_of_cart on reminder (cart_id, sent_at);
create index reminder_into on reminder (restored_cart_id) where restored_cart_id is not null;
create index reminder_sent on reminder (branch_id, sent_at);

-- When an address was last reminded, of whatever cart; whoever wants no more reminders stands here with `refused`.
create table reminded_address (
  recipient text primary key,
  reminded_at timestamptz not null,
  refused boolean not null default false
);
