import Type from 'typebox'
import { Currency, Instant } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import type { Tx } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { baseStays, needCurrency, viewRate } from './currency.ts'
import { RateView, rateFields } from './shapes.ts'
import * as store from './store.ts'

const access = permission('currency.manage')
const FURTHEST_MS = 366 * 86_400_000
const EARLIEST = '2000-01-01T00:00:00.000Z'

/** Sets how much of a currency one unit of the base currency buys, from now or another moment on; what held before is kept (CUR-01). */
export const setRate = operation('rate.set', {
  access,
  input: Type.Object({ code: Currency, ...rateFields }, { additionalProperties: false }),
  output: RateView,
  fails: ['currency_not_found', 'base_currency_stays', 'rate_exists', 'invalid_time', 'other_branch'],
  emits: ['rate.changed', 'rate.planned'],
  idempotent: 'key',
  audited: true,
  run: (ctx, { code, rate, effective_at }) => {
    const at = momentOf(ctx, effective_at, '/effective_at')
    return ctx.tx(async (tx) => {
      if (needCurrency(ctx, await store.lockCurrency(tx, code)).is_base) throw baseStays()
      const [row] = await keepRates(ctx, tx, [{ currency: code, rate, effective_at: at }], 'hand')
      if (!row)
        throw new AppError('conflict', 'rate_exists', 'A rate begins at that moment already; choose another moment for this one.')
      return viewRate(row)
    })
  },
})

/** Takes back a rate that is still to come; one that held stays in the history. */
export const cancelRate = operation('rate.cancel', {
  access,
  input: Type.Object({ code: Currency, effective_at: Instant }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['currency_not_found', 'rate_not_found', 'other_branch'],
  emits: ['rate.cancelled'],
  audited: true,
  run: (ctx, { code, effective_at: at }) =>
    ctx.tx(async (tx) => {
      needCurrency(ctx, await store.lockCurrency(tx, code))
      const gone = await store.deletePlanned(tx, code, at)
      if (!gone)
        throw new AppError('not_found', 'rate_not_found', 'No rate is planned for that moment; one that held already stays.')
      const effective_at = new Date(at).toISOString()
      await appendEvents(tx, [ctx.event('rate.cancelled', code, { currency: code, rate: gone.rate, effective_at })])
      return null
    }),
})

/** The moment from which a rate is to hold, in UTC; nothing said is now. Refuses one that is unreasonably far away. */
export function momentOf(ctx: Context, said: string | undefined, pointer: string): string | null {
  if (said === undefined) return null
  const at = new Date(said)
  if (!(at.getTime() <= ctx.now() + FURTHEST_MS && at.toISOString() >= EARLIEST))
    throw invalidField(pointer, 'invalid_time', 'A rate holds from a moment since the year 2000 and within a year from now.')
  return at.toISOString()
}

/** Keeps rates, tells of those that hold now, and has the others told when their time comes. */
export async function keepRates(
  ctx: Context,
  tx: Tx,
  rates: readonly store.NewRate[],
  source: store.RateRow['source'],
): Promise<store.RateRow[]> {
  const codes = [...new Set(rates.map(({ currency }) => currency))].sort()
  // Of two files that say the same at once, one tells of it: the other sees what it said.
  await store.lockCurrencies(tx, codes)
  const before = new Map((await store.ratesNow(tx, codes)).map((row) => [row.currency, row.rate]))
  const kept = await store.insertRates(tx, rates, ctx.actor.name, source)
  const now = (await store.ratesNow(tx, codes)).filter(({ currency, rate }) => before.get(currency) !== rate)
  const planned = kept.filter(({ state }) => state === 'planned')
  for (const at of new Set(planned.map(({ effective_at }) => effective_at)))
    await addJob(tx, 'store.tellRates', {}, { key: `store.tellRates ${at}`, runAt: new Date(at) })
  await appendEvents(tx, [
    ...now.map(({ currency, rate }) => ctx.event('rate.changed', currency, { currency, rate })),
    ...planned.map(({ currency, rate, effective_at }) => ctx.event('rate.planned', currency, { currency, rate, effective_at })),
  ])
  return kept
}

/** Tells of the rates whose time has come: prices follow them in every process. */
export async function tellRates(ctx: Context): Promise<void> {
  await ctx.tx(async (tx) => {
    const rates = await store.ratesNow(tx, await store.takeDue(tx))
    await appendEvents(
      tx,
      rates.map(({ currency, rate }) => ctx.event('rate.changed', currency, { currency, rate })),
    )
  })
}
