import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { SetupError } from '../setup-error.ts'
import { openShared, prepareShared } from './shared.ts'

/** A service's schema and where its numbered migrations lie. */
export interface Migratable {
  name: string
  migrations: URL
  /** Functions of the platform's schema that it may call, with the types of their arguments. */
  doors?: readonly string[]
}

const LOCK = 7_365_726
const BASE = new URL('./migrations/', import.meta.url)

/** The database role that a service runs as. */
export function roleOf(service: string): string {
  return `serai_${service}`
}

/** The role that may read the event logs and nothing else. */
export const EVENTS_ROLE = 'serai_events'

/**
 * Brings the database up to date: roles, schemas and every migration not applied yet, each in its own transaction, all under
 * one advisory lock so that processes starting together wait for each other. Returns how many were applied.
 */
export async function migrate(url: string, services: Migratable[]): Promise<number> {
  const client = new pg.Client({ connectionString: url, application_name: 'serai migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await runMigrations({ connectionString: url })
    await prepare(client)
    let applied = 0
    for (const service of services) applied += await migrateService(client, service)
    return applied
  } finally {
    await client.end()
  }
}

async function prepare(client: pg.Client): Promise<void> {
  await client.query(`
    create schema if not exists platform;
    create table if not exists platform.migration (
      service text not null, name text not null, checksum text not null, applied_at timestamptz not null default now(),
      primary key (service, name)
    );
    create extension if not exists pg_trgm;
    create extension if not exists unaccent;
  `)
  // Services add jobs inside their own transactions but own no part of the queue: one function is their door to it.
  await client.query(`
    create or replace function platform.add_job(task text, payload json, run_at timestamptz, max_attempts int, job_key text, priority int, queue text)
    returns void language sql security definer set search_path = graphile_worker, pg_temp as $$
      select graphile_worker.add_job(task, payload, queue, run_at, max_attempts, job_key, priority)
    $$;
    grant usage on schema platform to public;
    grant execute on function platform.add_job to public;
  `)
  await client.query(FAILED_EVENTS)
  await prepareShared(client)
  await ensureRole(client, EVENTS_ROLE)
}

// Each service keeps the events that its handlers gave up; whoever looks after them sees all through these two.
const FAILED_EVENTS = `
  create or replace function platform.failed_events()
  returns table (id uuid, consumer text, handler text, event jsonb, error text, failed_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare v_schema text;
  begin
    for v_schema in select distinct service from platform.migration where name = 'base/0031-failed-events.sql' order by 1 loop
      return query execute format('select d.id, %L::text, d.handler, d.event, d.error, d.failed_at from %I.dead_letter d', v_schema, v_schema);
    end loop;
  end $$;
  create or replace function platform.take_failed_events(p_ids uuid[], p_retry boolean) returns setof uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    v_schema text;
    v_row record;
  begin
    for v_schema in select distinct service from platform.migration where name = 'base/0031-failed-events.sql' order by 1 loop
      for v_row in execute format('delete from %I.dead_letter where id = any($1) returning id, handler, event', v_schema) using p_ids loop
        if p_retry then
          perform graphile_worker.add_job(v_schema || '.retryEvent', json_build_object('handler', v_row.handler, 'event', v_row.event), max_attempts => 8);
        end if;
        return next v_row.id;
      end loop;
    end loop;
  end $$;
  revoke execute on function platform.failed_events, platform.take_failed_events from public;
`

// Roles belong to the whole server: two databases of one server may create the same role at the same moment.
async function ensureRole(client: pg.Client, role: string): Promise<void> {
  const name = client.escapeIdentifier(role)
  await client.query(`
    do $$ begin
      if not exists (select 1 from pg_roles where rolname = ${client.escapeLiteral(role)}) then create role ${name} nologin; end if;
    exception when duplicate_object or unique_violation then null; end $$`)
  // Before PostgreSQL 16 every member of a role could become it, and there was no word for that.
  const { rows } = await client.query<{ member: boolean }>(
    `select pg_has_role(current_user, $1, case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) as member`,
    [role],
  )
  if (!rows[0]?.member) await client.query(`grant ${name} to current_user`)
}

async function migrateService(client: pg.Client, service: Migratable): Promise<number> {
  const schema = client.escapeIdentifier(service.name)
  const role = client.escapeIdentifier(roleOf(service.name))
  await ensureRole(client, roleOf(service.name))
  await client.query(`create schema if not exists ${schema} authorization ${role}`)
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migration where service = $1',
    [service.name],
  )
  const done = new Map(rows.map((row) => [row.name, row.checksum]))
  for (const door of service.doors ?? []) await client.query(`grant execute on function platform.${door} to ${role}`)
  await openShared(client, service.name, role)
  let applied = 0
  for (const file of [...filesOf(BASE, 'base/'), ...filesOf(service.migrations, '')]) {
    const known = done.get(file.name)
    if (known === file.checksum) continue
    if (known)
      throw new SetupError(
        'changed_migration',
        `Migration ${service.name}/${file.name} was changed after it was applied; migrations are only ever added.`,
      )
    await apply(client, service.name, file)
    applied += 1
  }
  return applied
}

/** Migrations that are not applied yet, or were changed since, as `service/name`; nothing is changed. */
export async function pendingMigrations(url: string, services: Migratable[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'serai doctor' })
  await client.connect()
  try {
    const { rows: known } = await client.query<{ known: boolean }>(
      "select to_regclass('platform.migration') is not null as known",
    )
    const { rows } = known[0]?.known
      ? await client.query<{ service: string; name: string; checksum: string }>(
          'select service, name, checksum from platform.migration',
        )
      : { rows: [] }
    const done = new Set(rows.map(({ service, name, checksum }) => `${service}/${name} ${checksum}`))
    return services.flatMap(({ name: service, migrations }) =>
      [...filesOf(BASE, 'base/'), ...filesOf(migrations, '')]
        .filter(({ name, checksum }) => !done.has(`${service}/${name} ${checksum}`))
        .map(({ name }) => `${service}/${name}`),
    )
  } finally {
    await client.end()
  }
}

interface MigrationFile {
  name: string
  sql: string
  checksum: string
}

function filesOf(folder: URL, prefix: string): MigrationFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(name, folder), 'utf8')
      return { name: prefix + name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function apply(client: pg.Client, service: string, file: MigrationFile): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`set local role ${client.escapeIdentifier(roleOf(service))}`)
    await client.query(`set local search_path to ${client.escapeIdentifier(service)}, public`)
    await client.query(file.sql)
    if (file.name.startsWith('base/')) {
      await client.query(
        `grant usage on schema ${client.escapeIdentifier(service)} to ${EVENTS_ROLE}; grant select on event to ${EVENTS_ROLE}`,
      )
    }
    await client.query('reset role')
    await client.query('insert into platform.migration (service, name, checksum) values ($1, $2, $3)', [
      service,
      file.name,
      file.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${service}/${file.name} failed: ${(error as Error).message}`, { cause: error })
  }
}
