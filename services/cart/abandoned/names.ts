import type { Offer, Shop } from '#contracts/calls.ts'
import type { Context } from '#platform/operation/context.ts'

const AT_ONCE = 200

/** A variant as people know it. */
export interface Named {
  product_id: string
  slug: string
  name: string
}

/** What variants are called in the caller's language, with their options, by their id; those that are gone are missing. */
export async function namesOf(ctx: Context, shop: Shop, variantIds: readonly string[]): Promise<Map<string, Named>> {
  const wanted = [...new Set(variantIds)]
  const names = new Map<string, Named>()
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const { offers } = await ctx.call('catalog.getOffers', {
      branch_id: shop.branch.id,
      currency: shop.base_currency,
      locale: ctx.locale,
      variant_ids: wanted.slice(at, at + AT_ONCE),
    })
    for (const offer of offers)
      names.set(offer.variant_id, { product_id: offer.product_id, slug: offer.slug, name: fullName(offer) })
  }
  return names
}

/** What an offer is called, with its options. */
export function fullName(offer: Offer): string {
  return [offer.name, ...offer.options.map((option) => option.value)].join(' · ')
}
