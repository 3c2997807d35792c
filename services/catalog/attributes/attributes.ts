import type { Locale } from '#lib/locale.ts'
import { fallbackChain } from '#lib/locale.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { type AttributeRow, listAttributes } from './store.ts'

/** Every attribute by code, with its values by code. */
export type Attributes = Map<string, { row: AttributeRow; values: Map<string, AttributeRow['values'][number]> }>

/** The shop's attributes, kept until one changes. */
export function attributesOf(ctx: Context): Promise<Attributes> {
  return ctx.runtime.cache.load('attributes', async () => {
    const value = await readAttributes(ctx.db)
    return { value, tags: ['attributes'], bytes: value.size * 2_000 + 100 }
  }) as Promise<Attributes>
}

/** The attributes as a transaction sees them, with what it has just added. */
export async function readAttributes(db: Db | Tx): Promise<Attributes> {
  return new Map(
    (await listAttributes(db)).map((row) => [row.code, { row, values: new Map(row.values.map((entry) => [entry.code, entry])) }]),
  )
}

/** Name of an attribute in a language; its code where it has none. */
export function attributeName(attributes: Attributes, code: string, locale: Locale): string {
  const translations = attributes.get(code)?.row.translations
  return (
    fallbackChain(locale)
      .map((language) => translations?.[language]?.name)
      .find(Boolean) ?? code
  )
}

/** Label of a value in a language; its code where it has none. */
export function valueLabel(attributes: Attributes, attribute: string, code: string, locale: Locale): string {
  const translations = attributes.get(attribute)?.values.get(code)?.translations
  return (
    fallbackChain(locale)
      .map((language) => translations?.[language]?.label)
      .find(Boolean) ?? code
  )
}
