import { parse } from 'csv-parse/sync'
import Type from 'typebox'
import { Check } from 'typebox/value'
import { Instant } from '#contracts/shapes.ts'
import { AppError, type FieldError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { refuseWholeShop } from '../branch-scope.ts'
import { keepRates, momentOf } from './set-rate.ts'
import { Rate } from './shapes.ts'
import * as store from './store.ts'

const MOST_ROWS = 10_000
const MOST_FAULTS = 50

/** Takes rates from a CSV with the columns currency, rate and, if it is not now, effective_at: all of its rows, or none. */
export const importRates = operation('rate.import', {
  access: permission('currency.manage'),
  input: Type.Object({ csv: Type.String({ minLength: 1, maxLength: 1_000_000 }) }, { additionalProperties: false }),
  output: Type.Object({
    added: Type.Integer(),
    /** Rows whose moment was there already. */
    unchanged: Type.Integer(),
  }),
  fails: ['invalid_file', 'invalid_rates', 'invalid_time', 'other_branch'],
  emits: ['rate.changed', 'rate.planned'],
  idempotent: 'key',
  audited: true,
  async run(ctx, { csv }) {
    refuseWholeShop(ctx)
    const rows = rowsOf(csv)
    return ctx.tx(async (tx) => {
      const known = new Map((await store.listAll(tx)).map((row) => [row.code, row]))
      const faults: FieldError[] = []
      const rates = rows.flatMap(({ currency, rate, effective_at }, at): store.NewRate[] => {
        const fault = (field: string, detail: string) => {
          faults.push({ pointer: `/rows/${at + 1}/${field}`, code: 'invalid_rates', detail: `Row ${at + 1}: ${detail}` })
          return []
        }
        const row = known.get(currency)
        if (!row) return fault('currency', `the shop does not have the currency ${currency}; add it first.`)
        if (row.is_base) return fault('currency', `${currency} is the base currency and has no rate.`)
        if (!Check(Rate, rate)) return fault('rate', `${rate} is not a number above zero with at most twenty decimals.`)
        if (effective_at !== '' && !Check(Instant, effective_at))
          return fault('effective_at', `${effective_at} is not a time such as 2026-03-01T00:00:00Z.`)
        return [{ currency, rate, effective_at: momentOf(ctx, effective_at || undefined, `/rows/${at + 1}/effective_at`) }]
      })
      if (faults.length > 0)
        throw new AppError('invalid', 'invalid_rates', 'Some rows are not right, and nothing was taken from the file.', {
          errors: faults.slice(0, MOST_FAULTS),
        })
      const kept = await keepRates(ctx, tx, rates, 'import')
      return { added: kept.length, unchanged: rates.length - kept.length }
    })
  },
})

function rowsOf(csv: string): { currency: string; rate: string; effective_at: string }[] {
  const table = tableOf(csv)
  const [head = [], ...rows] = table
  const names = head.map((name) => name.trim().toLowerCase())
  const [currency, rate, at] = ['currency', 'rate', 'effective_at'].map((name) => names.indexOf(name))
  if (currency === undefined || rate === undefined || currency < 0 || rate < 0 || rows.length === 0)
    throw invalidFile('The file needs the columns currency and rate in its first row, and rows below it.')
  if (rows.length > MOST_ROWS) throw invalidFile(`A file has at most ${MOST_ROWS} rows.`)
  const cell = (row: string[], place: number | undefined) => (place === undefined ? '' : (row[place]?.trim() ?? ''))
  return rows.map((row) => ({
    currency: cell(row, currency).toUpperCase(),
    rate: cell(row, rate),
    effective_at: cell(row, at),
  }))
}

function tableOf(csv: string): string[][] {
  try {
    return parse(csv, { bom: true, skip_empty_lines: true, relax_column_count: true, delimiter: [',', ';', '\t'] })
  } catch (error) {
    throw invalidFile(`The file cannot be read as CSV: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function invalidFile(detail: string): AppError {
  return new AppError('invalid', 'invalid_file', detail, { errors: [{ pointer: '/csv', code: 'invalid_file', detail }] })
}
