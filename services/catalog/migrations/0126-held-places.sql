-- Locks the places of variants at a branch, in the order of their ids. One that is made while another is waited for is not yet
-- seen by the statement that waits, but is by the next one: until all that can be read are held, they are looked for again.
create function lock_stock(p_branch uuid, p_variants uuid[]) returns void language plpgsql as $$
declare
  v_held int;
begin
  loop
    perform 1 from inventory i where i.branch_id = p_branch and i.variant_id = any(p_variants) order by i.variant_id for update;
    get diagnostics v_held = row_count;
    exit when v_held = cardinality(p_variants);
    exit when v_held = (select count(*) from inventory i where i.branch_id = p_branch and i.variant_id = any(p_variants));
  end loop;
end $$;
alter function lock_stock(uuid, uuid[]) set plan_cache_mode = force_generic_plan;

-- As before, but nothing is read that is not held.
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
  perform lock_stock(p_branch, v_variants);
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

create or replace function edit_stock(p_change uuid, p_order uuid, p_branch uuid, p_variants uuid[], p_quantities int[], p_bundles uuid[], p_numbers int[], p_reason text, p_event jsonb)
returns table (line_variant uuid, short_available int, to_come int, to_come_on date) language plpgsql as $$
declare
  v_sold boolean;
  v_expires timestamptz;
begin
  perform lock_stock(p_branch, p_variants || array(select r.variant_id from reservation r where r.order_id = p_order));
  if not exists (select from stock_change c where c.id = p_change) then
    select r.state = 'confirmed', r.expires_at into v_sold, v_expires from reservation r where r.order_id = p_order and r.state in ('held', 'confirmed') limit 1;
    return query
      with wanted as (select w.v as variant_id, sum(w.q)::int as quantity from unnest(p_variants, p_quantities) as w(v, q) group by w.v)
      select w.variant_id, case when i.variant_id is null or t.deleted_at is not null then coalesce(r.quantity, 0)
          else greatest(0, coalesce(r.quantity, 0) + i.on_hand - i.reserved + case when i.allow_backorder then i.backorder_limit else 0 end) end,
        null::int, null::date
      from wanted w left join reservation r on r.order_id = p_order and r.variant_id = w.variant_id and r.state in ('held', 'confirmed')
      left join inventory i on i.variant_id = w.variant_id and i.branch_id = p_branch
      left join variant t on t.id = w.variant_id
      where w.quantity > coalesce(r.quantity, 0) and (i.variant_id is null or t.deleted_at is not null
        or (i.track and i.on_hand - i.reserved + case when i.allow_backorder then i.backorder_limit else 0 end < w.quantity - coalesce(r.quantity, 0)));
    if found then return; end if;
    insert into stock_change (id, order_id) values (p_change, p_order);
    with wanted as (
      select w.v as variant_id, sum(w.q)::int as quantity from unnest(p_variants, p_quantities) as w(v, q) group by w.v
    ), held as (
      select r.variant_id, r.quantity from reservation r where r.order_id = p_order and r.state in ('held', 'confirmed')
    ), change as (
      select variant_id, coalesce(w.quantity, 0) as quantity, coalesce(w.quantity, 0) - coalesce(h.quantity, 0) as delta
      from wanted w full join held h using (variant_id)
    ), moved as (
      update inventory i set reserved = i.reserved + case when coalesce(v_sold, false) then 0 else c.delta end,
        on_hand = i.on_hand - case when coalesce(v_sold, false) then c.delta else 0 end
      from change c where i.variant_id = c.variant_id and i.branch_id = p_branch and c.delta <> 0
      returning i.variant_id, i.product_id, i.on_hand, c.quantity, c.delta,
        case when i.track then greatest(0, least(c.delta, i.reserved - i.on_hand)) else 0 end as late, i.restock_date
    ), kept as (
      insert into reservation as r (order_id, variant_id, branch_id, quantity, state, expires_at, backordered, restock_date)
      select p_order, m.variant_id, p_branch, m.quantity, case when v_sold then 'confirmed' else 'held' end, coalesce(v_expires, 'infinity'),
        m.late, case when m.late > 0 then m.restock_date end
      from moved m where m.quantity > 0
      on conflict (order_id, variant_id) do update set quantity = excluded.quantity, state = excluded.state, expires_at = excluded.expires_at,
        backordered = least(excluded.quantity, greatest(0, case when r.state in ('held', 'confirmed') then r.backordered + least(0, excluded.quantity - r.quantity) else 0 end) + excluded.backordered),
        restock_date = coalesce(excluded.restock_date, r.restock_date)
    ), gone as (
      update reservation r set state = case r.state when 'held' then 'released' else 'returned' end
      from moved m where r.order_id = p_order and r.variant_id = m.variant_id and m.quantity = 0
    ), noted as (
      insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, reason, reference, actor)
      select m.variant_id, p_branch, m.product_id, case when m.delta > 0 then 'sale' else 'return' end, -m.delta, m.on_hand + m.delta, m.on_hand, p_reason, p_order::text,
        p_event -> 'actor' from moved m where v_sold
    )
    insert into event (id, name, aggregate_id, branch_id, actor, payload)
      select (p_event ->> 'id')::uuid, p_event ->> 'name', p_order::text, p_branch, p_event -> 'actor',
        jsonb_build_object('order_id', p_order, 'branch_id', p_branch, 'lines', jsonb_agg(jsonb_build_object('variant_id', m.variant_id, 'quantity', m.delta)))
      from moved m having count(*) > 0;
    insert into bundle_reservation (order_id, variant_id, quantity)
      select p_order, b.v, sum(b.q)::int from unnest(p_bundles, p_numbers) as b(v, q) group by b.v
      on conflict (order_id, variant_id) do update set quantity = excluded.quantity;
  end if;
  return query select r.variant_id, null::int, r.backordered, r.restock_date from reservation r
    where r.order_id = p_order and r.state in ('held', 'confirmed') and r.backordered > 0;
end $$;
alter function edit_stock(uuid, uuid, uuid, uuid[], int[], uuid[], int[], text, jsonb) set plan_cache_mode = force_generic_plan;

create or replace function take_back_stock(p_change uuid, p_order uuid, p_branch uuid, p_variants uuid[], p_quantities int[], p_restock boolean[], p_reason text, p_written_off text, p_event jsonb)
returns boolean language plpgsql as $$
begin
  perform lock_stock(p_branch, p_variants);
  insert into stock_change (id, order_id) values (p_change, p_order) on conflict do nothing;
  if not found then return false; end if;
  with back as (
    select b.v as variant_id, sum(b.q)::int as came, sum(b.q) filter (where b.r)::int as stays from unnest(p_variants, p_quantities, p_restock) as b(v, q, r) group by b.v
  ), moved as (
    update inventory i set on_hand = i.on_hand + coalesce(b.stays, 0) from back b where i.variant_id = b.variant_id and i.branch_id = p_branch
    returning i.variant_id, i.product_id, i.on_hand, b.came, coalesce(b.stays, 0) as stays
  ), noted as (
    insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, reason, reference, actor)
    select m.variant_id, p_branch, m.product_id, l.type, l.quantity, l.after - l.quantity, l.after, l.reason, p_order::text, p_event -> 'actor'
    from moved m cross join lateral (values
      (1, 'return', m.came, m.on_hand - m.stays + m.came, p_reason),
      (2, 'adjustment', m.stays - m.came, m.on_hand, p_written_off)) as l(n, type, quantity, after, reason)
    where l.quantity <> 0 order by m.variant_id, l.n
  )
  insert into event (id, name, aggregate_id, branch_id, actor, payload)
    select (p_event ->> 'id')::uuid, p_event ->> 'name', p_order::text, p_branch, p_event -> 'actor',
      jsonb_build_object('order_id', p_order, 'branch_id', p_branch, 'lines', coalesce(jsonb_agg(jsonb_build_object('variant_id', m.variant_id, 'quantity', m.stays)), '[]'))
    from moved m;
  return true;
end $$;
alter function take_back_stock(uuid, uuid, uuid, uuid[], int[], boolean[], text, text, jsonb) set plan_cache_mode = force_generic_plan;

-- As before, but with the figures of the rows as they were locked: from a place that was made meanwhile nothing goes.
create or replace function transfer_stock(p_product uuid, p_variant uuid, p_from uuid, p_to uuid, p_quantity int, p_reason text, p_reference text, p_sent jsonb, p_received jsonb,
  out outcome text, out free int) language plpgsql as $$
declare
  v_from inventory;
  v_to inventory;
  v inventory;
begin
  if not ensure_item(p_product, p_variant, p_to) then outcome := 'unknown'; return; end if;
  for v in select * from inventory i where i.variant_id = p_variant and i.branch_id in (p_from, p_to) order by i.branch_id for update loop
    if v.branch_id = p_from then v_from := v; else v_to := v; end if;
  end loop;
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
alter function transfer_stock(uuid, uuid, uuid, uuid, int, text, text, jsonb, jsonb) set plan_cache_mode = force_generic_plan;
