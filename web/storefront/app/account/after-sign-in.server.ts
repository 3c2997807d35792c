import { redirectDocument } from 'react-router'
import { ApiProblem } from '../api/problem.ts'
import { localPath } from '../local-path.ts'
import type { Session } from '../session/session.server.ts'

/** Brings the guest's cart along and leads on to where the visitor meant to go. */
export async function afterSignIn({ api, cookies, locale }: Session, next: unknown): Promise<Response> {
  const token = cookies.get('serai_cart')
  if (token) {
    try {
      await api.mergeCart(token)
    } catch (error) {
      // A cart that is gone by now cannot be brought along; whoever signed in is signed in all the same.
      if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    }
    cookies.set('serai_cart', undefined)
  }
  return redirectDocument(localPath(next) ?? `/${locale}`, 303)
}
