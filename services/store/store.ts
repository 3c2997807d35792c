import { sql } from 'kysely'
import type { Locale, Translations } from '#lib/locale.ts'
import type { Rounding } from '#lib/money.ts'
import type { Publication } from '#lib/publication.ts'
import type { Db } from '#platform/db/pool.ts'
import { rows } from '#platform/db/pool.ts'

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

/** A currency the shop sells in; the increment is in minor units. */
export interface SoldCurrency {
  code: string
  is_base: boolean
  increment: number
  mode: Rounding
  rate: string
}

/** Enabled currencies with the rate in force now. */
export function listCurrencies(db: Db): Promise<SoldCurrency[]> {
  return rows(
    db,
    sql<SoldCurrency>`
      select code, is_base, increment, mode, trim_scale(coalesce(r.rate, 1))::text as rate
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

/** The same for a branch, or for the default one if none is named. */
export function listBranchSettings(db: Db, branchId: string | null): Promise<SettingRow[]> {
  return rows(
    db,
    sql<SettingRow>`
      select distinct on (key) key, value, updated_at, version from setting
      where branch_id is null or branch_id = coalesce(${branchId}::uuid, (select id from branch where is_default)) order by key, branch_id nulls last`,
  )
}

/** The first text of a chain of languages that says something. */
export function textIn(texts: Translations<string>, chain: readonly Locale[]): string | null {
  return chain.map((locale) => texts[locale]?.trim()).find(Boolean) ?? null
}

/** The text of the first language of a chain that has it. */
export function inLanguage<T>(translations: Translations<T>, chain: readonly Locale[]): T | undefined {
  for (const locale of chain) {
    const found = translations[locale]
    if (found !== undefined) return found
  }
  return undefined
}
