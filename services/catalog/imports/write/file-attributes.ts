import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { type Attributes, readAttributes } from '../../attributes/attributes.ts'
import * as store from '../../attributes/store.ts'
import type { FileProduct } from '../formats/file-product.ts'

/** The attributes as they will be with the options of a file: a draft is judged before anything of it is written. */
export async function attributesWith(tx: Tx, products: readonly FileProduct[]): Promise<Attributes> {
  const all: Attributes = new Map(await readAttributes(tx))
  for (const made of rowsOf(products)) {
    const row = { ...made, version: 1, values: made.values.map((value) => ({ ...value, retired: false })) }
    const before = all.get(row.code)
    const values = new Map([...row.values.map((value) => [value.code, value] as const), ...(before?.values ?? [])])
    all.set(row.code, { row: before?.row ?? row, values })
  }
  return all
}

/** The file's options become attributes; the ones that exist keep their names. */
export async function addAttributes(ctx: Context, tx: Tx, products: readonly FileProduct[]): Promise<void> {
  const known = await readAttributes(tx)
  const missing = rowsOf(products).filter(
    (row) => !known.has(row.code) || row.values.some((value) => !known.get(row.code)?.values.has(value.code)),
  )
  if (missing.length === 0) return
  await store.addAttributes(tx, missing)
  await appendEvents(
    tx,
    missing.map(({ code }) => ctx.event('attribute.changed', code, { code, change: 'extended' })),
  )
}

function rowsOf(products: readonly FileProduct[]): store.NewAttribute[] {
  const found = new Map<string, store.NewAttribute>()
  for (const option of products.flatMap((product) => product.options)) {
    const row: store.NewAttribute = found.get(option.code) ?? {
      id: newId(),
      code: option.code,
      translations: Object.fromEntries(Object.entries(option.names).map(([locale, name]) => [locale, { name }])),
      place: option.place,
      values: [],
    }
    for (const [code, { labels, swatch, place }] of option.values) {
      if (row.values.some((value) => value.code === code)) continue
      const translations = Object.fromEntries(Object.entries(labels).map(([locale, label]) => [locale, { label }]))
      row.values.push({ code, translations, swatch, place })
    }
    found.set(option.code, row)
  }
  return [...found.values()]
}
