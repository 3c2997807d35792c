import type { Offer } from '#contracts/calls.ts'
import { AppError, invalidField } from '#lib/errors.ts'

/** Refuses a quantity that cannot be had: more than there is, or more than a cart takes (CRT-02). */
export function checkQuantity(offer: Offer | undefined, quantity: number, max: number): asserts offer is Offer {
  if (!offer?.sellable) throw new AppError('not_found', 'variant_not_found', 'This is not sold (any more).')
  if (quantity > max) throw invalidField('/quantity', 'quantity_limits', `At most ${max} pieces of one thing fit into a cart.`)
  if (offer.available !== null && quantity > offer.available) {
    throw new AppError(
      'conflict',
      'insufficient_stock',
      offer.available === 0 ? `${offer.name} is sold out.` : `Only ${offer.available} of ${offer.name} are left.`,
      { available: offer.available, variant_id: offer.variant_id },
    )
  }
}
