-- From when until when a published way to pay is offered; pay on delivery always is.
alter table method add column starts_at timestamptz, add column ends_at timestamptz,
  add constraint method_offered_in_order check (starts_at < ends_at),
  add constraint pay_on_delivery_is_offered check (gateway <> 'pay_on_delivery' or (starts_at is null and ends_at is null));
