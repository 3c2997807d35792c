import { redirect } from 'react-router'
import { signedIn } from '../account/sign-in-needed.server.ts'
import { ApiProblem } from '../api/problem.ts'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/account-data.ts'

/** The file of everything that the shop keeps about the visitor, to be saved. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  await signedIn(session, url)
  try {
    const file = await session.api.ownData()
    return new Response(JSON.stringify(file, null, 2), {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': 'attachment; filename="my-data.json"',
        'Cache-Control': 'private, no-store',
      },
    })
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 404) throw redirect(`/${session.locale}/account/settings`)
    throw error
  }
}
