-- An order that is moved to another window holds both until its change is made or refused, so that neither is lost on the way.
alter table slot_hold drop constraint slot_hold_pkey, add primary key (order_id, window_id, day);
