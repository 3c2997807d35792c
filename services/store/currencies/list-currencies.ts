import { sql } from 'kysely'
import Type from 'typebox'
import { Currency } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput, type Marked } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { viewCurrency, viewRate } from './currency.ts'
import { CurrencyView, RateView } from './shapes.ts'
import * as store from './store.ts'

const list = declareList(['effective_at'], '-effective_at')

/** Every currency of the shop, sold in or not, with its rate and how it is rounded (CUR-01). */
export const listCurrencies = operation('currency.list', {
  access: permission('settings.view'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(CurrencyView) }),
  async run(ctx) {
    const [found, rates] = await Promise.all([store.listAll(ctx.db), store.listPresent(ctx.db)])
    return { data: await Promise.all(found.map((row) => viewCurrency(ctx, row, rates))) }
  },
})

/** The rates that a currency had, has and will have. */
export const listRates = operation('rate.list', {
  access: permission('settings.view'),
  input: Type.Object({ code: Currency, ...list.input }, { additionalProperties: false }),
  output: listOutput(RateView),
  fails: [...list.fails],
  async run(ctx, input) {
    const page = list.page(
      input,
      { effective_at: { by: sql`r.effective_at`, type: 'timestamptz' } },
      { by: sql`r.currency`, type: 'text' },
    )
    const found = await ctx.rows(
      sql<store.RateRow & Marked>`select ${store.rateColumns}, ${page.columns} from exchange_rate r
        where r.currency = ${input.code} and ${page.after} ${page.tail}`,
    )
    return page.answer(found, viewRate)
  },
})
