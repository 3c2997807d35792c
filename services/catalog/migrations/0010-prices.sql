-- A price may hold in one branch only (branch_id), and says since when and by whom.
alter table price add column branch_id uuid, add column since timestamptz not null default now(), add column set_by jsonb;
update price set since = updated_at;
alter table price drop constraint price_once;
alter table price add constraint price_once unique nulls not distinct (product_id, variant_id, currency, branch_id);

alter table price_history add column branch_id uuid, add column since timestamptz, add column set_by jsonb;
update price_history h set since = coalesce(
  (select max(e.until) from price_history e where e.product_id = h.product_id and e.variant_id is not distinct from h.variant_id and e.currency = h.currency and e.until < h.until),
  (select least(p.created_at, h.until) from product p where p.id = h.product_id));
alter table price_history alter column since set not null;

-- What a variant costs more or less than its product, where it has no price of its own:
-- {"type": "percentage", "value": basis points} or {"type": "fixed", "value": minor units of the base currency}.
alter table variant add column price_modifier jsonb;

-- A change that waits for its time.
create table price_change (
  id uuid primary key,
  product_id uuid not null references product on delete cascade,
  variant_id uuid references variant on delete cascade,
  branch_id uuid,
  currency text not null,
  amount_minor bigint not null check (amount_minor > 0),
  compare_at_minor bigint check (compare_at_minor > 0),
  effective_from timestamptz not null,
  -- superseded: after a downtime a later change to the same price was due too, and only that one was ever asked of shoppers.
  state text not null default 'planned' check (state in ('planned', 'applied', 'superseded', 'cancelled')),
  actor jsonb not null,
  created_at timestamptz not null default now(),
  done_at timestamptz
);
create index price_change_due on price_change (effective_from, id) where state = 'planned';
create index price_change_of on price_change (product_id, effective_from);

-- What shoppers were really asked for a variant at a branch, and when: the price under the best discount, as the pages
-- showed it. The row without an end is what is asked now; prior_minor is the lowest price of the 30 days before its reduction.
create table applied_price (
  id bigint generated always as identity primary key,
  product_id uuid not null references product on delete cascade,
  variant_id uuid not null,
  branch_id uuid not null,
  currency text not null,
  amount_minor bigint not null,
  reduced boolean not null,
  prior_minor bigint,
  since timestamptz not null,
  until timestamptz
);
create unique index applied_price_now on applied_price (variant_id, branch_id, currency) where until is null;
create index applied_price_of on applied_price (product_id, branch_id, until);

-- The prices that are asked when this begins.
insert into applied_price (product_id, variant_id, branch_id, currency, amount_minor, reduced, since)
select v.product_id, v.id, l.branch_id, r.currency, r.amount_minor, coalesce(r.compare_at_minor > r.amount_minor, false), greatest(l.published_at, r.since)
from variant v join product p on p.id = v.product_id and p.status in ('published', 'out_of_stock')
join listing l on l.product_id = p.id
join price r on r.product_id = p.id and (r.variant_id = v.id
  or (r.variant_id is null and not exists (select from price o where o.variant_id = v.id and o.currency = r.currency)))
where v.deleted_at is null and v.enabled;

-- What a variant is listed for in a currency at a branch, before discounts: the most specific price wins. A modifier of a
-- fixed amount is in the base currency, so ask for that one.
create function list_price(p_product uuid, p_variant uuid, p_modifier jsonb, p_currency text, p_branch uuid) returns bigint language sql stable as $$
  select case
    when r.variant_id is not null or p_modifier is null then r.amount_minor
    when p_modifier ->> 'type' = 'percentage' then greatest(1, round(r.amount_minor * (10000 + (p_modifier ->> 'value')::numeric) / 10000))::bigint
    else greatest(1, r.amount_minor + (p_modifier ->> 'value')::bigint) end
  from price r
  where r.product_id = p_product and r.currency = p_currency and (r.variant_id = p_variant or r.variant_id is null) and (r.branch_id = p_branch or r.branch_id is null)
  order by r.branch_id is null, r.variant_id is null limit 1
$$;
