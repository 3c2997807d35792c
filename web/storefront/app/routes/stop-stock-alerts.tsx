import { data, Form, useNavigation, useSearchParams } from 'react-router'
import { DoorCard } from '../account/door-card.tsx'
import { ApiProblem, problemText } from '../api/problem.ts'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/stop-stock-alerts.ts'

/** Takes the address of a letter's link off all queues; only when asked by the button, because mail programs open links by themselves. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  try {
    await sessionOf(context).api.endStockAlerts(String(form.get('token') ?? '') || '-')
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    return data({ refusal: problemText(error.problem) }, { status: error.problem.status })
  }
  return data({ refusal: undefined })
}

/** The page that a letter's "tell me of nothing else" leads to. */
export default function StopStockAlerts({ actionData }: Route.ComponentProps) {
  const { m } = useLanguage()
  const [params] = useSearchParams()
  const waiting = useNavigation().state === 'submitting'
  const done = actionData !== undefined && actionData.refusal === undefined
  return (
    <DoorCard title={m.stockAlert.endTitle} refusal={actionData?.refusal}>
      <Seo title={m.stockAlert.endTitle} hidden />
      {done ? (
        <div className="space-y-6">
          <p role="status">{m.stockAlert.ended}</p>
          <ShopLink to="/" className="button button-quiet w-full">
            {m.nav.home}
          </ShopLink>
        </div>
      ) : (
        <Form method="post" className="space-y-6">
          <input type="hidden" name="token" value={params.get('token') ?? ''} />
          <p className="text-muted">{m.stockAlert.endText}</p>
          <button type="submit" disabled={waiting} className="button button-primary w-full">
            {m.stockAlert.end}
          </button>
        </Form>
      )}
    </DoorCard>
  )
}
