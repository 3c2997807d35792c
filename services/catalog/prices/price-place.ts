import type { Shop } from '#contracts/calls.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import type { Tx } from '#platform/db/pool.ts'
import { checkVersion } from '#platform/operation/version.ts'
import type { ProductSource } from '../products/source.ts'
import { findProduct, lockProduct } from '../products/store.ts'
import { noProduct } from './price-board.ts'
import { findVariant, type PriceKey } from './store.ts'

/** Where a price is to be set: of a product or a variant, everywhere or in a branch. */
export interface Place {
  id: string
  currency: string
  variant_id?: string | null
  branch_id?: string | null
  /** The product's version at which its prices were read. */
  version?: number
}

/** Locks the product, and refuses a place that is not: another product's variant, a branch or currency the shop has not. */
export async function lockPlace(tx: Tx, shop: Shop, place: Place): Promise<PriceKey & { product: ProductSource }> {
  const { id, currency, variant_id = null, branch_id = null } = place
  checkCurrency(shop, currency)
  if (branch_id !== null && !shop.all_branch_ids.includes(branch_id))
    throw invalidField('/branch_id', 'branch_not_found', 'The shop has no such branch.')
  const locked = await lockProduct(tx, id)
  if (!locked || locked.status === 'deleted') throw noProduct()
  checkVersion(place.version, locked.version)
  if (variant_id !== null && !(await findVariant(tx, id, variant_id)))
    throw invalidField('/variant_id', 'variant_not_found', 'This product has no such variant.')
  const product = await findProduct(tx, id, branch_id ?? shop.branch.id)
  if (!product) throw noProduct()
  return { product_id: id, variant_id, branch_id, currency, product }
}

function checkCurrency(shop: Shop, currency: string): void {
  const codes = shop.currencies.map((candidate) => candidate.code)
  if (!codes.includes(currency))
    throw new AppError('invalid', 'unknown_currency', `The shop does not sell in ${currency}; it does in ${codes.join(', ')}.`)
}
