import Type, { type Static } from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import { inScope } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { rateFields, TaxRateView } from './shapes.ts'
import * as store from './store.ts'

const access = permission('tax.manage')
const emits = ['tax.changed'] as const
const Said = Type.Object(rateFields)
const FAILS = ['tax_class_not_found', 'branch_not_found', 'other_branch', 'invalid_time', 'region_without_country'] as const

/** Every rate of the shop, by class and place, in force or not. */
export const listTaxRates = operation('tax_rate.list', {
  access,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(TaxRateView) }),
  async run(ctx) {
    const found = await store.listRates(ctx.db, null)
    return { data: found.filter((row) => isSeen(ctx, row)).map((row) => viewRate(row, ctx.now())) }
  },
})

/** Adds a rate of a class for a place, a branch and a time (CUR-02). */
export const createTaxRate = operation('tax_rate.create', {
  access,
  input: Type.Object(rateFields, { additionalProperties: false }),
  output: TaxRateView,
  fails: [...FAILS, 'tax_rate_not_found'],
  emits,
  idempotent: 'key',
  audited: true,
  async run(ctx, input) {
    const draft = await draftOf(ctx, newId(), input)
    return ctx.tx(async (tx) => {
      await needClass(tx, draft.tax_class)
      const row = needRate(ctx, await store.insertRate(tx, draft))
      await appendEvents(tx, [told(ctx, row, 'created')])
      return viewRate(row, ctx.now())
    })
  },
})

/** Writes a rate anew. Orders keep the rates that they were billed with. */
export const updateTaxRate = operation('tax_rate.update', {
  access,
  input: Type.Object({ id: Id, ...versionInput, ...rateFields }, { additionalProperties: false }),
  output: TaxRateView,
  fails: [...FAILS, 'tax_rate_not_found', 'stale_version'],
  emits,
  audited: true,
  async run(ctx, { id, version, ...said }) {
    const draft = await draftOf(ctx, id, said)
    return ctx.tx(async (tx) => {
      checkVersion(version, needRate(ctx, await store.lockRate(tx, id)).version)
      await needClass(tx, draft.tax_class)
      const row = needRate(ctx, await store.updateRate(tx, draft))
      await appendEvents(tx, [told(ctx, row, 'updated')])
      return viewRate(row, ctx.now())
    })
  },
})

/** Forgets a rate; one that held for a time is better ended by `valid_until`. */
export const deleteTaxRate = operation('tax_rate.delete', {
  access,
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['tax_rate_not_found', 'other_branch'],
  emits,
  audited: true,
  run: (ctx, { id }) =>
    ctx.tx(async (tx) => {
      const row = needRate(ctx, await store.lockRate(tx, id))
      await store.deleteRate(tx, id)
      await appendEvents(tx, [told(ctx, row, 'deleted')])
      return null
    }),
})

// What a branch's staff may not change they may still see where it holds for their branch.
function isSeen(ctx: Context, row: store.RateRow): boolean {
  return row.branch_id === null || inScope(ctx.actor, row.branch_id)
}

function needRate(ctx: Context, row: store.RateRow | undefined): store.RateRow {
  if (!row) throw new AppError('not_found', 'tax_rate_not_found', 'There is no such tax rate.')
  refuseOthers(ctx, row.branch_id)
  return row
}

/** Refuses a class that is not there; one that is stays until the transaction ends. */
export async function needClass(tx: Tx, code: string): Promise<void> {
  if (!(await store.holdClass(tx, code)))
    throw invalidField('/tax_class', 'tax_class_not_found', 'There is no such tax class; make it first.')
}

function refuseOthers(ctx: Context, branchId: string | null): void {
  if (branchId === null ? ctx.actor.branches === null : inScope(ctx.actor, branchId)) return
  throw new AppError('forbidden', 'other_branch', 'You work for other branches; ask a colleague of that branch.')
}

async function draftOf(ctx: Context, id: string, said: Static<typeof Said>): Promise<Omit<store.RateRow, 'version'>> {
  const { all_branch_ids: known } = await shopOf(ctx)
  const branchId = said.branch_id ?? null
  if (branchId !== null && !known.includes(branchId))
    throw invalidField('/branch_id', 'branch_not_found', 'The shop has no such branch.')
  refuseOthers(ctx, branchId)
  const region = said.region?.trim() || null
  if (region !== null && !said.country)
    throw invalidField('/country', 'region_without_country', 'Say in which country the region is.')
  const from = timeOf(said.valid_from)
  const until = timeOf(said.valid_until)
  if (from !== null && until !== null && until <= from)
    throw invalidField('/valid_until', 'invalid_time', 'A rate ends after it starts.')
  return {
    id,
    tax_class: said.tax_class,
    country: said.country ?? null,
    region,
    branch_id: branchId,
    basis_points: Math.round(said.percent * 100),
    valid_from: from,
    valid_until: until,
  }
}

function timeOf(said: string | null | undefined): string | null {
  return said ? new Date(said).toISOString() : null
}

function viewRate({ basis_points, ...row }: store.RateRow, now: number): Static<typeof TaxRateView> {
  const started = row.valid_from === null || Date.parse(row.valid_from) <= now
  const over = row.valid_until !== null && Date.parse(row.valid_until) <= now
  return { ...row, percent: basis_points / 100, in_force: started && !over }
}

function told(ctx: Context, row: store.RateRow, change: string) {
  return ctx.event('tax.changed', row.id, { what: 'rate', id: row.id, change }, row.branch_id)
}
