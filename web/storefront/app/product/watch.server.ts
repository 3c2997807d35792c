import { data } from 'react-router'
import { ApiProblem, problemText } from '../api/problem.ts'
import { CATALOGUES } from '../i18n/catalogues.server.ts'
import type { Session } from '../session/session.server.ts'
import type { WatchResult } from './watch-form.tsx'

/** Whether the visitor watches a product; null for guests. */
export async function watchingOf(session: Session, productId: string): Promise<boolean | null> {
  if (!(await session.visitor())) return null
  return (await session.api.watching(productId)).watching
}

/** Begins or ends the watch that a product page's form asks for. */
export async function changeWatch(session: Session, slug: string, form: FormData) {
  const { id } = await session.api.product(slug)
  const email = String(form.get('email') ?? '').trim()
  try {
    if (form.get('intent') === 'unwatch') {
      await session.api.unwatch(id)
      return data<WatchResult>({ watch: 'off' })
    }
    const known = (await session.visitor()) !== undefined
    await session.api.watch(id, known ? {} : { email, consent: form.get('consent') === 'yes' })
    return data<WatchResult>({ watch: 'on' })
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    const { problem } = error
    // The only field a shopper can spell wrong here is the address.
    const text = problem.code === 'invalid_input' ? CATALOGUES[session.locale].watch.wrongEmail : problemText(problem)
    return data<WatchResult>({ watchRefused: text }, { status: problem.status })
  }
}
