-- Who somebody is at a provider of sign-ins (OpenID Connect): its name for them never changes, their e-mail address may.
create table external_identity (
  provider text not null,
  subject text not null,
  account_id uuid not null references account,
  created_at timestamptz not null default now(),
  primary key (provider, subject)
);
create index external_identity_of on external_identity (account_id);
