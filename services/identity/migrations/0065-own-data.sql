-- A file with everything that is kept about somebody, at their wish: sealed, and for a week only.
create table data_request (
  account_id uuid primary key references account,
  asked_at timestamptz not null,
  ready_at timestamptz,
  sealed text
);
