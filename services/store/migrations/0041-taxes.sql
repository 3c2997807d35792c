-- A class of goods; where no rate fits, its own basis points hold, or the setting tax_percent when it has none.
create table tax_class (
  code text primary key check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  translations jsonb not null,
  basis_points int check (basis_points between 0 and 10000),
  is_system boolean not null default false,
  position int not null,
  version int not null default 1
);
insert into tax_class (code, translations, basis_points, is_system, position) values
  ('standard', '{"en":{"name":"Standard rate"},"fa":{"name":"نرخ عادی"},"ar":{"name":"النسبة الأساسية"},"uk":{"name":"Звичайна ставка"}}', null, true, 1),
  ('reduced', '{"en":{"name":"Reduced rate"},"fa":{"name":"نرخ کاهش‌یافته"},"ar":{"name":"النسبة المخفضة"},"uk":{"name":"Знижена ставка"}}', null, true, 2),
  ('zero', '{"en":{"name":"Not taxed"},"fa":{"name":"معاف از مالیات"},"ar":{"name":"غير خاضع للضريبة"},"uk":{"name":"Не оподатковується"}}', 0, true, 3);

create table tax_rate (
  id uuid primary key,
  tax_class text not null references tax_class,
  country text check (country ~ '^[A-Z]{2}$'),
  region text,
  branch_id uuid references branch,
  basis_points int not null check (basis_points between 0 and 10000),
  valid_from timestamptz,
  valid_until timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  check (region is null or country is not null),
  check (valid_from is null or valid_until is null or valid_from < valid_until)
);
create index tax_rate_class on tax_rate (tax_class);

-- Customers who owe no tax, and what proves it.
create table tax_exemption (
  customer_id uuid primary key,
  certificate text not null,
  valid_until timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null
);
create index tax_exemption_created on tax_exemption (created_at, customer_id);

-- Deliveries of a shop at work go on untaxed until staff choose a class; those made from now on are taxed like goods.
alter table delivery_method add column tax_class text not null default 'zero' references tax_class;
alter table delivery_method alter column tax_class set default 'standard';
