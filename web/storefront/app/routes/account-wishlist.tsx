import { AccountTabs } from '../account/account-tabs.tsx'
import { signedIn } from '../account/sign-in-needed.server.ts'
import { ProductGrid } from '../components/product-grid.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { Pagination } from '../listing/pagination.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/account-wishlist.ts'

/** What the visitor put on the wishlist, at the prices of now. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  await signedIn(session, url)
  return session.api.wishlist(Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '', 10) || 1))
}

/** The page of the wishlist. */
export default function AccountWishlist({ loaderData: { data: cards, meta } }: Route.ComponentProps) {
  const { locale, m } = useLanguage()
  return (
    <div className="page max-w-4xl pt-10">
      <Seo title={m.mine.wishlist} hidden />
      <AccountTabs title={m.mine.wishlist} />
      {cards.length === 0 ? (
        <div className="py-16 text-center">
          <p className="text-lg text-muted">{m.mine.wishlistEmpty}</p>
          <ShopLink to="/" className="button button-primary mt-6">
            {m.cart.browse}
          </ShopLink>
        </div>
      ) : (
        <>
          <h2 className="sr-only">{m.list.products(meta.total)}</h2>
          <ProductGrid cards={cards} />
        </>
      )}
      <Pagination meta={meta} pathOf={(page) => `/${locale}/account/wishlist?page=${page}`} />
    </div>
  )
}
