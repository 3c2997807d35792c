import { sql } from 'kysely'
import type { Locale, Translations } from '#lib/locale.ts'
import type { Publication } from '#lib/publication.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { first, rows } from '#platform/db/pool.ts'

/** A branch as it is kept. */
export interface BranchRow extends Publication {
  id: string
  slug: string
  translations: Translations<{ name: string; address?: string; phone?: string; email?: string }>
  is_default: boolean
  online: boolean
  published: boolean
  time_zone: string
  default_currency: string | null
  default_locale: Locale | null
  country: string | null
  region: string | null
}

/** All branches, published or not, the default one first. */
export function listBranches(db: Db): Promise<BranchRow[]> {
  return rows(
    db,
    sql<BranchRow>`select id, slug, translations, is_default, online, time_zone, default_currency, default_locale, address ->> 'country' as country, address ->> 'state' as region, published, starts_at, ends_at from branch order by is_default desc, created_at`,
  )
}

/** Enabled currencies with the rate in force now. */
export function listCurrencies(db: Db): Promise<{ code: string; is_base: boolean; increment: number; rate: string }[]> {
  return rows(
    db,
    sql<{ code: string; is_base: boolean; increment: number; rate: string }>`
      select code, is_base, increment, coalesce(r.rate, 1)::text as rate
      from currency c
      left join lateral (select rate from exchange_rate r where r.currency = c.code and effective_at <= now() order by effective_at desc limit 1) r on true
      where enabled and (is_base or r.rate is not null) order by position`,
  )
}

/** A setting that was set. */
export interface SettingRow {
  key: string
  value: unknown
  updated_at: string
  version: number
}

/** Values of settings that were set: for the whole shop, overlaid by the branch's. */
export function listSettings(db: Db, branchId: string | null): Promise<SettingRow[]> {
  return rows(
    db,
    sql<SettingRow>`
      select distinct on (key) key, value, updated_at, version from setting
      where branch_id is null or branch_id = ${branchId}::uuid order by key, branch_id nulls last`,
  )
}

/** Keeps a setting's value, if it still has the asked version; gives its new one, or undefined when it was changed meanwhile. */
export async function putSetting(
  tx: Tx,
  key: string,
  value: unknown,
  by: string,
  asked: number | null,
): Promise<Pick<SettingRow, 'updated_at' | 'version'> | undefined> {
  return first(
    tx,
    sql<Pick<SettingRow, 'updated_at' | 'version'>>`
      insert into setting (key, branch_id, value, updated_by) select ${key}, null, ${JSON.stringify(value)}::jsonb, ${by}
      where coalesce(${asked}::int, 0) = 0 or exists (select from setting where key = ${key} and branch_id is null)
      on conflict (key, coalesce(branch_id, '00000000-0000-0000-0000-000000000000'))
      do update set value = excluded.value, updated_at = now(), updated_by = excluded.updated_by, version = setting.version + 1
        where ${asked}::int is null or setting.version = ${asked}::int
      returning updated_at, version`,
  )
}

/** The version of a setting; 0 when it was never set. */
export async function settingVersion(db: Db | Tx, key: string): Promise<number> {
  const kept = await first(db, sql<{ version: number }>`select version from setting where key = ${key} and branch_id is null`)
  return kept?.version ?? 0
}

/** The text of the first language of a chain that has it. */
export function inLanguage<T>(translations: Translations<T>, chain: readonly Locale[]): T | undefined {
  for (const locale of chain) {
    const found = translations[locale]
    if (found !== undefined) return found
  }
  return undefined
}
