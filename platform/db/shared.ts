import type pg from 'pg'

/** What services share beside their own schemas, owned by none of them: the record of what was done, and who is editing what. */
export async function prepareShared(client: pg.Client): Promise<void> {
  await client.query(AUDIT)
  await client.query(LOCKS)
}

/** Lets a service add to the record and see who is editing; only who shows the record may read it. */
export async function openShared(client: pg.Client, service: string, role: string): Promise<void> {
  await client.query(
    `grant insert on platform.audit to ${role}; grant select, insert, update, delete on platform.record_lock to ${role}`,
  )
  if (service === 'identity') await client.query(`grant select on platform.audit to ${role}`)
}

// Services can add lines and nobody can change or remove one, the owner of the table neither (SEC-07).
const AUDIT = `
  create table if not exists platform.audit (
    id uuid primary key,
    at timestamptz not null default clock_timestamp(),
    service text not null,
    operation text not null,
    entity text not null,
    entity_id text,
    actor jsonb not null,
    actor_id text generated always as (actor ->> 'id') stored,
    ip text,
    asked jsonb,
    before jsonb,
    after jsonb
  );
  create index if not exists audit_walk on platform.audit (at, id);
  create index if not exists audit_of_actor on platform.audit (actor_id, at, id);
  create index if not exists audit_of_operation on platform.audit (operation, at, id);
  create index if not exists audit_of_entity on platform.audit (entity, entity_id, at, id);
  create or replace function platform.audit_stays() returns trigger language plpgsql as $$
  begin
    raise exception 'What was done is only ever added to.' using errcode = '42501';
  end $$;
  create or replace trigger audit_stays before update or delete or truncate on platform.audit
    for each statement execute function platform.audit_stays();
  create or replace function platform.changes(before jsonb, after jsonb, masked text, out old jsonb, out new jsonb)
  language sql immutable set search_path = pg_catalog, pg_temp as $$
    with told as (
      select key, b.value as b, a.value as a, key ~* masked as hidden
      from jsonb_each(coalesce(before, '{}')) b full join jsonb_each(coalesce(after, '{}')) a using (key)
      where a.value is distinct from b.value and key not in ('updated_at', 'version')
    )
    select
      case when before is not null then coalesce(jsonb_object_agg(key, case when hidden and b <> 'null' then '"***"' else b end) filter (where b is not null), '{}') end,
      case when after is not null then coalesce(jsonb_object_agg(key, case when hidden and a <> 'null' then '"***"' else a end) filter (where a is not null), '{}') end
    from told
  $$;
`

// Who has a record open for editing, until when unless they say that they still have.
const LOCKS = `
  create table if not exists platform.record_lock (
    kind text not null,
    id text not null,
    holder_id uuid not null,
    holder_name text not null,
    since timestamptz not null default now(),
    expires_at timestamptz not null,
    primary key (kind, id)
  );
`
