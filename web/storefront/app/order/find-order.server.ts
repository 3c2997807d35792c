import { redirect } from 'react-router'
import { orNotFound } from '../api/not-found.server.ts'
import { ApiProblem } from '../api/problem.ts'
import type { Order } from '../api/types.ts'
import type { Session } from '../session/session.server.ts'

/** An order of the visitor, by its number and, for guests, the access key in the address; asks to sign in where needed. */
export async function findOrder(session: Session, number: string, url: URL): Promise<Order> {
  try {
    return await orNotFound(session.api.order(number, accessOf(url)))
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 401) {
      throw redirect(`/${session.locale}/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`)
    }
    throw error
  }
}

/** The key with which a guest reads an order. */
export function accessOf(url: URL): string | undefined {
  return url.searchParams.get('access') ?? undefined
}
