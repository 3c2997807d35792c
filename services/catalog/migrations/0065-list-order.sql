-- What staff sort the list of products by, as rows of its own with an index, kept by whatever writes names and prices: a page of
-- a long catalogue is found without looking at all of it.

-- The name that a product shows in a language: its own, else that of the next language in the chain, else its SKU.
create table product_name (
  product_id uuid not null references product on delete cascade,
  locale text not null,
  name text not null,
  primary key (product_id, locale)
);
create index product_name_order on product_name (locale, name, product_id);

create function name_chain(p_locale text) returns text[] immutable language sql as $$
  select array[p_locale, 'en', 'fa', 'ar', 'uk']
$$;

create function write_product_names(p_products uuid[]) returns void language plpgsql as $$
begin
  insert into product_name as n (product_id, locale, name)
    select p.id, l.locale, coalesce((select t.name from product_translation t where t.product_id = p.id order by array_position(name_chain(l.locale), t.locale) limit 1), p.sku)
    from product p cross join unnest(array['en', 'fa', 'ar', 'uk']) as l(locale)
    where p.id = any(p_products) order by p.id, l.locale
    on conflict (product_id, locale) do update set name = excluded.name where n.name <> excluded.name;
end $$;

create function keep_product_names() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'product' then
    perform write_product_names((select array_agg(id) from changed));
  else
    perform write_product_names((select array_agg(distinct product_id) from changed));
  end if;
  return null;
end $$;
create trigger names_of_new after insert on product referencing new table as changed for each statement execute function keep_product_names();
create trigger names_of_added after insert on product_translation referencing new table as changed for each statement execute function keep_product_names();
create trigger names_of_changed after update on product_translation referencing new table as changed for each statement execute function keep_product_names();
create trigger names_of_removed after delete on product_translation referencing old table as changed for each statement execute function keep_product_names();

create function keep_sku_names() returns trigger language plpgsql as $$
begin
  perform write_product_names(array[new.id]);
  return null;
end $$;
create trigger names_of_renamed after update of sku on product for each row when (old.sku is distinct from new.sku) execute function keep_sku_names();

-- The lowest price of a product in a currency, of those that hold in every branch.
create table product_low_price (
  product_id uuid not null references product on delete cascade,
  currency text not null,
  amount_minor bigint not null,
  primary key (product_id, currency)
);
create index product_low_price_order on product_low_price (currency, amount_minor, product_id);

create function write_low_prices(p_products uuid[]) returns void language plpgsql as $$
begin
  delete from product_low_price l where l.product_id = any(p_products)
    and not exists (select from price r where r.product_id = l.product_id and r.currency = l.currency and r.branch_id is null);
  insert into product_low_price as l (product_id, currency, amount_minor)
    select r.product_id, r.currency, min(r.amount_minor) from price r where r.product_id = any(p_products) and r.branch_id is null
    group by 1, 2 order by 1, 2
    on conflict (product_id, currency) do update set amount_minor = excluded.amount_minor where l.amount_minor <> excluded.amount_minor;
end $$;

create function keep_low_prices() returns trigger language plpgsql as $$
begin
  perform write_low_prices((select array_agg(distinct product_id) from changed));
  return null;
end $$;
create trigger low_prices_of_added after insert on price referencing new table as changed for each statement execute function keep_low_prices();
create trigger low_prices_of_changed after update on price referencing new table as changed for each statement execute function keep_low_prices();
create trigger low_prices_of_removed after delete on price referencing old table as changed for each statement execute function keep_low_prices();

select write_product_names((select array_agg(id) from product));
select write_low_prices((select array_agg(id) from product));
