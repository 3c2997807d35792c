-- As before; uses are counted only where a limit asks for it: a code without one is taken by many at once, at length.
create or replace function hold_coupon(p_order uuid, p_number text, p_coupon uuid, p_customer uuid, p_email text, p_discount bigint, p_currency text, p_base bigint, p_now timestamptz)
returns text language plpgsql as $$
declare
  c coupon;
  v_most int;
  v_mine int;
begin
  select * into c from coupon where id = p_coupon for update;
  if exists (select from coupon_use where order_id = p_order and state = 'held') then return null; end if;
  if c.id is null or c.deleted_at is not null or not c.published then return 'code_unknown'; end if;
  if c.starts_at > p_now then return 'code_not_yet'; end if;
  if c.ends_at <= p_now then return 'code_over'; end if;
  if c.used >= c.total_limit then return 'code_used_up'; end if;
  v_most := case when c.type = 'gift' or c.first_order_only then 1 else c.customer_limit end;
  if v_most is not null then
    select count(*) into v_mine from coupon_use u where u.coupon_id = c.id and u.state = 'held'
      and (u.email = p_email or u.customer_id = p_customer);
    if v_mine >= v_most then return 'code_used_before'; end if;
  end if;
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
