import { redirect } from 'react-router'
import { orNotFound } from '../api/not-found.server.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { JsonLd } from '../components/json-ld.tsx'
import { Picture } from '../components/picture.tsx'
import { SanitisedHtml } from '../components/sanitised-html.tsx'
import { Seo } from '../components/seo.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { isNarrowed, readListingQuery, searchOf } from '../listing/listing-query.ts'
import { ListingView } from '../listing/listing-view.tsx'
import { plainText } from '../plain-text.ts'
import { sessionOf } from '../session/session.server.ts'
import { useShell } from '../shell.ts'
import type { Route } from './+types/brand.ts'

/** A brand and the page of its products that the address asks for. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { api, locale } = sessionOf(context)
  const query = readListingQuery(url.searchParams)
  const brand = await orNotFound(api.brand(params.slug))
  if (brand.slug !== params.slug) throw redirect(`/${locale}/brands/${encodeURIComponent(brand.slug)}${url.search}`, 301)
  return { brand, query, listing: await api.searchProducts(searchOf(query, { brand: brand.slug })) }
}

/** The page of a brand. */
export default function Brand({ loaderData: { brand, listing, query } }: Route.ComponentProps) {
  const { locale, m } = useLanguage()
  const origin = useShell()?.origin ?? ''
  const path = `/${locale}/brands/${brand.slug}`
  return (
    <div className="page">
      <Seo
        title={brand.seo.title || brand.name}
        description={brand.seo.description || plainText(brand.description) || m.brand.productsOf(brand.name)}
        canonical={path + (query.page > 1 ? `?page=${query.page}` : '')}
        image={brand.logo?.url}
        hidden={isNarrowed(query)}
      />
      <JsonLd
        data={{
          '@context': 'https://schema.org',
          '@type': 'Brand',
          name: brand.name,
          url: origin + path,
          ...(brand.logo ? { logo: new URL(brand.logo.url, origin || 'http://localhost').href } : {}),
        }}
      />
      <Breadcrumbs crumbs={[]} also={{ name: m.brand.brands, path: '/brands' }} here={brand.name} />
      <header className="mb-10 flex max-w-3xl flex-wrap items-center gap-x-6 gap-y-4">
        {brand.logo && (
          <Picture
            media={brand.logo}
            alt=""
            sizes="96px"
            className="size-20 rounded-card border border-line bg-surface object-contain p-2 sm:size-24"
          />
        )}
        <div className="min-w-0 grow basis-72">
          <h1 className="display text-4xl break-words sm:text-5xl">{brand.name}</h1>
          {brand.description && <SanitisedHtml html={brand.description} className="prose-shop mt-4 text-lg text-muted" />}
        </div>
      </header>
      <ListingView listing={listing} query={query} path={path} empty={m.brand.empty} brands={false} key={brand.id} />
    </div>
  )
}
