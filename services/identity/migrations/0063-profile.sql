-- What people say of themselves beside their name; when they agreed to be written to about offers.
alter table account
  add column birthday date check (birthday > '1900-01-01'),
  add column tax_country text check (tax_country ~ '^[A-Z]{2}$'),
  add column tax_code text,
  add column email_consent_at timestamptz,
  add column sms_consent_at timestamptz,
  add constraint account_tax check ((tax_code is null) = (tax_country is null));

-- The address book. At most one of a kind is what is proposed first.
create table address (
  id uuid primary key,
  account_id uuid not null references account,
  type text not null check (type in ('shipping', 'billing')),
  is_default boolean not null,
  label text not null default '',
  first_name text not null default '',
  last_name text not null default '',
  line1 text not null,
  line2 text,
  city text not null,
  state text,
  postal_code text,
  country text not null check (country ~ '^[A-Z]{2}$'),
  phone text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((latitude is null) = (longitude is null))
);
create index address_of on address (account_id, type, updated_at);
create unique index address_default on address (account_id, type) where is_default;

-- Products that people want to come back to, and the currency in which they saw them.
create table wish (
  account_id uuid not null references account,
  product_id uuid not null,
  branch_id uuid not null,
  currency text not null,
  created_at timestamptz not null default now(),
  primary key (account_id, product_id)
);
create index wish_for on wish (product_id, account_id);
create index wish_recent on wish (account_id, created_at, product_id);
