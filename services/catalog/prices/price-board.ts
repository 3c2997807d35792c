import { sql } from 'kysely'
import { AppError } from '#lib/errors.ts'
import { minorToJson } from '#lib/money.ts'
import { type Db, first, type Tx } from '#platform/db/pool.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { openCost } from '../products/cost.ts'
import { findProduct } from '../products/store.ts'
import { costKeys } from '../products/view.ts'
import { loadPricing } from './applied-store.ts'
import { effectivePrice, pricesOf } from './effective.ts'
import { listPlanned } from './planned-store.ts'
import { priceRules } from './rules.ts'
import type { PriceBoard } from './shapes.ts'
import { type KnownPrice, listPrices } from './store.ts'

/** A product's prices as staff see them: set, asked and planned; costs and margins only for those who may see them. */
export async function boardOf(ctx: Context, db: Db | Tx, id: string): Promise<PriceBoard> {
  const shop = await shopOf(ctx)
  const rules = await priceRules(ctx)
  const product = await findProduct(db, id, shop.branch.id)
  if (!product || product.status === 'deleted') throw noProduct()
  const pricing = (await loadPricing(db, [id], shop.branch.id, rules.now)).get(id) ?? { reductions: [], applied: [] }
  const { prices } = pricesOf(product, shop, pricing, rules)
  const known = await listPrices(db, id)
  const planned = await listPlanned(db, id)
  const keys = costKeys(ctx)
  const seesCost = ctx.actor.permissions.has('product.view_cost')
  return {
    id,
    version: product.version,
    prices: known.map((row) => ({
      variant_id: row.variant_id,
      branch_id: row.branch_id,
      ...amountsOf(row),
      since: row.since,
      set_by: row.set_by?.name ?? null,
      ...(seesCost ? costFacts(row, keys) : {}),
    })),
    asked: [...prices].flatMap(([variant_id, byCurrency]) =>
      Object.entries(byCurrency).map(([currency, price]) => ({
        variant_id,
        currency,
        amount: price.amount,
        compare_at: price.compare_at,
        lowest_30_days: price.lowest ? price.compare_at : null,
        converted: price.converted,
        discount_id:
          effectivePrice(product, variant_id, price.converted ? shop.base_currency : currency, shop, pricing, rules)
            ?.discount_id ?? null,
      })),
    ),
    planned: planned.map((change) => ({
      id: change.id,
      variant_id: change.variant_id,
      branch_id: change.branch_id,
      ...amountsOf(change),
      effective_from: change.effective_from,
      by: change.actor.name,
    })),
  }
}

/** 404: no such product. */
export function noProduct(): AppError {
  return new AppError('not_found', 'product_not_found', 'There is no such product.')
}

/** Refuses (404) a product that is not there. */
export async function needProduct(db: Db | Tx, id: string): Promise<{ sku: string; status: string }> {
  const found = await first(
    db,
    sql<{ sku: string; status: string }>`select sku, status from product where id = ${id} and status <> 'deleted'`,
  )
  if (!found) throw noProduct()
  return found
}

function amountsOf(row: { currency: string; amount_minor: number; compare_at_minor: number | null }) {
  const { currency } = row
  return {
    currency,
    amount: minorToJson(row.amount_minor, currency).amount,
    compare_at: row.compare_at_minor === null ? null : minorToJson(row.compare_at_minor, currency).amount,
  }
}

function costFacts(row: KnownPrice, keys: readonly string[]): { cost: number | null; margin: number | null } {
  const cost = row.cost === null ? undefined : openCost(keys, row.cost)
  if (cost === undefined) return { cost: null, margin: null }
  const margin = Math.round((1 - Number(cost) / row.amount_minor) * 1_000) / 10
  return { cost: minorToJson(cost, row.currency).amount, margin }
}
