-- Settings that are money carry their currency: the smallest order was a number of the base currency.
update setting
set value = case when value = '0' then 'null' else jsonb_build_object('amount', value, 'currency', (select code from currency where is_base)) end
where key = 'minimum_order' and jsonb_typeof(value) = 'number';
