import { BannerRow } from '../ads/banner-row.tsx'
import { useViews } from '../ads/use-views.ts'
import { SearchBox } from '../components/search-box.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { readListingQuery, searchOf } from '../listing/listing-query.ts'
import { ListingView } from '../listing/listing-view.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/search.ts'

/** What the shop has for a text; without one, everything. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const query = readListingQuery(url.searchParams)
  const { api } = sessionOf(context)
  const [listing, banners] = await Promise.all([api.searchProducts(searchOf(query)), api.advertisements('search')])
  return { query, listing, banners }
}

/** The page of search results. */
export default function Search({ loaderData: { listing, query, banners } }: Route.ComponentProps) {
  const { locale, m } = useLanguage()
  useViews(banners)
  const title = query.q
    ? m.search.results(query.q)
    : query.onSale
      ? m.home.sale
      : query.sort === 'newest'
        ? m.home.newest
        : m.search.all
  return (
    <div className="page pt-10">
      <Seo title={title} hidden />
      <div className="mb-8 md:hidden">
        <SearchBox id="page-search" />
      </div>
      <h1 className="display mb-10 text-3xl sm:text-4xl">{title}</h1>
      {banners.length > 0 && (
        <div className="mb-10">
          <BannerRow banners={banners} slim first />
        </div>
      )}
      <ListingView
        listing={listing}
        query={query}
        path={`/${locale}/search`}
        first={banners.length > 0 ? 0 : 4}
        empty={
          <>
            <p className="font-medium text-ink">{query.q ? m.search.none(query.q) : m.home.empty}</p>
            {query.q && !listing.meta.similar && (
              <>
                <p className="mt-1">{m.search.hint}</p>
                <ShopLink to="/search" className="button button-quiet mt-6 text-base">
                  {m.search.all}
                </ShopLink>
              </>
            )}
          </>
        }
      />
    </div>
  )
}
