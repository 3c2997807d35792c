import { redirect } from 'react-router'
import { BannerRow } from '../ads/banner-row.tsx'
import { useViews } from '../ads/use-views.ts'
import { orNotFound } from '../api/not-found.server.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { SanitisedHtml } from '../components/sanitised-html.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { isNarrowed, readListingQuery, searchOf } from '../listing/listing-query.ts'
import { ListingView } from '../listing/listing-view.tsx'
import { slugAlternates } from '../page-alternates.ts'
import { plainText } from '../plain-text.ts'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/category.ts'

/** A category and the page of its products that the address asks for. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { api, locale } = sessionOf(context)
  const query = readListingQuery(url.searchParams)
  const [category, banners] = await Promise.all([orNotFound(api.category(params.slug)), api.advertisements('category')])
  if (category.slug !== params.slug) throw redirect(`/${locale}/c/${encodeURIComponent(category.slug)}${url.search}`, 301)
  const listing = await api.searchProducts(searchOf(query, { category: category.id }))
  return { category, listing, query, banners, alternates: slugAlternates('/c/', category.slugs) }
}

/** The page of a category. */
export default function Category({ loaderData: { category, listing, query, banners, alternates } }: Route.ComponentProps) {
  const { locale, m } = useLanguage()
  useViews(banners)
  const path = `/${locale}/c/${category.slug}`
  const description = category.description ?? ''
  return (
    <div className="page">
      <Seo
        title={category.seo.title || category.name}
        description={category.seo.description || plainText(description) || category.name}
        canonical={path + (query.page > 1 ? `?page=${query.page}` : '')}
        alternates={alternates}
        image={category.image?.url}
        hidden={isNarrowed(query)}
      />
      <Breadcrumbs crumbs={category.breadcrumbs.filter((crumb) => crumb.id !== category.id)} here={category.name} />
      <header className="mb-10">
        <h1 className="display text-4xl sm:text-5xl">{category.name}</h1>
        {description && <SanitisedHtml html={description} className="prose-shop mt-4 max-w-3xl text-lg text-muted" />}
        {category.children.length > 0 && (
          <nav aria-label={m.list.subcategories} className="mt-6">
            <ul className="strip flex gap-2 sm:flex-wrap">
              {category.children.map((child) => (
                <li key={child.id}>
                  <ShopLink
                    to={`/c/${child.slug}`}
                    className="inline-flex min-h-11 items-center rounded-full border border-line bg-surface px-5 whitespace-nowrap hover:border-ink"
                  >
                    {child.name}
                  </ShopLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      {banners.length > 0 && (
        <div className="mb-10">
          <BannerRow banners={banners} slim first />
        </div>
      )}
      <ListingView
        listing={listing}
        query={query}
        path={path}
        empty={m.list.emptyCategory}
        first={banners.length > 0 ? 0 : 4}
        key={category.id}
      />
    </div>
  )
}
