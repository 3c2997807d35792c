import { sql } from 'kysely'
import { rows, type Tx } from '#platform/db/pool.ts'
import type { ProductFeature } from './feature.ts'

/**
 * Holds the attributes and features that a product is about to name, until it is written; gives the values that went while it
 * was being prepared. Whoever removes a value takes the same rows, so that no product is left with one that is gone.
 */
export async function holdWords(
  tx: Tx,
  draft: {
    variants: readonly { options: readonly { attribute: string; value: string }[] }[]
    features: readonly ProductFeature[]
  },
): Promise<string[]> {
  const options = [
    ...new Map(
      draft.variants.flatMap((variant) => variant.options).map((option) => [`${option.attribute}:${option.value}`, option]),
    ).values(),
  ]
  const choices = draft.features.flatMap(({ feature, choices: values = [] }) =>
    values.map((value) => ({ attribute: feature, value })),
  )
  const attributes = [...new Set(options.map((option) => option.attribute))]
  const features = draft.features.map((own) => own.feature)
  if (attributes.length > 0)
    await sql`select from attribute where code = any(${attributes}::text[]) order by code for key share`.execute(tx)
  if (features.length > 0)
    await sql`select from feature where code = any(${features}::text[]) order by code for key share`.execute(tx)
  if (attributes.length + features.length === 0) return []
  const gone = await rows(
    tx,
    sql<{ name: string }>`
      select o.attribute || ' ' || o.value as name from jsonb_to_recordset(${JSON.stringify(options)}::jsonb) as o(attribute text, value text)
      where not exists (select from attribute_value v where v.attribute = o.attribute and v.code = o.value)
      union all
      select o.attribute || ' ' || o.value from jsonb_to_recordset(${JSON.stringify(choices)}::jsonb) as o(attribute text, value text)
      where not exists (select from feature_value v where v.feature = o.attribute and v.code = o.value)
      union all
      select f from unnest(${features}::text[]) f where not exists (select from feature known where known.code = f)`,
  )
  return gone.map((row) => row.name)
}
