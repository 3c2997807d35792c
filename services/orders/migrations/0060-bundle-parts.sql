-- What was inside a bundle when it was sold; null for what is no bundle.
alter table order_line add column parts jsonb;
