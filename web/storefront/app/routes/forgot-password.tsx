import { data, Form, useNavigation } from 'react-router'
import { attempt } from '../account/attempt.server.ts'
import { DoorCard } from '../account/door-card.tsx'
import { EmailField } from '../account/door-fields.tsx'
import { Notice } from '../components/notice.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { CATALOGUES } from '../i18n/catalogues.server.ts'
import { useLanguage } from '../i18n/language.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/forgot-password.ts'

/** Has the link sent; says the same for addresses that nobody has. */
export async function action({ context, request }: Route.ActionArgs) {
  const session = sessionOf(context)
  const email = String((await request.formData()).get('email') ?? '').trim()
  const { status, code, refusal } = await attempt(() => session.api.forgotPassword(email))
  const wrong = code === 'invalid_input' ? CATALOGUES[session.locale].checkout.badEmail : undefined
  return data({ email, sent: status === 200, refusal: wrong ? undefined : refusal, wrong }, { status })
}

/** The page for those who no longer know their password. */
export default function ForgotPassword({ actionData }: Route.ComponentProps) {
  const { m } = useLanguage()
  const waiting = useNavigation().state === 'submitting'
  return (
    <DoorCard title={m.account.forgotTitle} refusal={actionData?.refusal}>
      <Seo title={m.account.forgotTitle} hidden />
      {actionData?.sent ? (
        <Notice tone="info" alert>
          {m.account.forgotDone(actionData.email)}
        </Notice>
      ) : (
        <Form method="post" className="space-y-5">
          <p className="text-muted">{m.account.forgotText}</p>
          <EmailField defaultValue={actionData?.email} error={actionData?.wrong} />
          <button type="submit" disabled={waiting} className="button button-primary w-full">
            {m.account.sendLink}
          </button>
        </Form>
      )}
      <p className="mt-6 text-center">
        <ShopLink to="/sign-in" className="link inline-block py-1">
          {m.account.backToSignIn}
        </ShopLink>
      </p>
    </DoorCard>
  )
}
