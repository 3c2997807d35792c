-- Pages are only ever read whole: as text they need no taking apart, and lying in the row itself they need no second look-up.
-- What lists show of a product lies beside its page, so that its neighbours' pages need not be read.
alter table product_document
  alter column page type json using page::json,
  add column card json;
alter table product_document alter column page set storage main, alter column card set storage main;
alter table product_document set (toast_tuple_target = 8160);
-- A card is written with the next refresh of its product: an upgraded shop rebuilds its pages once.
select platform.add_job('catalog.refreshAll', '{}', now(), 3, 'catalog.refreshAll', -10, null);
