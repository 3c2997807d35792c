import { useRouteLoaderData } from 'react-router'
import { initialsOf } from '#lib/initials.ts'
import type { Cart, CategoryNode, Me, Store } from './api/types.ts'
import type { Session } from './session/session.server.ts'
import type { Theme } from './session/theme.ts'

/** A category in the menu. */
export type MenuItem = { slug: string; name: string; children: MenuItem[] }

/** What every page shows around itself. */
export type Shell = {
  origin: string
  theme: Theme
  currency: string
  store: Store
  categories: MenuItem[]
  cart: { count: number; expiresAt: string | null }
  me: { firstName: string; initials: string; picture: string | null } | null
}

/** Gathers the surroundings of a page: shop, menu, cart and visitor, all at once. */
export async function loadShell(session: Session): Promise<Shell> {
  const signedIn = session.cookies.signInHeader() !== undefined
  const hasCart = signedIn || session.cookies.has('serai_cart')
  const [store, tree, cart, me] = await Promise.all([
    session.api.store(),
    session.api.categoryTree(),
    hasCart ? session.api.cart() : undefined,
    signedIn ? session.visitor() : undefined,
  ])
  return {
    origin: session.origin,
    theme: session.theme,
    currency: store.currencies.find(({ code }) => code === session.currency)?.code ?? store.default_currency,
    store,
    categories: tree.map(menuItem),
    cart: cartFacts(cart),
    me: visitorFacts(me),
  }
}

/** The surroundings of the page; undefined where they could not be loaded. */
export function useShell(): Shell | undefined {
  return useRouteLoaderData<Shell>('root')
}

function menuItem(node: CategoryNode): MenuItem {
  return { slug: node.slug, name: node.name, children: node.children.map(menuItem) }
}

function cartFacts(cart: Cart | undefined): Shell['cart'] {
  return { count: cart?.item_count ?? 0, expiresAt: cart?.expires_at ?? null }
}

function visitorFacts(me: Me | undefined): Shell['me'] {
  if (!me) return null
  return {
    firstName: me.first_name,
    initials: initialsOf(me.first_name, me.last_name),
    picture: me.avatar?.small_url ?? null,
  }
}
