-- A bundle is sold as one thing and taken from the stock of its parts.
create table bundle_part (
  bundle_id uuid not null references product on delete cascade,
  bundle_variant_id uuid not null references variant on delete cascade,
  variant_id uuid not null references variant,
  quantity int not null check (quantity between 1 and 1000),
  position int not null,
  primary key (bundle_variant_id, variant_id)
);
create index bundle_part_in on bundle_part (variant_id);
create index bundle_part_of on bundle_part (bundle_id);

-- Which bundles an order was promised; what is promised of their parts are the order's reservations.
create table bundle_reservation (
  order_id uuid not null,
  variant_id uuid not null,
  quantity int not null check (quantity > 0),
  primary key (order_id, variant_id)
);
create index bundle_reservation_of on bundle_reservation (variant_id);

-- How many of a bundle its parts make at a branch: now, and with what may be owed. Null: its parts are not counted. A branch
-- that lacks one of the parts has none of the bundle.
create view bundle_stock as
select p.bundle_id as product_id, p.bundle_variant_id as variant_id, i.branch_id,
  case when count(*) filter (where i.track) = 0 and bool_and(v.enabled) then null
    when not bool_and(v.enabled) then 0
    else min(greatest(0, i.on_hand - i.reserved) / p.quantity) filter (where i.track) end::int as now,
  case when count(*) filter (where i.track) = 0 and bool_and(v.enabled) then null
    when not bool_and(v.enabled) then 0
    else min(greatest(0, i.on_hand - i.reserved + case when i.allow_backorder then i.backorder_limit else 0 end) / p.quantity) filter (where i.track) end::int as with_owed,
  coalesce(min(i.low_stock_threshold) filter (where i.track), 0) as low_stock_threshold,
  case when bool_and(i.restock_date is not null) filter (where i.track and i.allow_backorder and i.on_hand - i.reserved < p.quantity)
    then max(i.restock_date) filter (where i.track and i.allow_backorder and i.on_hand - i.reserved < p.quantity) end as restock_date
from bundle_part p join variant v on v.id = p.variant_id and v.deleted_at is null join inventory i on i.variant_id = p.variant_id
group by p.bundle_id, p.bundle_variant_id, i.branch_id
having count(*) = (select count(*) from bundle_part all_parts where all_parts.bundle_variant_id = p.bundle_variant_id);

-- What shoppers were last shown of a bundle.
create table bundle_level (
  variant_id uuid not null references variant on delete cascade,
  branch_id uuid not null,
  shown_level text not null default '',
  primary key (variant_id, branch_id)
);

-- Stock as it is read: of variants their own, of bundles what their parts make.
create view stock_now as
select variant_id, branch_id, product_id, on_hand, reserved, low_stock_threshold, track, allow_backorder, backorder_limit, restock_date from inventory
union all
select variant_id, branch_id, product_id, coalesce(now, 0), 0, low_stock_threshold, now is not null, coalesce(with_owed > now, false), coalesce(with_owed - now, 0), restock_date
from bundle_stock;

-- What shoppers are shown of any variant's stock at a branch.
create view variant_level as
select variant_id, branch_id, product_id, stock_level(i) as level from inventory i
union all
select variant_id, branch_id, product_id, case
  when now is null or now > low_stock_threshold then 'in'
  when now > 0 then 'low:' || now
  when with_owed > 0 then 'back'
  else 'out' end
from bundle_stock;

-- As before, and bundles are taken as their parts: all lines of an order or none, parts that are sold singly too. Rows are
-- locked in the order of their ids. A line that falls short is told with what is left beside the order's other lines; one of
-- which pieces are still to come with how many, and the day when the last of them is expected. What falls short, or is late, is
-- only looked into where something does: the usual order pays for neither.
create or replace function reserve_stock(p_order uuid, p_branch uuid, p_expires timestamptz, p_variants uuid[], p_quantities int[], p_event jsonb)
returns table (line_variant uuid, short_available int, to_come int, to_come_on date) language plpgsql as $$
declare
  v_asked uuid[];
  v_numbers bigint[];
  v_variants uuid[];
  v_quantities bigint[];
  v_bundles boolean;
  v_fit int;
  v_late boolean;
begin
  with asked as (select u.v, sum(u.q)::bigint as q from unnest(p_variants, p_quantities) as u(v, q) group by u.v),
    taken as (
      select coalesce(b.variant_id, l.v) as variant_id, sum(l.q * coalesce(b.quantity, 1))::bigint as quantity, bool_or(b.variant_id is not null) as bundled
      from asked l left join bundle_part b on b.bundle_variant_id = l.v group by 1
    )
    select (select array_agg(v order by v) from asked), (select array_agg(q order by v) from asked), array_agg(t.variant_id), array_agg(t.quantity), bool_or(t.bundled)
    into v_asked, v_numbers, v_variants, v_quantities, v_bundles from taken t;
  perform 1 from inventory i where i.branch_id = p_branch and i.variant_id = any(v_variants) order by i.variant_id for update;
  -- A statement of its own: what was deleted while the lock was waited for is seen as deleted.
  select count(*) into v_fit
    from inventory i join unnest(v_variants, v_quantities) as w(variant_id, quantity) on w.variant_id = i.variant_id
    join variant t on t.id = i.variant_id and t.deleted_at is null
    where i.branch_id = p_branch and (not i.track or i.on_hand - i.reserved + case when i.allow_backorder then i.backorder_limit else 0 end >= w.quantity);
  if exists (select from reservation r where r.order_id = p_order and r.state in ('held', 'confirmed')) then
    v_late := true;
  else
    if v_bundles or v_fit < cardinality(v_variants) then
      return query
        select l.v, min(case when i.variant_id is null or t.deleted_at is not null or a.deleted_at is not null then 0
            else greatest(0, i.on_hand - i.reserved + case when i.allow_backorder then i.backorder_limit else 0 end - (w.quantity - l.q * coalesce(b.quantity, 1))) / coalesce(b.quantity, 1) end)::int,
          null::int, null::date
        from unnest(v_asked, v_numbers) as l(v, q)
        left join variant a on a.id = l.v
        left join bundle_part b on b.bundle_variant_id = l.v
        join unnest(v_variants, v_quantities) as w(variant_id, quantity) on w.variant_id = coalesce(b.variant_id, l.v)
        left join variant t on t.id = w.variant_id
        left join inventory i on i.variant_id = w.variant_id and i.branch_id = p_branch
        where i.variant_id is null or t.deleted_at is not null or a.deleted_at is not null
          or (i.track and i.on_hand - i.reserved + case when i.allow_backorder then i.backorder_limit else 0 end < w.quantity)
        group by l.v;
      if found then return; end if;
    end if;
    with moved as (
      update inventory i set reserved = i.reserved + w.quantity::int
      from unnest(v_variants, v_quantities) as w(variant_id, quantity)
      where i.variant_id = w.variant_id and i.branch_id = p_branch
      returning i.variant_id, w.quantity::int as quantity, case when i.track then greatest(0, least(w.quantity, i.reserved - i.on_hand))::int else 0 end as late,
        case when i.track and i.reserved > i.on_hand then i.restock_date end as late_on
    ), made as (
      insert into reservation (order_id, variant_id, branch_id, quantity, state, expires_at, backordered, restock_date)
      select p_order, m.variant_id, p_branch, m.quantity, 'held', p_expires, m.late, m.late_on from moved m
      on conflict (order_id, variant_id) do update set quantity = excluded.quantity, state = 'held', expires_at = excluded.expires_at,
        backordered = excluded.backordered, restock_date = excluded.restock_date
    ), told as (
      insert into event (id, name, aggregate_id, branch_id, actor, payload)
      select (p_event ->> 'id')::uuid, p_event ->> 'name', p_order::text, p_branch, p_event -> 'actor',
        jsonb_build_object('order_id', p_order, 'branch_id', p_branch, 'lines', jsonb_agg(jsonb_build_object('variant_id', m.variant_id, 'quantity', m.quantity)))
      from moved m
    )
    select bool_or(m.late > 0) into v_late from moved m;
    if v_bundles then
      insert into bundle_reservation (order_id, variant_id, quantity)
        select p_order, l.v, l.q::int from unnest(v_asked, v_numbers) as l(v, q) where exists (select from bundle_part b where b.bundle_variant_id = l.v)
        on conflict (order_id, variant_id) do update set quantity = excluded.quantity;
    end if;
  end if;
  if v_late then
    return query
      select l.v, null::int, max(least(l.q, (r.backordered + coalesce(b.quantity, 1) - 1) / coalesce(b.quantity, 1)))::int,
        case when bool_and(r.restock_date is not null) then max(r.restock_date) end
      from reservation r
      left join bundle_part b on b.variant_id = r.variant_id and b.bundle_variant_id = any(v_asked)
      join unnest(v_asked, v_numbers) as l(v, q) on l.v = r.variant_id or l.v = b.bundle_variant_id
      where r.order_id = p_order and r.backordered > 0
      group by l.v;
  end if;
end $$;
alter function reserve_stock(uuid, uuid, timestamptz, uuid[], int[], jsonb) set plan_cache_mode = force_generic_plan;

-- As before; a bundle has no stock of its own.
create or replace function ensure_item(p_product uuid, p_variant uuid, p_branch uuid) returns boolean language plpgsql as $$
begin
  if not exists (
    select from variant v join product p on p.id = v.product_id
    where v.id = p_variant and v.product_id = p_product and v.deleted_at is null and p.type <> 'bundle'
  ) then return false; end if;
  insert into inventory (variant_id, branch_id, product_id, track, low_stock_threshold)
    select p_variant, p_branch, p_product, coalesce(other.track, p.type = 'physical'), coalesce(other.low_stock_threshold, 5)
    from product p left join lateral (select i.track, i.low_stock_threshold from inventory i where i.variant_id = p_variant order by i.branch_id limit 1) other on true
    where p.id = p_product
    on conflict do nothing;
  return true;
end $$;
alter function ensure_item(uuid, uuid, uuid) set plan_cache_mode = force_generic_plan;
