-- The invoice of an order that was changed after it was issued is credited and replaced by one with the next number.
alter table invoice add column replaced_at timestamptz,
  -- Which invoice a credit note is about.
  add column invoice_id uuid;
update invoice c set invoice_id = i.id from invoice i where c.kind = 'credit_note' and i.kind = 'invoice' and i.order_id = c.order_id;
drop index invoice_of_order;
create unique index invoice_of_order on invoice (order_id) where kind = 'invoice' and replaced_at is null;

-- Documents of an order stay where they are when it is archived.
alter table invoice drop constraint invoice_order_id_fkey;
