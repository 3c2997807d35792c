-- The fee of a way to pay is taxed in a class of its own. Fees that were there before stay untaxed until staff choose.
alter table method add column tax_class text not null default 'zero';
alter table method alter column tax_class set default 'standard';
