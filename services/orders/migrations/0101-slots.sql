-- When the goods are wanted: the window of a day that the shopper chose.
alter table orders add column delivery_slot jsonb, add column delivery_date date;
create index orders_delivery_date on orders (delivery_date) where delivery_date is not null;
alter table archived_order add column delivery_date date;

-- How many orders a window of a day takes, and how many it has; a booking beyond it breaks the check.
create table slot_day (
  window_id uuid not null,
  day date not null,
  capacity int not null,
  taken int not null check (taken >= 0),
  primary key (window_id, day),
  constraint slot_day_capacity check (taken <= capacity)
);

-- Which order holds a place in which window.
create table slot_hold (
  order_id uuid primary key,
  window_id uuid not null,
  day date not null
);
create index slot_hold_day on slot_hold (window_id, day);
