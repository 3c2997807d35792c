-- Money that staff gave back themselves, in cash or by a transfer: no gateway is asked.
alter table refund add column by_hand boolean not null default false;
