import { data } from 'react-router'
import { ApiProblem, problemText } from '../api/problem.ts'
import { CATALOGUES } from '../i18n/catalogues.server.ts'
import type { Session } from '../session/session.server.ts'
import type { StockAlertResult } from './stock-alert-form.tsx'

/** Has the shopper told when the variant that a product page's form names is back. */
export async function tellWhenBack(session: Session, slug: string, form: FormData) {
  const { id } = await session.api.product(slug)
  const variantId = String(form.get('variant_id') ?? '')
  const email = String(form.get('email') ?? '').trim()
  try {
    const known = (await session.visitor()) !== undefined
    const contact = known ? {} : { email, consent: form.get('consent') === 'yes' }
    const asked = await session.api.tellWhenBack(id, { variant_id: variantId, ...contact })
    return data<StockAlertResult>({ back: variantId, email: asked.email })
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    const { problem } = error
    // The only field a shopper can spell wrong here is the address.
    const text = problem.code === 'invalid_input' ? CATALOGUES[session.locale].stockAlert.wrongEmail : problemText(problem)
    return data<StockAlertResult>({ backRefused: text }, { status: problem.status })
  }
}
