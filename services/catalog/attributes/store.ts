import { sql } from 'kysely'
import type { Translations } from '#lib/locale.ts'
import { type Db, rows, type Tx } from '#platform/db/pool.ts'

/** An attribute with its values. */
export interface AttributeRow {
  id: string
  code: string
  translations: Translations<{ name: string }>
  values: { code: string; translations: Translations<{ label: string }>; swatch: string | null }[]
}

/** All attributes with their values in order. */
export function listAttributes(db: Db | Tx): Promise<AttributeRow[]> {
  return rows(
    db,
    sql<AttributeRow>`
      select a.id, a.code, a.translations,
        coalesce((select jsonb_agg(jsonb_build_object('code', v.code, 'translations', v.translations, 'swatch', v.swatch) order by v.position, v.code)
          from attribute_value v where v.attribute = a.code), '[]') as values
      from attribute a order by a.created_at, a.code`,
  )
}

/** Adds attributes and values that are missing; those that exist keep their texts. */
export async function addAttributes(tx: Tx, attributes: readonly AttributeRow[]): Promise<void> {
  await sql`
    with list as (select a from jsonb_array_elements(${JSON.stringify(attributes)}::jsonb) a), added as (
      insert into attribute (code, id, translations) select a ->> 'code', (a ->> 'id')::uuid, a -> 'translations' from list on conflict do nothing
    )
    insert into attribute_value (attribute, code, translations, swatch, position)
    select a ->> 'code', v ->> 'code', v -> 'translations', v ->> 'swatch', n
    from list, jsonb_array_elements(a -> 'values') with ordinality as t(v, n) on conflict do nothing`.execute(tx)
}
