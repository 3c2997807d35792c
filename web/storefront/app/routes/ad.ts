import { redirect } from 'react-router'
import { ApiProblem } from '../api/problem.ts'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/ad.ts'

/** Follows a banner to where the shop says that it leads, and has the click counted; one that is over leads to the front page. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { api, locale } = sessionOf(context)
  const { type, slug, url } = await follow()
  if (type === 'url' && url) return away(url)
  if (type === 'category' && slug) return away(`/${locale}/c/${encodeURIComponent(slug)}`)
  return away(slug ? `/${locale}/p/${encodeURIComponent(slug)}` : `/${locale}`)

  async function follow() {
    // A browser that looks ahead has not been asked to by anybody.
    const looksAhead = /prefetch|prerender/.test(request.headers.get('Sec-Purpose') ?? request.headers.get('Purpose') ?? '')
    try {
      return await api.followAdvertisement(params.id, request.method === 'GET' && !looksAhead)
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.status < 500) return { type: 'none', slug: null, url: null }
      throw error
    }
  }
}

function away(to: string) {
  return redirect(to, { status: 302, headers: { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' } })
}
