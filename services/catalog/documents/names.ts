import type { Db, Tx } from '#platform/db/pool.ts'
import { type BrandRow, loadBrands } from '../brands/store.ts'
import type { Features } from '../features/features.ts'
import type { ProductSource } from '../products/source.ts'
import { type TagRow, tagsNamed } from '../tags/store.ts'

/** What products are known by, beside their own words: features, their brands by id, their tags by name. */
export interface Names {
  features: Features
  brands: Map<string, Omit<BrandRow, 'product_count'>>
  tags: Map<string, Pick<TagRow, 'name' | 'slug' | 'translations'>>
}

/** The names that some products need, read together. */
export async function loadNames(db: Db | Tx, products: readonly ProductSource[], features: Features): Promise<Names> {
  const brands = await loadBrands(db, [...new Set(products.flatMap((product) => product.brand_id ?? []))])
  const tags = await tagsNamed(db, [...new Set(products.flatMap((product) => product.tags))])
  return { features, brands: new Map(brands.map((row) => [row.id, row])), tags: new Map(tags.map((row) => [row.name, row])) }
}
