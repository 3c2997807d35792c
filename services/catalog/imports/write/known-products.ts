import { sql } from 'kysely'
import { rows, type Tx } from '#platform/db/pool.ts'
import type { FileProduct } from '../formats/file-product.ts'

/** A product of the shop that a file speaks of. */
export interface Known {
  id: string
}

/** The products of the shop that those of a file are: by their SKU, or, where the file has none, by their slug. */
export async function knownProducts(
  tx: Tx,
  products: readonly FileProduct[],
): Promise<{ of(product: FileProduct): Known | undefined }> {
  const skus = products.flatMap((product) => product.sku?.toLowerCase() ?? [])
  const slugs = products.flatMap((product) => (product.sku || !product.slug ? [] : product.slug))
  const found = await rows(
    tx,
    sql<{ id: string; kind: string; name: string }>`
      select id, 'sku' as kind, lower(sku) as name from product where lower(sku) = any(${skus}::text[])
      union all select product_id, 'slug', slug from (
        select distinct on (slug) slug, product_id from product_translation where slug = any(${slugs}::text[]) order by slug, locale = 'en' desc) s`,
  )
  const byName = new Map(found.map((row) => [`${row.kind} ${row.name}`, row.id]))
  return {
    of(product) {
      const id = product.sku ? byName.get(`sku ${product.sku.toLowerCase()}`) : byName.get(`slug ${product.slug ?? ''}`)
      return id === undefined ? undefined : { id }
    },
  }
}
