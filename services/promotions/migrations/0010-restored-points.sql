-- Points taken back for money that was given back come again when the giving back fails.
alter table loyalty_entry drop constraint loyalty_entry_type_check,
  add constraint loyalty_entry_type_check check (type in ('earned', 'redeemed', 'given_back', 'reversed', 'restored', 'adjusted'));

create or replace function book_points(p_id uuid, p_customer uuid, p_type text, p_points bigint, p_order uuid, p_number text, p_cause text, p_actor jsonb, p_total bigint default null)
returns boolean language plpgsql as $$
begin
  insert into loyalty_account (customer_id) values (p_customer) on conflict do nothing;
  perform 1 from loyalty_account where customer_id = p_customer for update;
  insert into loyalty_entry (id, customer_id, type, points, order_id, order_number, cause, actor, total_minor)
    values (p_id, p_customer, p_type, p_points, p_order, p_number, p_cause, p_actor, p_total) on conflict do nothing;
  if not found then return false; end if;
  update loyalty_account set points = points + p_points,
    total_earned = total_earned + case when p_type in ('earned', 'reversed', 'restored') then p_points when p_type = 'adjusted' and p_points > 0 then p_points else 0 end,
    total_redeemed = total_redeemed - case when p_type in ('redeemed', 'given_back') then p_points else 0 end
    where customer_id = p_customer;
  return true;
end $$;
