import { data, Form, useNavigation, useSearchParams } from 'react-router'
import { attempt } from '../account/attempt.server.ts'
import { DoorCard } from '../account/door-card.tsx'
import { Notice } from '../components/notice.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/confirm-email.ts'

/** Confirms the address; only when asked by the button, because mail programs open links by themselves. */
export async function action({ context, request }: Route.ActionArgs) {
  const session = sessionOf(context)
  const token = String((await request.formData()).get('token') ?? '')
  let email = ''
  const { status, refusal } = await attempt(async () => {
    email = (await session.api.verifyEmail(token)).email
  })
  return data({ email, refusal }, { status })
}

/** The page that the letter to a new address leads to. */
export default function ConfirmEmail({ actionData }: Route.ComponentProps) {
  const { m } = useLanguage()
  const [params] = useSearchParams()
  const waiting = useNavigation().state === 'submitting'
  return (
    <DoorCard title={m.account.confirmTitle} refusal={actionData?.refusal}>
      <Seo title={m.account.confirmTitle} hidden />
      {actionData?.email ? (
        <div className="space-y-6">
          <Notice tone="info" alert>
            {m.account.confirmed(actionData.email)}
          </Notice>
          <ShopLink to="/account/settings" className="button button-quiet w-full">
            {m.account.settings}
          </ShopLink>
        </div>
      ) : (
        <Form method="post" className="space-y-6">
          <input type="hidden" name="token" value={params.get('token') ?? ''} />
          <p className="text-muted">{m.account.confirmText}</p>
          <button type="submit" disabled={waiting} className="button button-primary w-full">
            {m.account.confirm}
          </button>
        </Form>
      )}
    </DoorCard>
  )
}
