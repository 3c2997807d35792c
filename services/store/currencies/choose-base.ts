import Type from 'typebox'
import { Currency } from '#contracts/shapes.ts'
import { firstCurrencies, REFERENCE_RATES } from '#lib/reference-rates.ts'
import type { Tx } from '#platform/db/pool.ts'
import { internal } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import type { Subscription } from '#platform/service.ts'
import { firstSettings, isMoneyTouched, writeFirstMoney } from './first-money.ts'
import { lockCurrencies } from './store.ts'

/** Whether a shop can still take a currency as its base: it is one of those offered, and nothing is reckoned in another yet. */
export const checkBase = operation('currency.check_base', {
  access: internal,
  input: Type.Object({ currency: Currency }, { additionalProperties: false }),
  output: Type.Object({ offered: Type.Array(Currency), is_used: Type.Boolean() }),
  async run(ctx, { currency }) {
    const isUsed = await isUsedElsewhere(ctx)
    return { offered: Object.keys(REFERENCE_RATES), is_used: await ctx.tx((tx) => isOver(tx, currency, isUsed)) }
  },
})

/** Has the shop reckon in the currency that its owner chose when taking it over, as long as nothing is reckoned in another (CUR-01). */
export const chooseBase: Subscription = {
  name: 'choose base',
  events: ['shop.claimed'],
  async handle(ctx, events) {
    for (const { payload, actor } of events) {
      const { currency } = payload as { currency?: string | null }
      if (!currency) continue
      const isUsed = await isUsedElsewhere(ctx)
      await ctx.tx(async (tx) => {
        if (await isOver(tx, currency, isUsed)) {
          ctx.runtime.log.warn(
            { currency },
            'the shop keeps its base currency: something was reckoned in it while it was taken over',
          )
          return
        }
        await writeFirstMoney(tx, currency, actor.name)
        await appendEvents(tx, [
          ...firstCurrencies(currency).map(({ code }) => ctx.event('currency.changed', code, { code, change: 'updated' })),
          ...Object.keys(firstSettings(currency)).map((key) => ctx.event('settings.changed', key, { key, branch_id: null })),
        ])
      })
    }
  },
}

// Each service knows whether it holds anything in the base currency. Asked before the transaction: they may be elsewhere.
async function isUsedElsewhere(ctx: Context): Promise<boolean> {
  const [catalog, orders, promotions, payments] = await Promise.all([
    ctx.call('catalog.describeSetup', {}),
    ctx.call('orders.describeSetup', {}),
    ctx.call('promotions.describeSetup', {}),
    ctx.call('payments.describeSetup', {}),
  ])
  return !catalog.is_empty || orders.has_order || promotions.has_code || payments.has_amounts
}

// The currencies are held, so that no rate is set and none is added between the look and what follows it.
async function isOver(tx: Tx, wanted: string, isUsed: boolean): Promise<boolean> {
  await lockCurrencies(tx, Object.keys(REFERENCE_RATES))
  const { base, touched } = await isMoneyTouched(tx)
  return base !== wanted && (isUsed || touched)
}
