import type { Context } from './operation/context.ts'

const NONE: ReadonlySet<string> = new Set()

/** Products on the wishlist of who asks; kept until it changes. Undefined where nobody is signed in, of whom nothing is known. */
export async function favoritesOf(ctx: Context): Promise<ReadonlySet<string> | undefined> {
  const { id, kind } = ctx.actor
  if (id === null || (kind !== 'customer' && kind !== 'staff')) return undefined
  const found = await ctx.runtime.cache.load(`favorites ${id}`, async () => {
    const { product_ids: ids } = await ctx.call('identity.listFavorites', { user_id: id })
    return { value: ids.length === 0 ? NONE : new Set(ids), tags: [`favorites:${id}`], bytes: 200 + ids.length * 60 }
  })
  return found as ReadonlySet<string>
}

/** Cards that say which of them are on the wishlist of who asks. */
export function marked<T extends { id: string }>(
  cards: T[],
  favorites: ReadonlySet<string> | undefined,
): (T & { favorite?: boolean })[] {
  return favorites ? cards.map((card) => ({ ...card, favorite: favorites.has(card.id) })) : cards
}
