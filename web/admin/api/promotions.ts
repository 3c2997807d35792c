import { useQuery } from '@tanstack/react-query'
import type { Input, Output } from '#sdk'
import { api } from './client.ts'

/** A coupon. */
export type Coupon = Output<'coupon.get'>

/** What is sent of a coupon. */
export type CouponInput = Input<'coupon.create'>

/** A gift. */
export type Gift = Output<'gift.get'>

/** What is sent of a gift. */
export type GiftInput = Input<'gift.create'>

/** Makes a coupon, or changes the known one. */
export function saveCoupon(input: CouponInput, known?: Coupon): Promise<Coupon> {
  if (!known) return api('coupon.create', input)
  return api('coupon.update', { ...input, id: known.id, version: known.version })
}

/** Lets shoppers use a coupon, or stops that. */
export function turnCoupon({ id, version, state }: Coupon): Promise<Coupon> {
  return api(state === 'unpublished' ? 'coupon.publish' : 'coupon.unpublish', { id, version })
}

/** Removes a coupon. */
export function deleteCoupon({ id, version }: Coupon): Promise<null> {
  return api('coupon.delete', { id, version })
}

/** Orders that used a code, newest first. */
export function useCouponUses(id: string) {
  return useQuery({
    queryKey: ['coupons', 'uses', id],
    queryFn: ({ signal }) => api('coupon.list_uses', { id, per_page: 50 }, { signal }),
  })
}

/** Makes a gift, or changes the known one. */
export function saveGift(input: GiftInput, known?: Gift): Promise<Gift> {
  if (!known) return api('gift.create', input)
  return api('gift.update', { ...input, id: known.id, version: known.version })
}

/** Offers a gift, or stops that. */
export function turnGift({ id, version, published }: Gift): Promise<Gift> {
  return api(published ? 'gift.unpublish' : 'gift.publish', { id, version })
}

/** Removes a gift. */
export function deleteGift({ id, version }: Gift): Promise<null> {
  return api('gift.delete', { id, version })
}

/** A customer's points and what happened to them. */
export function usePoints(customerId: string) {
  return useQuery({
    queryKey: ['loyalty', customerId],
    queryFn: ({ signal }) => api('loyalty.list', { id: customerId, per_page: 50 }, { signal }),
  })
}

/** Gives a customer points, or takes some. */
export function adjustPoints(input: Input<'loyalty.adjust'>): Promise<Output<'loyalty.adjust'>> {
  return api('loyalty.adjust', input)
}
