-- Codes that take something off an order. A gift is one that is bought with loyalty points. Amounts are minor units of the base currency.
create table coupon (
  id uuid primary key,
  branch_id uuid not null,
  type text not null check (type in ('timed', 'gift')),
  code text not null,
  translations jsonb not null,
  percent_points int check (percent_points between 1 and 10000),
  amount_minor bigint check (amount_minor > 0),
  max_discount_minor bigint check (max_discount_minor > 0),
  min_subtotal_minor bigint not null default 0 check (min_subtotal_minor >= 0),
  total_limit int check (total_limit > 0),
  customer_limit int check (customer_limit > 0),
  first_order_only boolean not null default false,
  included_products uuid[] not null default '{}',
  included_categories uuid[] not null default '{}',
  excluded_products uuid[] not null default '{}',
  excluded_categories uuid[] not null default '{}',
  points int check (points > 0),
  starts_at timestamptz,
  ends_at timestamptz,
  published boolean not null default false,
  used int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  check ((percent_points is null) <> (amount_minor is null)),
  check ((type = 'gift') = (points is not null)),
  -- Whatever races: no more uses than the limit.
  check (used >= 0 and (total_limit is null or used <= total_limit)),
  check (ends_at is null or starts_at is null or ends_at > starts_at)
);
create unique index coupon_code on coupon (branch_id, upper(code)) where deleted_at is null;
create index coupon_recent on coupon (type, created_at desc, id) where deleted_at is null;

-- Which order a code was used for; given back when the order does not come about or is called off.
create table coupon_use (
  order_id uuid primary key,
  coupon_id uuid not null references coupon,
  customer_id uuid,
  email text not null,
  discount_minor bigint not null,
  currency text not null,
  base_minor bigint not null,
  state text not null check (state in ('held', 'given_back')),
  at timestamptz not null default now()
);
create index coupon_use_of on coupon_use (coupon_id, email);
create index coupon_use_of_customer on coupon_use (coupon_id, customer_id) where customer_id is not null;

-- Who has ordered before, from the orders' events; those that were called off do not count.
create table past_order (
  order_id uuid primary key,
  customer_id uuid,
  email text not null
);
create index past_order_email on past_order (email);
create index past_order_customer on past_order (customer_id) where customer_id is not null;

create table loyalty_account (
  customer_id uuid primary key,
  points bigint not null default 0,
  total_earned bigint not null default 0,
  total_redeemed bigint not null default 0
);

-- The ledger behind the account: never changed, only appended to. One entry of a kind for an order, however often it is told.
create table loyalty_entry (
  id uuid primary key,
  customer_id uuid not null references loyalty_account,
  type text not null check (type in ('earned', 'redeemed', 'given_back', 'reversed', 'adjusted')),
  points bigint not null check (points <> 0),
  order_id uuid,
  order_number text,
  cause text not null default '',
  -- Of points that were earned: what was paid, to take back as many as is given back.
  total_minor bigint,
  actor jsonb,
  at timestamptz not null default now()
);
create unique index loyalty_entry_once on loyalty_entry (order_id, type, cause) where order_id is not null;
create index loyalty_entry_of on loyalty_entry (customer_id, at desc, id);

-- Books points once; false when that was done before.
create function book_points(p_id uuid, p_customer uuid, p_type text, p_points bigint, p_order uuid, p_number text, p_cause text, p_actor jsonb, p_total bigint default null)
returns boolean language plpgsql as $$
begin
  insert into loyalty_account (customer_id) values (p_customer) on conflict do nothing;
  perform 1 from loyalty_account where customer_id = p_customer for update;
  insert into loyalty_entry (id, customer_id, type, points, order_id, order_number, cause, actor, total_minor)
    values (p_id, p_customer, p_type, p_points, p_order, p_number, p_cause, p_actor, p_total) on conflict do nothing;
  if not found then return false; end if;
  update loyalty_account set points = points + p_points,
    total_earned = total_earned + case when p_type = 'earned' then p_points when p_type = 'reversed' then p_points when p_type = 'adjusted' and p_points > 0 then p_points else 0 end,
    total_redeemed = total_redeemed - case when p_type in ('redeemed', 'given_back') then p_points else 0 end
    where customer_id = p_customer;
  return true;
end $$;

-- Takes one use of a code for an order: null when it is taken (now or before), else why it cannot be. The code's row is locked
-- first and everything is looked at after that, so of any number of orders at once no more than the limit get through.
create function hold_coupon(p_order uuid, p_number text, p_coupon uuid, p_customer uuid, p_email text, p_discount bigint, p_currency text, p_base bigint, p_now timestamptz)
returns text language plpgsql as $$
declare
  c coupon;
  v_mine int;
begin
  select * into c from coupon where id = p_coupon for update;
  if exists (select from coupon_use where order_id = p_order and state = 'held') then return null; end if;
  if c.id is null or c.deleted_at is not null or not c.published then return 'code_unknown'; end if;
  if c.starts_at > p_now then return 'code_not_yet'; end if;
  if c.ends_at <= p_now then return 'code_over'; end if;
  if c.used >= c.total_limit then return 'code_used_up'; end if;
  select count(*) into v_mine from coupon_use u where u.coupon_id = c.id and u.state = 'held'
    and (u.email = p_email or u.customer_id = p_customer);
  if v_mine >= (case when c.type = 'gift' or c.first_order_only then 1 else c.customer_limit end) then return 'code_used_before'; end if;
  if c.first_order_only and exists (select from past_order o where o.order_id <> p_order and (o.email = p_email or o.customer_id = p_customer)) then
    return 'code_first_order';
  end if;
  if c.type = 'gift' then
    if p_customer is null then return 'code_sign_in'; end if;
    perform 1 from loyalty_account where customer_id = p_customer and points >= c.points for update;
    if not found then return 'code_points'; end if;
    perform book_points(gen_random_uuid(), p_customer, 'redeemed', -c.points, p_order, p_number, c.code, null);
  end if;
  insert into coupon_use (order_id, coupon_id, customer_id, email, discount_minor, currency, base_minor, state)
    values (p_order, c.id, p_customer, p_email, p_discount, p_currency, p_base, 'held')
    on conflict (order_id) do update set state = 'held', coupon_id = excluded.coupon_id, discount_minor = excluded.discount_minor, base_minor = excluded.base_minor, at = now();
  update coupon set used = used + 1 where id = c.id;
  return null;
end $$;

-- Gives the use of an order's code back, and the points of a gift; once, however often it is asked. False: there was none.
create function give_back_coupon(p_order uuid) returns boolean language plpgsql as $$
declare
  u coupon_use;
  c coupon;
begin
  select * into u from coupon_use where order_id = p_order;
  if u.order_id is null then return false; end if;
  select * into c from coupon where id = u.coupon_id for update;
  update coupon_use set state = 'given_back', at = now() where order_id = p_order and state = 'held';
  if not found then return false; end if;
  update coupon set used = used - 1 where id = c.id;
  if c.type = 'gift' then
    perform book_points(gen_random_uuid(), u.customer_id, 'given_back', c.points, p_order,
      (select order_number from loyalty_entry where order_id = p_order and type = 'redeemed'), c.code, null);
  end if;
  return true;
end $$;

create table advertisement (
  id uuid primary key,
  branch_id uuid not null,
  position text not null check (position in ('home_top', 'home_middle', 'category', 'search')),
  translations jsonb not null,
  image_id uuid not null,
  images jsonb not null default '{}',
  -- Where it leads: to one of these.
  link_type text not null check (link_type in ('product', 'product_in_category', 'category', 'url', 'none')),
  product_id uuid,
  category_id uuid,
  url text,
  starts_at timestamptz,
  ends_at timestamptz,
  published boolean not null default false,
  priority int not null default 0,
  views bigint not null default 0,
  clicks bigint not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ends_at is null or starts_at is null or ends_at > starts_at),
  check (case link_type when 'product' then product_id is not null when 'product_in_category' then product_id is not null and category_id is not null
    when 'category' then category_id is not null when 'url' then url is not null else true end)
);
create index advertisement_shown on advertisement (branch_id, position) where published;
