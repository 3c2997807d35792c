import type { ReactNode } from 'react'
import { Link, useNavigation } from 'react-router'
import type { Listing } from '../api/types.ts'
import { Icon } from '../components/icon.tsx'
import { ProductGrid } from '../components/product-grid.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { ActiveFilters } from './active-filters.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { isNarrowed, type ListingQuery, listingSearch, withoutFilters } from './listing-query.ts'
import { Pagination } from './pagination.tsx'
import { SortMenu } from './sort-menu.tsx'

/** A list of products with its filters, order and pages; `empty` says what nothing means here. */
export function ListingView({
  listing,
  query,
  path,
  empty,
  brands = true,
  first = 4,
}: {
  listing: Listing
  query: ListingQuery
  path: string
  empty: ReactNode
  /** Whether brands are among the filters. */
  brands?: boolean
  /** How many of the products are seen before any scrolling. */
  first?: number
}) {
  const { m } = useLanguage()
  const waiting = useNavigation().location?.pathname === path
  const narrowed = isNarrowed(query)
  if (listing.meta.total === 0 && !narrowed) {
    return (
      <>
        <div className="py-16 text-center text-lg text-muted">{empty}</div>
        {listing.meta.similar && (
          <section aria-labelledby="similar">
            <h2 id="similar" className="display mb-8 text-2xl sm:text-3xl">
              {m.search.similar}
            </h2>
            <ProductGrid cards={listing.data} wide />
          </section>
        )}
      </>
    )
  }
  return (
    <div className="gap-12 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <div>
        <FilterPanel facets={listing.facets} query={query} path={path} brands={brands} />
      </div>
      <section aria-busy={waiting} className={waiting ? 'opacity-60 transition-opacity delay-150' : ''}>
        <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-muted">
            <span role="status">{m.list.products(listing.meta.total)}</span>
          </h2>
          <div className="flex items-center gap-2">
            <button type="button" popoverTarget="filters" className="button button-quiet min-h-11 px-4 py-2 lg:hidden">
              <Icon name="filter" className="size-4" />
              {m.list.filters}
            </button>
            <SortMenu query={query} path={path} />
          </div>
        </div>
        <ActiveFilters facets={listing.facets} query={query} path={path} />
        {listing.data.length > 0 ? (
          <ProductGrid cards={listing.data} first={first} />
        ) : (
          <div className="py-16 text-center">
            <p className="text-lg font-medium">{m.list.empty}</p>
            <p className="mt-1 text-muted">{m.list.emptyHint}</p>
            <Link to={path + listingSearch(withoutFilters(query))} className="button button-quiet mt-6">
              {m.list.clear}
            </Link>
          </div>
        )}
        <Pagination meta={listing.meta} pathOf={(page) => path + listingSearch({ ...query, page })} />
      </section>
    </div>
  )
}
