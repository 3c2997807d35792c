-- Stock changes in one round trip each. Every function locks inventory rows in the order of their ids, so that none can
-- wait for another in a circle; what it decides, it decides after the locks are held.

create function write_stock_event(p_event jsonb, p_order uuid, p_branch uuid) returns void language sql as $$
  insert into event (id, name, aggregate_id, branch_id, actor, payload)
  select (p_event ->> 'id')::uuid, p_event ->> 'name', p_order::text, p_branch, p_event -> 'actor',
    jsonb_build_object('order_id', p_order, 'branch_id', p_branch, 'lines',
      (select coalesce(jsonb_agg(jsonb_build_object('variant_id', variant_id, 'quantity', quantity)), '[]') from reservation where order_id = p_order))
$$;

-- Promises stock to an order, all lines or none. Gives the lines that fall short; none means that it is reserved.
-- An order that asks again has what it was promised.
create function reserve_stock(p_order uuid, p_branch uuid, p_expires timestamptz, p_variants uuid[], p_quantities int[], p_event jsonb)
returns table (short_variant uuid, short_available int) language plpgsql as $$
begin
  perform 1 from inventory i where i.branch_id = p_branch and i.variant_id = any(p_variants) order by i.variant_id for update;
  if exists (select from reservation r where r.order_id = p_order and r.state in ('held', 'confirmed')) then return; end if;
  return query
    select w.variant_id, case when i.variant_id is null then 0
      else greatest(0, i.on_hand - i.reserved + case when i.allow_backorder then i.backorder_limit else 0 end) end
    from (select v as variant_id, sum(q)::int as quantity from unnest(p_variants, p_quantities) as l(v, q) group by v) w
    left join inventory i on i.variant_id = w.variant_id and i.branch_id = p_branch
    where i.variant_id is null
      or (i.track and i.on_hand - i.reserved + case when i.allow_backorder then i.backorder_limit else 0 end < w.quantity);
  if found then return; end if;
  update inventory i set reserved = i.reserved + w.quantity
    from (select v as variant_id, sum(q)::int as quantity from unnest(p_variants, p_quantities) as l(v, q) group by v) w
    where i.variant_id = w.variant_id and i.branch_id = p_branch;
  insert into reservation (order_id, variant_id, branch_id, quantity, state, expires_at)
    select p_order, v, p_branch, sum(q)::int, 'held', p_expires from unnest(p_variants, p_quantities) as l(v, q) group by v
    on conflict (order_id, variant_id) do update set quantity = excluded.quantity, state = 'held', expires_at = excluded.expires_at;
  perform write_stock_event(p_event, p_order, p_branch);
end $$;

-- Turns an order's promise into a sale. True when the order's stock is sold, now or before; false when nothing is held any more.
create function confirm_stock(p_order uuid, p_event jsonb) returns boolean language plpgsql as $$
declare
  v_branch uuid;
begin
  perform 1 from inventory i join reservation r using (variant_id, branch_id) where r.order_id = p_order order by i.variant_id for update of i;
  select branch_id into v_branch from reservation where order_id = p_order and state = 'held' limit 1;
  if v_branch is null then
    return exists (select from reservation where order_id = p_order and state = 'confirmed');
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

-- Gives an order's stock back: a promise is lifted, a sale is returned. True when there was something to give back.
create function release_stock(p_order uuid, p_reason text, p_event jsonb) returns boolean language plpgsql as $$
declare
  v_branch uuid;
begin
  perform 1 from inventory i join reservation r using (variant_id, branch_id) where r.order_id = p_order order by i.variant_id for update of i;
  select branch_id into v_branch from reservation where order_id = p_order and state in ('held', 'confirmed') limit 1;
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

-- What shoppers are shown of a variant's stock: in, low:N (N left), back (order) or out.
create function stock_level(i inventory) returns text language sql immutable as $$
  select case
    when not i.track then 'in'
    when i.on_hand - i.reserved > i.low_stock_threshold then 'in'
    when i.on_hand - i.reserved > 0 then 'low:' || (i.on_hand - i.reserved)
    when i.allow_backorder and i.on_hand - i.reserved + i.backorder_limit > 0 then 'back'
    else 'out' end
$$;
