import { redirect, redirectDocument } from 'react-router'
import { afterSignIn } from '../account/after-sign-in.server.ts'
import { TICKET_COOKIE } from '../account/ticket-cookie.ts'
import { ApiProblem } from '../api/problem.ts'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/sign-in-provider-callback.ts'

const SAID: Record<string, string> = {
  sign_in_denied: 'denied',
  email_not_verified: 'email_not_verified',
  account_blocked: 'account_blocked',
  not_staff: 'not_staff',
}

/** Where a provider sends people back to: opens the session and leads on, or back to the door with the reason. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  const { api, cookies, locale } = session
  const ticket = cookies.get(TICKET_COOKIE) ?? ''
  cookies.set(TICKET_COOKIE, undefined)
  try {
    const { face, next } = await api.finishProvider({ provider: params.provider, ticket: ticket || '-', answer: url.search })
    if (face === 'admin') return redirectDocument(/^\/admin(?:\/|$)/.test(next) ? next : '/admin/', 303)
    return await afterSignIn(session, next)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    const reason = SAID[error.problem.code] ?? 'failed'
    const door = error.problem.code === 'not_staff' ? '/admin' : `/${locale}`
    return redirect(`${door}/sign-in?refused=${reason}`)
  }
}
