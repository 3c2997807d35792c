import { redirect, redirectDocument } from 'react-router'
import { ApiProblem } from '../api/problem.ts'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/sign-out.ts'

/** Ends the session here and at the API. */
export async function action({ context }: Route.ActionArgs) {
  const { api, cookies, locale } = sessionOf(context)
  try {
    await api.signOut()
  } catch (error) {
    // A session that has ended already needs no ending.
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
  }
  cookies.forgetSignIn()
  return redirectDocument(`/${locale}`, 303)
}

/** Somebody opened the address of the form: there is nothing to see, so to the front page. */
export function loader({ context }: Route.LoaderArgs) {
  return redirect(`/${sessionOf(context).locale}`)
}
