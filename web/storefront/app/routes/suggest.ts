import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/suggest.ts'

/** Proposals for the search box while the shopper types. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const q = url.searchParams.get('q')?.trim().slice(0, 100) ?? ''
  const suggestions = q.length < 2 ? [] : await sessionOf(context).api.suggest(q)
  return { q, suggestions: suggestions.slice(0, 8) }
}
