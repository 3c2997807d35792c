import Type from 'typebox'
import { Currency, OneOf } from '#contracts/shapes.ts'
import { isCurrency } from '#lib/currency.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { parseMoney, ROUNDINGS } from '#lib/money.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, staleVersion, versionInput } from '#platform/operation/version.ts'
import { refuseWholeShop } from '../branch-scope.ts'
import { baseStays, viewCurrency } from './currency.ts'
import { CurrencyView } from './shapes.ts'
import * as store from './store.ts'

const LARGEST_INCREMENT = 2_000_000_000n

/** Adds a currency, or changes whether the shop sells in it, how converted amounts are rounded, and its place (CUR-01). */
export const saveCurrency = operation('currency.update', {
  access: permission('currency.manage'),
  input: Type.Object(
    {
      code: Currency,
      enabled: Type.Boolean(),
      increment: Type.Number({ exclusiveMinimum: 0 }),
      mode: OneOf(ROUNDINGS),
      position: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
      ...versionInput,
    },
    { additionalProperties: false },
  ),
  output: CurrencyView,
  fails: ['unknown_currency', 'invalid_price', 'rate_missing', 'base_currency_stays', 'other_branch', 'stale_version'],
  emits: ['currency.changed'],
  audited: true,
  async run(ctx, { version, position = null, increment: wanted, ...said }) {
    refuseWholeShop(ctx)
    const { code, enabled } = said
    if (!isCurrency(code)) throw invalidField('/code', 'unknown_currency', `${code} is not a currency (ISO 4217).`)
    const increment = parseMoney(wanted, code, '/increment').minor
    if (increment > LARGEST_INCREMENT)
      throw invalidField('/increment', 'invalid_price', 'Amounts are rounded to something smaller than that.')
    return ctx.tx(async (tx) => {
      const before = await store.lockCurrency(tx, code)
      if (before) checkVersion(version, before.version)
      else if (version) throw staleVersion(0)
      if (before?.is_base && !enabled) throw baseStays()
      if (enabled && !before?.is_base && !(await store.hasRate(tx, code)))
        throw new AppError('conflict', 'rate_missing', `Set a rate for ${code} first; then the shop can sell in it.`)
      const row = await store.putCurrency(tx, { ...said, increment: Number(increment), position })
      if (!row) throw new Error('A currency that was just written is not there.')
      await appendEvents(tx, [ctx.event('currency.changed', code, { code, change: before ? 'updated' : 'created' })])
      return viewCurrency(ctx, row, await store.listPresent(tx))
    })
  },
})
