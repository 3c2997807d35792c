-- Changes of what an order holds, each made once: of an order that staff edit, or of goods that come back.
create table stock_change (
  id uuid primary key,
  order_id uuid not null,
  at timestamptz not null default now()
);

-- Brings what an order holds of each variant to the given number of pieces, all or none, once for each p_change. What the
-- order was promised stays a promise, what it was sold is sold and given back in the ledger. Gives the lines that fall short
-- (short_available), else those of which pieces are still to come.
create function edit_stock(p_change uuid, p_order uuid, p_branch uuid, p_variants uuid[], p_quantities int[], p_bundles uuid[], p_numbers int[], p_reason text, p_event jsonb)
returns table (line_variant uuid, short_available int, to_come int, to_come_on date) language plpgsql as $$
declare
  v_sold boolean;
  v_expires timestamptz;
begin
  perform 1 from inventory i where i.branch_id = p_branch
    and (i.variant_id = any(p_variants) or i.variant_id in (select r.variant_id from reservation r where r.order_id = p_order))
    order by i.variant_id for update;
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

-- Takes goods of an order back, once for each p_change: what can be sold again is there again; what cannot comes in and is
-- written off, so that the ledger tells of both. True when it was done now.
create function take_back_stock(p_change uuid, p_order uuid, p_branch uuid, p_variants uuid[], p_quantities int[], p_restock boolean[], p_reason text, p_written_off text, p_event jsonb)
returns boolean language plpgsql as $$
begin
  perform 1 from inventory i where i.branch_id = p_branch and i.variant_id = any(p_variants) order by i.variant_id for update;
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

alter function edit_stock(uuid, uuid, uuid, uuid[], int[], uuid[], int[], text, jsonb) set plan_cache_mode = force_generic_plan;
alter function take_back_stock(uuid, uuid, uuid, uuid[], int[], boolean[], text, text, jsonb) set plan_cache_mode = force_generic_plan;
