-- Ways of delivery are managed by staff: whom they serve, and when (windows of the week, in the branch's time zone).
alter table delivery_method
  add column id uuid not null default gen_random_uuid() unique,
  add column version int not null default 1,
  -- Empty: everywhere the shop delivers.
  add column countries text[] not null default '{}',
  add column city_ids uuid[] not null default '{}',
  -- Whether the fee of the address's city takes the place of its own.
  add column fee_by_city boolean not null default true,
  -- [{ "id": uuid, "days": [1 (Monday) … 7], "from": "09:00", "to": "12:00", "capacity": 10 }]; empty: no time is chosen.
  add column windows jsonb not null default '[]',
  -- So long before a window begins it can still be chosen, and so many days ahead.
  add column cutoff_hours int not null default 2 check (cutoff_hours between 0 and 720),
  add column days_ahead int not null default 7 check (days_ahead between 0 and 60),
  add column closed_dates date[] not null default '{}';

-- Cities are rectangles; south, west, north and east follow from their points.
create table city (
  id uuid primary key,
  translations jsonb not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  points jsonb not null,
  south double precision not null,
  west double precision not null,
  north double precision not null,
  east double precision not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  check (south < north and west < east)
);

-- A branch delivers to a city: for a fee and from a minimum of its own, in minor units of the base currency, where they are said.
create table branch_city (
  branch_id uuid not null references branch,
  city_id uuid not null references city on delete cascade,
  fee_minor bigint check (fee_minor >= 0),
  minimum_minor bigint check (minimum_minor >= 0),
  primary key (branch_id, city_id)
);
create index branch_city_city on branch_city (city_id);
