-- What opens an account (a link, a code) is wiped from a message once the message has gone.
alter table message add column is_secret boolean not null default false;
