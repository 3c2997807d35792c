-- When pieces that are sold before they are there are expected.
alter table inventory add column restock_date date;
-- How many pieces of a promise are still to come, and when: what the order line says of them.
alter table reservation add column backordered int not null default 0, add column restock_date date;

-- What is short is found without looking at the rest. Nothing of it changes when pieces are promised or sold, so that those
-- changes stay within their page.
create index inventory_short on inventory (branch_id, variant_id) where shown_level <> 'in';

-- Promises stock to an order, all lines or none. Gives the lines that fall short, with what is left; or, when everything is
-- promised, those of which some pieces are still to come. An order that asks again has what it was promised.
drop function reserve_stock(uuid, uuid, timestamptz, uuid[], int[], jsonb);
create function reserve_stock(p_order uuid, p_branch uuid, p_expires timestamptz, p_variants uuid[], p_quantities int[], p_event jsonb)
returns table (line_variant uuid, short_available int, to_come int, to_come_on date) language plpgsql as $$
begin
  perform 1 from inventory i where i.branch_id = p_branch and i.variant_id = any(p_variants) order by i.variant_id for update;
  if exists (select from reservation r where r.order_id = p_order and r.state in ('held', 'confirmed')) then
    return query select r.variant_id, null::int, r.backordered, r.restock_date from reservation r where r.order_id = p_order and r.backordered > 0;
    return;
  end if;
  return query
    select w.variant_id, case when i.variant_id is null or v.deleted_at is not null then 0
      else greatest(0, i.on_hand - i.reserved + case when i.allow_backorder then i.backorder_limit else 0 end) end, null::int, null::date
    from (select l.v as variant_id, sum(l.q)::int as quantity from unnest(p_variants, p_quantities) as l(v, q) group by l.v) w
    left join inventory i on i.variant_id = w.variant_id and i.branch_id = p_branch
    left join variant v on v.id = w.variant_id
    where i.variant_id is null or v.deleted_at is not null
      or (i.track and i.on_hand - i.reserved + case when i.allow_backorder then i.backorder_limit else 0 end < w.quantity);
  if found then return; end if;
  update inventory i set reserved = i.reserved + w.quantity
    from (select l.v as variant_id, sum(l.q)::int as quantity from unnest(p_variants, p_quantities) as l(v, q) group by l.v) w
    where i.variant_id = w.variant_id and i.branch_id = p_branch;
  return query
    with made as (
      insert into reservation as r (order_id, variant_id, branch_id, quantity, state, expires_at, backordered, restock_date)
      select p_order, w.variant_id, p_branch, w.quantity, 'held', p_expires,
        case when i.track then greatest(0, least(w.quantity, i.reserved - i.on_hand)) else 0 end,
        case when i.track and i.reserved > i.on_hand then i.restock_date end
      from (select l.v as variant_id, sum(l.q)::int as quantity from unnest(p_variants, p_quantities) as l(v, q) group by l.v) w
      join inventory i on i.variant_id = w.variant_id and i.branch_id = p_branch
      on conflict (order_id, variant_id) do update set quantity = excluded.quantity, state = 'held', expires_at = excluded.expires_at,
        backordered = excluded.backordered, restock_date = excluded.restock_date
      returning r.variant_id, r.backordered, r.restock_date
    )
    select made.variant_id, null::int, made.backordered, made.restock_date from made where made.backordered > 0;
  perform write_stock_event(p_event, p_order, p_branch);
end $$;

-- Turns an order's promise into a sale; or, where stock is deducted later, into a promise without an end. True when the
-- order's stock is sold or kept, now or before; false when nothing is held any more.
drop function confirm_stock(uuid, jsonb);
create function confirm_stock(p_order uuid, p_event jsonb, p_deduct boolean) returns boolean language plpgsql as $$
declare
  v_branch uuid;
begin
  perform 1 from inventory i join reservation r using (variant_id, branch_id) where r.order_id = p_order order by i.variant_id for update of i;
  select branch_id into v_branch from reservation where order_id = p_order and state = 'held' limit 1;
  if v_branch is null then
    return exists (select from reservation where order_id = p_order and state = 'confirmed');
  end if;
  if not p_deduct then
    update reservation set expires_at = 'infinity' where order_id = p_order and state = 'held';
    return true;
  end if;
  with sold as (
    update reservation set state = 'confirmed' where order_id = p_order and state = 'held' returning variant_id, branch_id, quantity
  ), taken as (
    update inventory i set on_hand = i.on_hand - s.quantity, reserved = i.reserved - s.quantity
    from sold s where i.variant_id = s.variant_id and i.branch_id = s.branch_id
    returning i.variant_id, i.branch_id, i.product_id, i.on_hand, s.quantity
  )
  insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, reference, actor)
    select variant_id, branch_id, product_id, 'sale', -quantity, on_hand + quantity, on_hand, p_order::text, p_event -> 'actor' from taken;
  perform write_stock_event(p_event, p_order, v_branch);
  return true;
end $$;

-- Gives an order's stock back: a promise is lifted, a sale is returned; with p_overdue only a promise whose time is over.
-- True when there was something to give back.
drop function release_stock(uuid, text, jsonb);
create function release_stock(p_order uuid, p_reason text, p_event jsonb, p_overdue boolean) returns boolean language plpgsql as $$
declare
  v_branch uuid;
begin
  perform 1 from inventory i join reservation r using (variant_id, branch_id) where r.order_id = p_order order by i.variant_id for update of i;
  select branch_id into v_branch from reservation where order_id = p_order
    and (state = 'held' and (not p_overdue or expires_at < clock_timestamp()) or state = 'confirmed' and not p_overdue) limit 1;
  if v_branch is null then return false; end if;
  with back as (
    update reservation r set state = case old.state when 'held' then 'released' else 'returned' end
    from (select order_id, variant_id, state from reservation where order_id = p_order and state in ('held', 'confirmed')) old
    where r.order_id = old.order_id and r.variant_id = old.variant_id
    returning r.variant_id, r.branch_id, r.quantity, old.state as was
  ), given as (
    update inventory i set
      reserved = i.reserved - case back.was when 'held' then back.quantity else 0 end,
      on_hand = i.on_hand + case back.was when 'confirmed' then back.quantity else 0 end
    from back where i.variant_id = back.variant_id and i.branch_id = back.branch_id
    returning i.variant_id, i.branch_id, i.product_id, i.on_hand, back.quantity, back.was
  )
  insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, reason, reference, actor)
    select variant_id, branch_id, product_id, 'return', quantity, on_hand - quantity, on_hand, p_reason, p_order::text, p_event -> 'actor' from given where was = 'confirmed';
  perform write_stock_event(p_event, p_order, v_branch);
  return true;
end $$;

-- Gives a variant its place in the ledger of a branch, with the rules it has elsewhere. False when the product has no such variant.
create function ensure_item(p_product uuid, p_variant uuid, p_branch uuid) returns boolean language plpgsql as $$
begin
  if not exists (select from variant v where v.id = p_variant and v.product_id = p_product and v.deleted_at is null) then return false; end if;
  insert into inventory (variant_id, branch_id, product_id, track, low_stock_threshold)
    select p_variant, p_branch, p_product, coalesce(other.track, p.type = 'physical'), coalesce(other.low_stock_threshold, 5)
    from product p left join lateral (select i.track, i.low_stock_threshold from inventory i where i.variant_id = p_variant order by i.branch_id limit 1) other on true
    where p.id = p_product
    on conflict do nothing;
  return true;
end $$;

create function write_item_event(p_event jsonb, p_product uuid, p_variant uuid, p_branch uuid, p_on_hand int, p_available int) returns void language plpgsql as $$
begin
  insert into event (id, name, aggregate_id, branch_id, actor, payload)
  values ((p_event ->> 'id')::uuid, p_event ->> 'name', p_product::text, p_branch, p_event -> 'actor',
    jsonb_build_object('product_id', p_product, 'variant_id', p_variant, 'branch_id', p_branch, 'on_hand', p_on_hand, 'available', p_available));
end $$;

-- Sets (p_quantity) or changes (p_delta) what is there of a variant at a branch, with its line in the ledger and its event.
-- A refusal changes nothing and is named: unknown, out_of_range, wrong_type, stock_reserved.
create function change_stock(p_product uuid, p_variant uuid, p_branch uuid, p_quantity int, p_delta int, p_type text, p_reason text, p_reference text, p_event jsonb,
  out outcome text, out was int, out held int, out may_owe int) language plpgsql as $$
declare
  v inventory;
  v_after bigint;
begin
  select * into v from inventory i where i.variant_id = p_variant and i.branch_id = p_branch for update;
  if not found then
    if ensure_item(p_product, p_variant, p_branch) then
      select * into v from inventory i where i.variant_id = p_variant and i.branch_id = p_branch for update;
    end if;
  end if;
  was := v.on_hand;
  held := v.reserved;
  may_owe := case when v.allow_backorder then v.backorder_limit else 0 end;
  v_after := coalesce(p_quantity::bigint, v.on_hand::bigint + p_delta);
  outcome := case
    when v.product_id is distinct from p_product or not exists (select from variant t where t.id = p_variant and t.deleted_at is null) then 'unknown'
    when v_after > 1000000000 or (v_after < 0 and v_after < v.on_hand) then 'out_of_range'
    when p_type in ('restock', 'return') and v_after < v.on_hand then 'wrong_type'
    when v.track and v_after < v.on_hand and v_after + may_owe < v.reserved then 'stock_reserved'
    else 'done' end;
  if outcome <> 'done' then return; end if;
  update inventory i set on_hand = v_after where i.variant_id = p_variant and i.branch_id = p_branch;
  insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, reason, reference, actor)
    values (p_variant, p_branch, p_product, coalesce(p_type, case when v_after > v.on_hand then 'restock' else 'adjustment' end), v_after - v.on_hand, v.on_hand, v_after,
      p_reason, p_reference, p_event -> 'actor');
  perform write_item_event(p_event, p_product, p_variant, p_branch, v_after::int, v_after::int - v.reserved);
end $$;

-- Moves pieces of a variant from one branch to another: two lines in the ledger with one reference. A refusal changes nothing
-- and is named: unknown, short.
create function transfer_stock(p_product uuid, p_variant uuid, p_from uuid, p_to uuid, p_quantity int, p_reason text, p_reference text, p_sent jsonb, p_received jsonb,
  out outcome text, out free int) language plpgsql as $$
declare
  v_from inventory;
  v_to inventory;
begin
  if not ensure_item(p_product, p_variant, p_to) then outcome := 'unknown'; return; end if;
  perform 1 from inventory i where i.variant_id = p_variant and i.branch_id in (p_from, p_to) order by i.branch_id for update;
  select * into v_from from inventory i where i.variant_id = p_variant and i.branch_id = p_from;
  select * into v_to from inventory i where i.variant_id = p_variant and i.branch_id = p_to;
  free := greatest(0, coalesce(v_from.on_hand - v_from.reserved, 0));
  outcome := case when free < p_quantity then 'short' else 'done' end;
  if outcome <> 'done' then return; end if;
  update inventory i set on_hand = i.on_hand + case i.branch_id when p_from then -p_quantity else p_quantity end
    where i.variant_id = p_variant and i.branch_id in (p_from, p_to);
  insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, reason, reference, actor)
    values (p_variant, p_from, p_product, 'transfer', -p_quantity, v_from.on_hand, v_from.on_hand - p_quantity, p_reason, p_reference, p_sent -> 'actor'),
      (p_variant, p_to, p_product, 'transfer', p_quantity, v_to.on_hand, v_to.on_hand + p_quantity, p_reason, p_reference, p_sent -> 'actor');
  perform write_item_event(p_sent, p_product, p_variant, p_from, v_from.on_hand - p_quantity, v_from.on_hand - p_quantity - v_from.reserved);
  perform write_item_event(p_received, p_product, p_variant, p_to, v_to.on_hand + p_quantity, v_to.on_hand + p_quantity - v_to.reserved);
end $$;

-- The plans do not depend on which variants are asked for: they are made once per connection (see 0003).
alter function reserve_stock(uuid, uuid, timestamptz, uuid[], int[], jsonb) set plan_cache_mode = force_generic_plan;
alter function confirm_stock(uuid, jsonb, boolean) set plan_cache_mode = force_generic_plan;
alter function release_stock(uuid, text, jsonb, boolean) set plan_cache_mode = force_generic_plan;
alter function ensure_item(uuid, uuid, uuid) set plan_cache_mode = force_generic_plan;
alter function write_item_event(jsonb, uuid, uuid, uuid, int, int) set plan_cache_mode = force_generic_plan;
alter function change_stock(uuid, uuid, uuid, int, int, text, text, text, jsonb) set plan_cache_mode = force_generic_plan;
alter function transfer_stock(uuid, uuid, uuid, uuid, int, text, text, jsonb, jsonb) set plan_cache_mode = force_generic_plan;
