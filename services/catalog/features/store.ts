import { type RawBuilder, sql } from 'kysely'
import type { Translations } from '#lib/locale.ts'
import { type Db, first, rows, type Tx } from '#platform/db/pool.ts'
import type { Feature } from './feature.ts'

const feature = sql`
  f.id, f.code, f.kind, f.translations, f.group_code as "group", f.filterable, f.version,
  coalesce((select jsonb_agg(jsonb_build_object('code', v.code, 'translations', v.translations, 'retired', v.retired) order by v.position, v.code)
    from feature_value v where v.feature = f.code), '[]') as values`

/** A group of features, in the order of groups. */
export interface GroupRow {
  code: string
  translations: Translations<{ name: string }>
}

/** Where a thing stands among those of its kind, from 1. */
export interface Placed {
  place?: number | undefined
}

/** All features in their order: those of the first group first, those without a group last. */
export function listFeatures(db: Db | Tx): Promise<Feature[]> {
  return rows(
    db,
    sql<Feature>`select ${feature} from feature f left join feature_group g on g.code = f.group_code
      order by g.position nulls last, f.position, f.created_at, f.code`,
  )
}

/** All groups in their order. */
export function listGroups(db: Db | Tx): Promise<GroupRow[]> {
  return rows(db, sql<GroupRow>`select code, translations from feature_group order by position, code`)
}

/** A feature, locked for a change. */
export function lockFeature(tx: Tx, code: string): Promise<Feature | undefined> {
  return first(tx, sql<Feature>`select ${feature} from feature f where f.code = ${code} for update of f`)
}

/** Adds a feature, behind the others unless it has a place; false when its code is taken. */
export async function insertFeature(
  tx: Tx,
  made: Pick<Feature, 'id' | 'code' | 'kind' | 'translations' | 'group' | 'filterable'> & Placed,
): Promise<boolean> {
  const added = await rows(
    tx,
    sql`insert into feature (code, id, kind, translations, group_code, filterable, position)
      select ${made.code}, ${made.id}::uuid, ${made.kind}, ${JSON.stringify(made.translations)}::jsonb, ${made.group}, ${made.filterable},
        coalesce(${made.place ?? null}::int, (select max(position) from feature) + 1, 1) on conflict do nothing returning code`,
  )
  return added.length > 0
}

/** Changes a feature's own row. */
export async function updateFeature(
  tx: Tx,
  code: string,
  now: Pick<Feature, 'translations' | 'group' | 'filterable'>,
): Promise<void> {
  await sql`update feature set translations = ${JSON.stringify(now.translations)}::jsonb, group_code = ${now.group}, filterable = ${now.filterable},
    version = version + 1 where code = ${code}`.execute(tx)
}

/** Makes a feature's values what they should be, in the given order. */
export async function syncValues(
  tx: Tx,
  code: string,
  values: readonly { code: string; translations: object; retired?: boolean }[],
): Promise<void> {
  await sql`
    with wanted as (
      select v ->> 'code' as code, v -> 'translations' as translations, coalesce((v ->> 'retired')::boolean, false) as retired, n
      from jsonb_array_elements(${JSON.stringify(values)}::jsonb) with ordinality as t(v, n)
    ), gone as (delete from feature_value where feature = ${code} and code not in (select code from wanted))
    insert into feature_value (feature, code, translations, retired, position) select ${code}, code, translations, retired, n from wanted
    on conflict (feature, code) do update set translations = excluded.translations, retired = excluded.retired, position = excluded.position`.execute(
    tx,
  )
}

/** Adds values that a feature does not have yet, behind those it has unless they have places. */
export async function addValues(
  tx: Tx,
  code: string,
  values: readonly ({ code: string; translations: object } & Placed)[],
): Promise<void> {
  if (values.length === 0) return
  await sql`
    insert into feature_value (feature, code, translations, position)
    select ${code}, v ->> 'code', v -> 'translations',
      coalesce((v ->> 'place')::int, coalesce((select max(position) from feature_value where feature = ${code}), 0) + n)
    from jsonb_array_elements(${JSON.stringify(values)}::jsonb) with ordinality as t(v, n) on conflict do nothing`.execute(tx)
}

/** Adds groups, behind the others unless they have places; those that exist stay as they are. */
export async function insertGroups(tx: Tx, groups: readonly (GroupRow & Placed)[]): Promise<void> {
  await sql`insert into feature_group (code, translations, position)
    select g ->> 'code', g -> 'translations', coalesce((g ->> 'place')::int, coalesce((select max(position) from feature_group), 0) + n)
    from jsonb_array_elements(${JSON.stringify(groups)}::jsonb) with ordinality as t(g, n) on conflict do nothing`.execute(tx)
}

/** Removes a feature with its values. */
export async function removeFeature(tx: Tx, code: string): Promise<void> {
  await sql`delete from feature where code = ${code}`.execute(tx)
}

/** SKUs of some products, not deleted ones, that have a feature, or one of the given values of it. */
export async function usersOf(tx: Tx, code: string, values?: readonly string[]): Promise<string[]> {
  const has: RawBuilder<unknown> =
    values === undefined
      ? sql`p.features @> ${JSON.stringify([{ feature: code }])}::jsonb`
      : sql`exists (select from unnest(${[...values]}::text[]) v where p.features @> jsonb_build_array(jsonb_build_object('feature', ${code}::text, 'choices', jsonb_build_array(v))))`
  const found = await rows(
    tx,
    sql<{ sku: string }>`select p.sku from product p where ${has} and p.status <> 'deleted' order by p.id limit 4`,
  )
  return found.map((row) => row.sku)
}

/** Puts features in the given order; the others follow as they were. */
export async function arrangeFeatures(tx: Tx, codes: readonly string[]): Promise<void> {
  await sql`
    with wanted as (
      select f.code, row_number() over (order by o.n nulls last, f.position, f.code) as n
      from feature f left join unnest(${[...codes]}::text[]) with ordinality as o(code, n) on o.code = f.code
    )
    update feature f set position = wanted.n from wanted where wanted.code = f.code and f.position <> wanted.n`.execute(tx)
}

/** Makes the groups what they should be, in the given order; gives those that features are still in. */
export async function saveGroups(tx: Tx, groups: readonly GroupRow[]): Promise<string[]> {
  await sql`lock table feature_group in share row exclusive mode`.execute(tx)
  const kept = groups.map((group) => group.code)
  const used = await rows(
    tx,
    sql<{
      code: string
    }>`select distinct group_code as code from feature where group_code is not null and group_code <> all(${kept}::text[]) order by 1`,
  )
  if (used.length > 0) return used.map((row) => row.code)
  await sql`delete from feature_group where code <> all(${kept}::text[])`.execute(tx)
  await sql`insert into feature_group (code, translations, position)
    select g ->> 'code', g -> 'translations', n from jsonb_array_elements(${JSON.stringify(groups)}::jsonb) with ordinality as t(g, n)
    on conflict (code) do update set translations = excluded.translations, position = excluded.position`.execute(tx)
  return []
}

/** Whether there is a group; it is held until the transaction ends. */
export async function holdGroup(tx: Tx, code: string): Promise<boolean> {
  return (await first(tx, sql`select code from feature_group where code = ${code} for key share`)) !== undefined
}
