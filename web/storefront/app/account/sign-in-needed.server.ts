import { redirect } from 'react-router'
import type { Me } from '../api/types.ts'
import type { Session } from '../session/session.server.ts'

/** Who is signed in; anybody else is led to the door and back. */
export async function signedIn(session: Session, url: URL): Promise<Me> {
  const me = await session.visitor()
  if (!me) throw redirect(`/${session.locale}/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`)
  return me
}
