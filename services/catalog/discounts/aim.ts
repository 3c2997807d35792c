import { invalidField } from '#lib/errors.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Aim } from './shapes.ts'
import { aimAtCategories, aimAtProducts, hasAim, unknownAims } from './store.ts'

/** Puts a discount on what staff named; what they left out of the request stays as it is. Refuses what is not there, and nothing at all. */
export async function takeAim(tx: Tx, id: string, { product_ids, category_ids }: Aim): Promise<void> {
  await checkAim(tx, { product_ids, category_ids })
  if (product_ids) await aimAtProducts(tx, id, product_ids)
  if (category_ids) await aimAtCategories(tx, id, category_ids)
  if (!(await hasAim(tx, id)))
    throw invalidField('/product_ids', 'nothing_discounted', 'Say what it is on: products, categories, or both.')
}

/** Refuses products and categories that are not there. */
export async function checkAim(tx: Tx, { product_ids = [], category_ids = [] }: Aim): Promise<void> {
  const unknown = await unknownAims(tx, product_ids, category_ids)
  const few = (ids: string[]) => ids.slice(0, 5).join(', ')
  if (unknown.products.length > 0)
    throw invalidField('/product_ids', 'product_not_found', `There is no product ${few(unknown.products)}.`)
  if (unknown.categories.length > 0)
    throw invalidField('/category_ids', 'category_not_found', `There is no category ${few(unknown.categories)}.`)
}
