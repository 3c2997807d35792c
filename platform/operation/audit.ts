import { type RawBuilder, sql } from 'kysely'
import { AppError } from '#lib/errors.ts'
import { isId, newId } from '#lib/id.ts'
import { first, type Tx } from '../db/pool.ts'
import { actorSummary, isStaff } from './actor.ts'
import type { Context } from './context.ts'

/** The statement that gives a record of an entity as JSON, by its id: what an audit compares. */
export type Snapshot = (id: string) => RawBuilder<unknown>

/** The row of a table by its id, or by another key that is a text. */
export function rowOf(table: string, key = 'id'): Snapshot {
  return (id) =>
    key === 'id' && !isId(id)
      ? sql`null::jsonb`
      : sql`(select to_jsonb(kept) from ${sql.table(table)} kept where kept.${sql.ref(key)} = ${id})`
}

/** What must not be read in what was asked or changed: secrets, costs, and what people told of themselves (SEC-07, 08). */
export const MASKED =
  'password|token|secret|credential|card|cost|otp|hash|email|phone|address|contact|first_name|last_name|birth|tax_code|signature'

const HIDDEN = new RegExp(MASKED, 'i')

/** Whether what the running operation does is written down: staff or an integration does something that matters. */
export function isAudited(ctx: Context): boolean {
  return (ctx.operation?.audited ?? false) && isStaff(ctx.actor)
}

/** The record that is about to change, where its service tells how to read it. */
export async function readBefore(ctx: Context, tx: Tx): Promise<unknown> {
  const snapshot = snapshotOf(ctx)
  const id = snapshot && idOf(ctx.operation?.input)
  if (!snapshot || !id) return null
  return (await first(tx, sql<{ before: unknown }>`select ${snapshot(id)} as before`))?.before ?? null
}

/**
 * Writes down who did what to what, in the transaction of the change; in the same step refuses (423) a change of a record
 * that somebody else has open for editing.
 */
export async function writeAudit(ctx: Context, tx: Tx, before: unknown, result: unknown): Promise<void> {
  const { operation, actor } = ctx
  const id = idOf(result) ?? idOf(operation?.input) ?? null
  const snapshot = snapshotOf(ctx)
  const after = snapshot && id ? snapshot(id) : sql`null::jsonb`
  const asked = JSON.stringify(operation?.input ?? null, (key, value) => (HIDDEN.test(key) ? '***' : value))
  const lock = operation?.lock
  const lockId = lock && (isId(lock.id) || !id ? lock.id : id)
  const held = lock
    ? sql`select 1 from platform.record_lock where kind = ${lock.kind} and id = ${lockId} and expires_at > now() and holder_id <> ${actor.id}::uuid`
    : sql`select 1 where false`
  const { numAffectedRows } =
    await sql`insert into platform.audit (id, service, operation, entity, entity_id, actor, ip, asked, before, after)
      select ${newId()}::uuid, ${ctx.service}, ${operation?.name ?? ''}, ${entityOf(ctx)}, ${id}, ${JSON.stringify(actorSummary(actor))}::jsonb,
        ${ctx.facts.ip ?? null}, ${asked}::jsonb, c.old, c.new
      from platform.changes(${before === null ? null : JSON.stringify(before)}::jsonb, ${after}, ${MASKED}) c
      where not exists (${held})`.execute(tx)
  if (!numAffectedRows) throw new AppError('locked', 'record_locked', 'Someone else is editing this; wait until they are done.')
}

function snapshotOf(ctx: Context): Snapshot | undefined {
  return ctx.runtime.local.find((service) => service.name === ctx.service)?.audits?.[entityOf(ctx)]
}

function entityOf(ctx: Context): string {
  return ctx.operation?.name.split('.')[0] ?? ''
}

// A record is named by its id, a role by its name, a setting by its key, a currency by its code.
function idOf(value: unknown): string | undefined {
  const { id, key, code, name } = (value ?? {}) as { id?: unknown; key?: unknown; code?: unknown; name?: unknown }
  return [id, key, code, name].find((one) => typeof one === 'string') as string | undefined
}
