-- Everything that kept a product from being changed, each with its code, so that it can be said in any language.
alter table bulk_item add column problems jsonb not null default '[]';
