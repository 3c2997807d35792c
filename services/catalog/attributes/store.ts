import { sql } from 'kysely'
import type { Translations } from '#lib/locale.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'

/** An attribute with its values. */
export interface AttributeRow {
  id: string
  code: string
  translations: Translations<{ name: string }>
  values: { code: string; translations: Translations<{ label: string }>; swatch: string | null; retired: boolean }[]
  version: number
}

const attribute = sql`a.id, a.code, a.translations, a.version,
  coalesce((select jsonb_agg(jsonb_build_object('code', v.code, 'translations', v.translations, 'swatch', v.swatch, 'retired', v.retired) order by v.position, v.code)
    from attribute_value v where v.attribute = a.code), '[]') as values`

/** All attributes in their order, with their values in order. */
export function listAttributes(db: Db | Tx): Promise<AttributeRow[]> {
  return rows(db, sql<AttributeRow>`select ${attribute} from attribute a order by a.position, a.created_at, a.code`)
}

/** An attribute, locked for a change. */
export function lockAttribute(tx: Tx, code: string): Promise<AttributeRow | undefined> {
  return first(tx, sql<AttributeRow>`select ${attribute} from attribute a where a.code = ${code} for update of a`)
}

/** Writes an attribute's names and makes its values what they should be, in the given order. */
export async function saveAttribute(
  tx: Tx,
  code: string,
  translations: object,
  values: readonly { code: string; translations: object; swatch?: string | null; retired?: boolean }[],
): Promise<void> {
  await sql`update attribute set translations = ${JSON.stringify(translations)}::jsonb, version = version + 1 where code = ${code}`.execute(
    tx,
  )
  await sql`
    with wanted as (
      select v ->> 'code' as code, v -> 'translations' as translations, v ->> 'swatch' as swatch, coalesce((v ->> 'retired')::boolean, false) as retired, n
      from jsonb_array_elements(${JSON.stringify(values)}::jsonb) with ordinality as t(v, n)
    ), gone as (delete from attribute_value where attribute = ${code} and code not in (select code from wanted))
    insert into attribute_value (attribute, code, translations, swatch, retired, position) select ${code}, code, translations, swatch, retired, n from wanted
    on conflict (attribute, code) do update set translations = excluded.translations, swatch = excluded.swatch, retired = excluded.retired,
      position = excluded.position`.execute(tx)
}

/** Removes an attribute with its values. */
export async function removeAttribute(tx: Tx, code: string): Promise<void> {
  await sql`delete from attribute where code = ${code}`.execute(tx)
}

/** SKUs of some variants that differ by an attribute, or have one of the given values of it. */
export async function usersOf(tx: Tx, code: string, values?: readonly string[]): Promise<string[]> {
  const has =
    values === undefined
      ? sql`v.options @> ${JSON.stringify([{ attribute: code }])}::jsonb`
      : sql`exists (select from unnest(${[...values]}::text[]) w where v.options @> jsonb_build_array(jsonb_build_object('attribute', ${code}::text, 'value', w)))`
  const found = await rows(
    tx,
    sql<{
      sku: string
    }>`select v.sku from variant v join product p on p.id = v.product_id where ${has} and v.deleted_at is null and p.status <> 'deleted' order by v.id limit 4`,
  )
  return found.map((row) => row.sku)
}

/** Puts attributes in the given order; the others follow as they were. */
export async function arrangeAttributes(tx: Tx, codes: readonly string[]): Promise<void> {
  await sql`
    with wanted as (
      select a.code, row_number() over (order by o.n nulls last, a.position, a.created_at, a.code) as n
      from attribute a left join unnest(${[...codes]}::text[]) with ordinality as o(code, n) on o.code = a.code
    )
    update attribute a set position = wanted.n from wanted where wanted.code = a.code and a.position <> wanted.n`.execute(tx)
}

/** An attribute as it is first written; without a place it, or its value, stands behind the others. */
export type NewAttribute = Pick<AttributeRow, 'id' | 'code' | 'translations'> & {
  place?: number | undefined
  values: (Omit<AttributeRow['values'][number], 'retired'> & { place?: number | undefined })[]
}

/** Adds attributes and values that are missing; those that exist keep their texts and places. */
export async function addAttributes(tx: Tx, attributes: readonly NewAttribute[]): Promise<void> {
  await sql`
    with list as (select a from jsonb_array_elements(${JSON.stringify(attributes)}::jsonb) a), added as (
      insert into attribute (code, id, translations, position)
      select a ->> 'code', (a ->> 'id')::uuid, a -> 'translations',
        coalesce((a ->> 'place')::int, coalesce((select max(position) from attribute), 0) + row_number() over ()) from list on conflict do nothing
    )
    insert into attribute_value (attribute, code, translations, swatch, position)
    select a ->> 'code', v ->> 'code', v -> 'translations', v ->> 'swatch',
      coalesce((v ->> 'place')::int, coalesce((select max(position) from attribute_value where attribute = a ->> 'code'), 0) + n)
    from list, jsonb_array_elements(a -> 'values') with ordinality as t(v, n) on conflict do nothing`.execute(tx)
}
