import { data, Form, useNavigation, useSearchParams } from 'react-router'
import { DoorCard } from '../account/door-card.tsx'
import { ApiProblem, problemText } from '../api/problem.ts'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/unwatch.ts'

/** Ends the watch that a letter's link names; only when asked by the button, because mail programs open links by themselves. */
export async function action({ context, request }: Route.ActionArgs) {
  const { api } = sessionOf(context)
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  try {
    const watch = text('watch')
    await api.unwatch(text('product'), watch ? { watch, token: text('token') } : {})
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    return data({ refusal: problemText(error.problem) }, { status: error.problem.status })
  }
  return data({ refusal: undefined })
}

/** The page that a letter's "tell me no more" leads to. */
export default function Unwatch({ actionData }: Route.ComponentProps) {
  const { m } = useLanguage()
  const [params] = useSearchParams()
  const waiting = useNavigation().state === 'submitting'
  const done = actionData !== undefined && actionData.refusal === undefined
  return (
    <DoorCard title={m.watch.endTitle} refusal={actionData?.refusal}>
      <Seo title={m.watch.endTitle} hidden />
      {done ? (
        <div className="space-y-6">
          <p role="status">{m.watch.off}</p>
          <ShopLink to="/" className="button button-quiet w-full">
            {m.nav.home}
          </ShopLink>
        </div>
      ) : (
        <Form method="post" className="space-y-6">
          {['product', 'watch', 'token'].map((name) => (
            <input key={name} type="hidden" name={name} value={params.get(name) ?? ''} />
          ))}
          <p className="text-muted">{m.watch.endText}</p>
          <button type="submit" disabled={waiting} className="button button-primary w-full">
            {m.watch.end}
          </button>
        </Form>
      )}
    </DoorCard>
  )
}
