import { sql } from 'kysely'
import { AppError } from '#lib/errors.ts'
import { rows, type Tx } from '#platform/db/pool.ts'
import type { Draft } from './draft.ts'
import type { ProductSource } from './source.ts'

/** Refuses (409 `sku_is_final`) another SKU for what was ordered: papers and warehouses know it by the old one (CAT-15). */
export async function refuseSkuChange(
  tx: Tx,
  before: ProductSource,
  skus: ReadonlyMap<string, string>,
  draft: Draft,
): Promise<void> {
  const renamed = draft.variants.flatMap((variant, row) => {
    const old = skus.get(variant.id)
    return old !== undefined && old !== variant.sku ? [{ id: variant.id, old, pointer: `/variants/${row}/sku` }] : []
  })
  if (renamed.length === 0 && draft.sku === before.sku) return
  // Reservations lock the same rows: an order is seen here, or sees the new SKU.
  const ordered = await rows(
    tx,
    sql<{ variant_id: string }>`
      with stock as (select variant_id, reserved from inventory where product_id = ${before.id} order by variant_id, branch_id for update)
      select variant_id from stock where reserved > 0
      union select variant_id from movement where product_id = ${before.id} and type = 'sale'
      union select b.variant_id from bundle_reservation b where b.variant_id = any(${before.variants.map((variant) => variant.id)}::uuid[])`,
  )
  const known = new Set(ordered.map((row) => row.variant_id))
  const wrong = [
    ...(draft.sku !== before.sku && known.size > 0 ? [{ old: before.sku, pointer: '/sku' }] : []),
    ...renamed.filter((variant) => known.has(variant.id)),
  ]
  if (wrong.length === 0) return
  const errors = wrong.map(({ old, pointer }) => ({
    pointer,
    code: 'sku_is_final',
    detail: `${old} was ordered, so its SKU stays; clone the product to sell it under another.`,
  }))
  throw new AppError('conflict', 'sku_is_final', errors.map((error) => error.detail).join(' '), { errors })
}
