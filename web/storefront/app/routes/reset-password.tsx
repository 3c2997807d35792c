import { data, Form, redirect, useNavigation } from 'react-router'
import { attempt } from '../account/attempt.server.ts'
import { DoorCard } from '../account/door-card.tsx'
import { PasswordField } from '../account/door-fields.tsx'
import { usePasswordRule } from '../account/password-rule.ts'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/reset-password.ts'

/** The token of the letter's link. */
export function loader({ url }: Route.LoaderArgs) {
  return { token: url.searchParams.get('token') ?? '' }
}

/** Takes the new password and leads on to the door. */
export async function action({ context, request }: Route.ActionArgs) {
  const session = sessionOf(context)
  const form = await request.formData()
  const said = await attempt(() => session.api.resetPassword(String(form.get('token') ?? ''), String(form.get('password') ?? '')))
  if (said.status !== 200) return data(said, { status: said.status })
  session.cookies.forgetSignIn()
  return redirect(`/${session.locale}/sign-in?reset=1`, 303)
}

/** The page that the letter about a forgotten password leads to. */
export default function ResetPassword({ loaderData: { token }, actionData }: Route.ComponentProps) {
  const { m } = useLanguage()
  const rule = usePasswordRule()
  const waiting = useNavigation().state === 'submitting'
  const isSpent = actionData !== undefined && actionData.code !== 'weak_password'
  return (
    <DoorCard title={m.account.resetTitle} refusal={actionData?.refusal}>
      <Seo title={m.account.resetTitle} hidden />
      {isSpent ? (
        <ShopLink to="/forgot-password" className="button button-primary w-full">
          {m.account.sendLink}
        </ShopLink>
      ) : (
        <Form method="post" className="space-y-5">
          <input type="hidden" name="token" value={token} />
          <PasswordField
            name="password"
            label={m.account.newPassword}
            error={actionData?.errors.password}
            autoComplete="new-password"
            {...rule}
          />
          <button type="submit" disabled={waiting} className="button button-primary w-full">
            {m.account.savePassword}
          </button>
        </Form>
      )}
    </DoorCard>
  )
}
