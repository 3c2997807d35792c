-- As before, with the sale, its lines in the ledger and its event in one statement.
create or replace function confirm_stock(p_order uuid, p_event jsonb, p_deduct boolean) returns boolean language plpgsql as $$
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
  ), noted as (
    insert into movement (variant_id, branch_id, product_id, type, quantity, before, after, reference, actor)
    select variant_id, branch_id, product_id, 'sale', -quantity, on_hand + quantity, on_hand, p_order::text, p_event -> 'actor' from taken
  )
  insert into event (id, name, aggregate_id, branch_id, actor, payload)
    select (p_event ->> 'id')::uuid, p_event ->> 'name', p_order::text, v_branch, p_event -> 'actor',
      jsonb_build_object('order_id', p_order, 'branch_id', v_branch, 'lines', jsonb_agg(jsonb_build_object('variant_id', variant_id, 'quantity', quantity))) from sold;
  return true;
end $$;
