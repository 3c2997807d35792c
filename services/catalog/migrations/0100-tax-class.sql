-- The class that a product is taxed in; the store knows the rates.
alter table product add column tax_class text not null default 'standard';
