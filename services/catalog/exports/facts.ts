import { sql } from 'kysely'
import type { Shop } from '#contracts/calls.ts'
import { LOCALES, type Locale } from '#lib/locale.ts'
import { rows } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { type Attributes, readAttributes } from '../attributes/attributes.ts'
import { branchSlugs } from '../exchange/branch-slugs.ts'
import { type Column, columnName, columnsFor } from '../exchange/columns.ts'
import { pack } from '../exchange/packed.ts'
import { type Features, readFeatures } from '../features/features.ts'
import { openCost } from '../products/cost.ts'
import { costKeys } from '../products/view.ts'
import { branchPricePlaces } from './load-batch.ts'
import { Places } from './places.ts'
import type { ExportRow } from './store.ts'

/** What every row of an export needs to know of the shop, read once at its beginning. */
export interface ExportFacts {
  shop: Shop
  publicUrl: string
  columns: Column[]
  /** Slugs of branches by id. */
  branches: ReadonlyMap<string, string>
  attributes: Attributes
  features: Features
  places: Places
  brands: ReadonlyMap<string, { slug: string; name: string }>
  /** The way of each category, by slugs and by names of each language, as they stand in a cell. */
  ways: ReadonlyMap<string, { slugs: string; names: Partial<Record<Locale, string>> }>
  readCost(sealed: string): bigint | undefined
}

/** Reads what an export needs to know. */
export async function readFacts(ctx: Context, row: ExportRow): Promise<ExportFacts> {
  const shop = await shopOf(ctx)
  const all = [...(await branchSlugs(ctx))].map(([slug, id]) => [id, slug] as const)
  const branches = new Map(all.filter(([id]) => row.branches?.includes(id) ?? true))
  const places = (await branchPricePlaces(ctx.db)).flatMap(({ branch_id, currency }) => {
    const branch = branches.get(branch_id)
    return branch ? [{ branch, currency }] : []
  })
  const currencies = [...new Set([...shop.currencies.map(({ code }) => code), ...(await pricedIn(ctx))])]
  const scope = { locales: LOCALES, currencies, branches: [...branches.values()], branchPrices: places, costs: row.with_costs }
  const wanted = row.fields && new Set(['sku', ...row.fields])
  const [attributes, features] = [await readAttributes(ctx.db), await readFeatures(ctx.db)]
  return {
    shop,
    publicUrl: ctx.runtime.config.publicUrl,
    columns: columnsFor(scope).filter((column) => !wanted || wanted.has(column.field) || wanted.has(columnName(column))),
    branches,
    attributes,
    features,
    places: new Places(attributes, features),
    brands: await readBrands(ctx),
    ways: await readWays(ctx),
    readCost: (sealed) => openCost(costKeys(ctx), sealed),
  }
}

// Prices may be set in currencies that the shop does not sell in any more.
async function pricedIn(ctx: Context): Promise<string[]> {
  return (await rows(ctx.db, sql<{ currency: string }>`select distinct currency from price order by 1`)).map(
    (found) => found.currency,
  )
}

async function readBrands(ctx: Context): Promise<ExportFacts['brands']> {
  const found = await rows(ctx.db, sql<{ id: string; slug: string; name: string }>`select id, slug, name from brand`)
  return new Map(found.map(({ id, ...brand }) => [id, brand]))
}

async function readWays(ctx: Context): Promise<ExportFacts['ways']> {
  const found = await rows(
    ctx.db,
    sql<{
      id: string
      path: string[]
      translations: Partial<Record<Locale, { name: string; slug: string }>>
    }>`select id, path, translations from category`,
  )
  const byId = new Map(found.map((category) => [category.id, category]))
  return new Map(
    found.map(({ id, path }) => {
      const steps = path.flatMap((step) => byId.get(step) ?? [])
      const slugOf = (step: (typeof steps)[number]) =>
        LOCALES.map((locale) => step.translations[locale]?.slug).find(Boolean) ?? step.id
      const names = LOCALES.flatMap((locale) =>
        steps.some((step) => step.translations[locale])
          ? [
              [
                locale,
                pack(
                  steps.map((step) => step.translations[locale]?.name ?? ''),
                  '>',
                ),
              ] as const,
            ]
          : [],
      )
      return [id, { slugs: pack(steps.map(slugOf), '>'), names: Object.fromEntries(names) }]
    }),
  )
}
