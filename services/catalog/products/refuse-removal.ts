import { sql } from 'kysely'
import { AppError } from '#lib/errors.ts'
import { rows, type Tx } from '#platform/db/pool.ts'
import type { Draft } from './draft.ts'
import type { ProductSource } from './source.ts'

/** Refuses (409 `variant_promised`) to set aside variants of which pieces are promised to orders (CAT-47). */
export async function refuseRemoval(tx: Tx, before: ProductSource, draft: Draft): Promise<void> {
  const kept = new Set(draft.variants.map((variant) => variant.id))
  const gone = before.variants.filter((variant) => !kept.has(variant.id))
  if (gone.length === 0) return
  // Reservations lock the same rows: whoever orders now either is seen here, or finds the variant gone.
  const promised = await rows(
    tx,
    sql<{ variant_id: string; reserved: number }>`
      select variant_id, reserved from inventory where variant_id = any(${gone.map((variant) => variant.id)}::uuid[]) order by variant_id, branch_id for update`,
  )
  const errors = gone.flatMap(({ id, sku }) => {
    const pieces = promised.filter((row) => row.variant_id === id).reduce((sum, row) => sum + row.reserved, 0)
    if (pieces === 0) return []
    const detail = `${pieces} pieces of ${sku} are promised to orders; wait for those orders to end, or disable the variant meanwhile.`
    return [{ pointer: '/variants', code: 'variant_promised', detail }]
  })
  if (errors.length > 0)
    throw new AppError('conflict', 'variant_promised', errors.map((error) => error.detail).join(' '), { errors })
}
