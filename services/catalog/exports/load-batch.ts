import { type RawBuilder, sql } from 'kysely'
import { type Db, rows } from '#platform/db/pool.ts'
import type { PriceRow, ProductSource } from '../products/source.ts'
import { loadProducts } from '../products/store.ts'

/** What a branch has of a variant. */
export interface StockRow {
  variant_id: string
  branch_id: string
  on_hand: number
  low_stock_threshold: number
  track: boolean
  allow_backorder: boolean
  backorder_limit: number
}

/** A product with what holds in every branch. */
export interface ExportedProduct {
  product: ProductSource
  branchPrices: (PriceRow & { branch_id: string })[]
  stock: StockRow[]
  branches: string[]
  /** What is inside a bundle, and what goes with a product, by SKUs. */
  parts: { sku: string; quantity: number }[]
  related: { kind: string; sku: string }[]
}

/** The next products after an id, whole, in a handful of statements. */
export async function loadBatch(
  db: Db,
  after: string | null,
  conditions: RawBuilder<unknown>[],
  branchId: string,
  limit: number,
): Promise<ExportedProduct[]> {
  const found = await rows(
    db,
    sql<{
      id: string
    }>`select p.id from product p where ${sql.join(conditions, sql` and `)} and (${after}::uuid is null or p.id > ${after}::uuid)
      order by p.id limit ${limit}`,
  )
  const ids = found.map((row) => row.id)
  if (ids.length === 0) return []
  const [products, parts] = await Promise.all([loadProducts(db, ids, branchId), loadParts(db, ids)])
  const byId = new Map(products.map((product) => [product.id, product]))
  const partsById = new Map(parts.map((part) => [part.id, part]))
  return ids.flatMap((id) => {
    const product = byId.get(id)
    const part = partsById.get(id)
    return product && part
      ? [
          {
            product,
            branchPrices: part.prices,
            stock: part.stock,
            branches: part.branches,
            parts: part.parts,
            related: part.related,
          },
        ]
      : []
  })
}

function loadParts(db: Db, ids: readonly string[]) {
  return rows(
    db,
    sql<
      { id: string; prices: (PriceRow & { branch_id: string })[]; stock: StockRow[]; branches: string[] } & Pick<
        ExportedProduct,
        'parts' | 'related'
      >
    >`
      select w.id,
        coalesce((select jsonb_agg(jsonb_build_object('variant_id', r.variant_id, 'branch_id', r.branch_id, 'currency', r.currency, 'amount_minor', r.amount_minor,
          'compare_at_minor', r.compare_at_minor, 'cost', null)) from price r where r.product_id = w.id and r.branch_id is not null), '[]') as prices,
        coalesce((select jsonb_agg(jsonb_build_object('variant_id', i.variant_id, 'branch_id', i.branch_id, 'on_hand', i.on_hand,
          'low_stock_threshold', i.low_stock_threshold, 'track', i.track, 'allow_backorder', i.allow_backorder, 'backorder_limit', i.backorder_limit))
          from inventory i where i.product_id = w.id), '[]') as stock,
        coalesce((select array_agg(l.branch_id order by l.branch_id) from listing l where l.product_id = w.id), '{}') as branches,
        coalesce((select jsonb_agg(jsonb_build_object('sku', v.sku, 'quantity', b.quantity) order by b.position, v.sku)
          from bundle_part b join variant v on v.id = b.variant_id where b.bundle_id = w.id), '[]') as parts,
        coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'sku', p.sku) order by r.position, p.sku)
          from product_relation r join product p on p.id = r.related_id and p.status <> 'deleted' where r.product_id = w.id), '[]') as related
      from unnest(${[...ids]}::uuid[]) w(id)`,
  )
}

/** Branches and currencies in which some price holds that does not hold elsewhere. */
export function branchPricePlaces(db: Db): Promise<{ branch_id: string; currency: string }[]> {
  return rows(
    db,
    sql<{
      branch_id: string
      currency: string
    }>`select distinct branch_id, currency from price where branch_id is not null order by 1, 2`,
  )
}
