import { redirect } from 'react-router'
import { orNotFound } from '../api/not-found.server.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Seo } from '../components/seo.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { isNarrowed, readListingQuery, searchOf } from '../listing/listing-query.ts'
import { ListingView } from '../listing/listing-view.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/tag.ts'

/** A tag and the page of its products that the address asks for; an address that the tag had leads to the one it has. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { api, locale } = sessionOf(context)
  const query = readListingQuery(url.searchParams)
  const tag = await orNotFound(api.tag(params.slug))
  if (tag.slug !== params.slug) throw redirect(`/${locale}/tags/${encodeURIComponent(tag.slug)}${url.search}`, 301)
  return { tag, query, listing: await api.searchProducts(searchOf(query, { tag: tag.slug })) }
}

/** The page of a tag. */
export default function Tag({ loaderData: { tag, listing, query } }: Route.ComponentProps) {
  const { locale, m } = useLanguage()
  const path = `/${locale}/tags/${tag.slug}`
  return (
    <div className="page">
      <Seo
        title={tag.name}
        description={m.brand.tagged(tag.name)}
        canonical={path + (query.page > 1 ? `?page=${query.page}` : '')}
        hidden={isNarrowed(query)}
      />
      <Breadcrumbs crumbs={[]} here={tag.name} />
      <h1 className="display mb-10 text-4xl break-words sm:text-5xl">{tag.name}</h1>
      <ListingView listing={listing} query={query} path={path} empty={m.brand.emptyTag} key={tag.id} />
    </div>
  )
}
