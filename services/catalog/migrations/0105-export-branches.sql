-- The branches whose stock and prices an export may show; null shows all.
alter table export add column branches uuid[];
