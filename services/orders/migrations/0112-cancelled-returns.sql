-- A customer calls a return off before its goods are received.
alter table goods_return drop constraint goods_return_status_check,
  add constraint goods_return_status_check check (status in ('requested', 'approved', 'rejected', 'cancelled', 'receiving', 'received', 'refunding', 'refunded', 'exchanging', 'exchanged'));
