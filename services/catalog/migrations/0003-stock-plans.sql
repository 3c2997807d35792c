-- A PL/pgSQL function keeps the plan of its statements from call to call, an SQL function makes it anew; and the plans of
-- stock changes do not depend on which variants are asked for, so they are made once per connection.
create or replace function write_stock_event(p_event jsonb, p_order uuid, p_branch uuid) returns void language plpgsql as $$
begin
  insert into event (id, name, aggregate_id, branch_id, actor, payload)
  select (p_event ->> 'id')::uuid, p_event ->> 'name', p_order::text, p_branch, p_event -> 'actor',
    jsonb_build_object('order_id', p_order, 'branch_id', p_branch, 'lines',
      (select coalesce(jsonb_agg(jsonb_build_object('variant_id', variant_id, 'quantity', quantity)), '[]') from reservation where order_id = p_order));
end $$;

alter function write_stock_event(jsonb, uuid, uuid) set plan_cache_mode = force_generic_plan;
alter function reserve_stock(uuid, uuid, timestamptz, uuid[], int[], jsonb) set plan_cache_mode = force_generic_plan;
alter function confirm_stock(uuid, jsonb) set plan_cache_mode = force_generic_plan;
alter function release_stock(uuid, text, jsonb) set plan_cache_mode = force_generic_plan;
