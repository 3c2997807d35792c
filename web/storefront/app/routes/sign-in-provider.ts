import { redirect } from 'react-router'
import { TICKET_COOKIE } from '../account/ticket-cookie.ts'
import { ApiProblem } from '../api/problem.ts'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/sign-in-provider.ts'

/** Sends the visitor to sign in at a provider, with a ticket in a cookie by which they come back. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { api, cookies, locale } = sessionOf(context)
  const face = url.searchParams.get('face') === 'admin' ? 'admin' : 'shop'
  const next = (url.searchParams.get('next') ?? '').slice(0, 1_000)
  try {
    const asked = await api.beginProvider({ provider: params.provider, next, face })
    cookies.set(TICKET_COOKIE, asked.ticket)
    return redirect(asked.url)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return redirect(`${face === 'admin' ? '/admin' : `/${locale}`}/sign-in?refused=failed`)
  }
}
