import { sql } from 'kysely'
import type { FacetLabel } from '#contracts/calls.ts'
import { type Db, rows, type Tx } from '#platform/db/pool.ts'

/** A name that filters show. */
export type Label = Pick<FacetLabel, 'attribute' | 'value' | 'label' | 'swatch' | 'unit' | 'position'>

/**
 * Keeps what values are called; those that are kept so already are not touched, so that writers do not wait for each other.
 * Gives whether anything has changed.
 */
export async function saveLabels(tx: Tx, labels: readonly FacetLabel[]): Promise<boolean> {
  const written = await rows(
    tx,
    sql`
    insert into label (locale, attribute, value, label, swatch, unit, position)
    select w.locale, w.attribute, w.value, w.label, w.swatch, w.unit, w.position
    from jsonb_to_recordset(${JSON.stringify(labels)}::jsonb) as w(locale text, attribute text, value text, label text, swatch text, unit text, position int)
    where not exists (select from label l where l.locale = w.locale and l.attribute = w.attribute and l.value = w.value
      and l.label = w.label and l.swatch is not distinct from w.swatch and l.unit = w.unit and l.position = w.position)
    order by w.locale, w.attribute, w.value
    on conflict (locale, attribute, value) do update set label = excluded.label, swatch = excluded.swatch, unit = excluded.unit, position = excluded.position
    returning 1`,
  )
  return written.length > 0
}

/** What these values, and the attributes they are of, are called in a language. */
export function listLabels(
  db: Db,
  locale: string,
  values: readonly { attribute: string; value: string }[],
  attributes: readonly string[],
): Promise<Label[]> {
  const wanted = [...values, ...attributes.map((attribute) => ({ attribute, value: '' }))]
  return rows(
    db,
    sql<Label>`
      select l.attribute, l.value, l.label, l.swatch, l.unit, l.position
      from unnest(${wanted.map((one) => one.attribute)}::text[], ${wanted.map((one) => one.value)}::text[]) as w(attribute, value)
      join label l on l.locale = ${locale} and l.attribute = w.attribute and l.value = w.value`,
  )
}
