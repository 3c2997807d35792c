import Type, { type Static } from 'typebox'
import type { Shop } from '#contracts/calls.ts'
import { Currency, Id, Instant, Nullable } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { parseMoney } from '#lib/money.ts'
import type { Tx } from '#platform/db/pool.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { missingPermission, permission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import { refuseOtherBranch } from '#platform/operation/branches.ts'
import type { Context } from '#platform/operation/context.ts'
import { locksOn } from '#platform/operation/locks.ts'
import { operation } from '#platform/operation/operation.ts'
import { versionInput } from '#platform/operation/version.ts'
import { shopOf } from '#platform/shop.ts'
import { sealCost } from '../products/cost.ts'
import { keepPriceChange } from './keep-price-change.ts'
import { modifierFits } from './modifier.ts'
import { momentOf } from './moment.ts'
import { countPlanned, planChange } from './planned-store.ts'
import { boardOf } from './price-board.ts'
import { lockPlace } from './price-place.ts'
import { PriceBoard } from './shapes.ts'
import { writePrices } from './store.ts'

const MOST_PLANNED = 200

const Input = Type.Object(
  {
    id: Id,
    currency: Currency,
    amount: Type.Number(),
    compare_at: Type.Optional(Nullable(Type.Number())),
    cost: Type.Optional(Nullable(Type.Number())),
    variant_id: Type.Optional(Nullable(Id)),
    branch_id: Type.Optional(Nullable(Id)),
    effective_from: Type.Optional(Nullable(Instant)),
    ...versionInput,
  },
  { additionalProperties: false },
)

/** Sets a price in a currency, of a product or a variant, everywhere or in a branch: at once, or at its time (CAT-31). */
export const setPrice = operation('product.set_price', {
  access: permission('product.set_price'),
  input: Input,
  output: PriceBoard,
  fails: [
    'product_not_found',
    'variant_not_found',
    'branch_not_found',
    'other_branch',
    'unknown_currency',
    'invalid_price',
    'invalid_time',
    'cost_is_immediate',
    'too_many_planned',
    'stale_version',
  ],
  emits: ['product.price_changed'],
  idempotent: 'key',
  audited: true,
  locks: locksOn('product'),
  async run(ctx, input) {
    if (input.cost !== undefined && !ctx.actor.permissions.has('product.view_cost')) throw missingPermission('product.view_cost')
    if (input.branch_id) refuseOtherBranch(ctx, input.branch_id)
    const shop = await shopOf(ctx)
    const from = input.effective_from ? momentOf(input.effective_from, '/effective_from', ctx.now()) : undefined
    return ctx.tx(async (tx) => {
      if (from && from.getTime() > ctx.now()) await plan(ctx, tx, shop, input, from)
      else await setNow(ctx, tx, shop, input)
      return boardOf(ctx, tx, input.id)
    })
  },
})

function amountsOf({ currency, amount, compare_at }: Static<typeof Input>) {
  const { minor } = parseMoney(amount, currency, '/amount')
  if (minor === 0n) throw invalidField('/amount', 'invalid_price', `A price in ${currency} is above zero.`)
  const before = compare_at ? parseMoney(compare_at, currency, '/compare_at').minor : null
  return { amount_minor: Number(minor), compare_at_minor: before === null ? null : Number(before) }
}

async function setNow(ctx: Context, tx: Tx, shop: Shop, input: Static<typeof Input>): Promise<void> {
  const amounts = amountsOf(input)
  const { product, ...key } = await lockPlace(tx, shop, input)
  if (key.variant_id === null)
    for (const variant of product.variants)
      modifierFits(amounts.amount_minor, variant.price_modifier, shop, key.currency, '/amount')
  const { costKey } = ctx.runtime.config.secrets
  const cost = input.cost == null ? null : sealCost(costKey, parseMoney(input.cost, key.currency, '/cost').minor)
  const stamp = { at: new Date(ctx.now()), by: actorSummary(ctx.actor) }
  const steps = await writePrices(tx, [{ ...key, ...amounts, cost, keep_cost: input.cost === undefined }], stamp)
  if (steps.length > 0 || input.cost !== undefined) await keepPriceChange(ctx, tx, [product.id], steps)
}

async function plan(ctx: Context, tx: Tx, shop: Shop, input: Static<typeof Input>, from: Date): Promise<void> {
  if (input.cost !== undefined)
    throw invalidField('/cost', 'cost_is_immediate', 'A cost is set at once; leave it out of a planned price.')
  const amounts = amountsOf(input)
  const { product: _, ...key } = await lockPlace(tx, shop, input)
  if ((await countPlanned(tx, input.id)) >= MOST_PLANNED)
    throw new AppError(
      'conflict',
      'too_many_planned',
      `A product has at most ${MOST_PLANNED} planned prices; cancel some, or wait until they are over.`,
    )
  await planChange(tx, { id: newId(), ...key, ...amounts, effective_from: from, actor: actorSummary(ctx.actor) })
  await addJob(tx, 'catalog.applyDue', {}, { runAt: from, key: `catalog.applyDue ${from.toISOString()}`, priority: -10 })
}
