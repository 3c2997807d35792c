import { data, Form, redirect, useNavigation } from 'react-router'
import { afterSignIn } from '../account/after-sign-in.server.ts'
import { DoorCard } from '../account/door-card.tsx'
import { OtherWays } from '../account/other-ways.tsx'
import { usePasswordRule } from '../account/password-rule.ts'
import { ApiProblem, fieldErrors, problemText } from '../api/problem.ts'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { TextField } from '../components/text-field.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { localPath } from '../local-path.ts'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/sign-up.ts'

const FIELD_OF_CODE: Record<string, string> = { email_taken: 'email', weak_password: 'password' }

/** Where to go afterwards; whoever is signed in already goes there at once. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  const next = localPath(url.searchParams.get('next')) ?? ''
  if (await session.visitor()) throw redirect(next || `/${session.locale}/account/orders`)
  return { next, providers: await session.api.providers() }
}

/** Makes the account and signs it in. */
export async function action({ context, request }: Route.ActionArgs) {
  const session = sessionOf(context)
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const values = { email: text('email'), first_name: text('first_name'), last_name: text('last_name') }
  try {
    await session.api.register({ ...values, password: String(form.get('password') ?? ''), locale: session.locale })
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    const { problem } = error
    const field = FIELD_OF_CODE[problem.code]
    const errors = field ? { [field]: problemText(problem) } : fieldErrors(problem)
    const refusal = Object.keys(errors).length > 0 ? undefined : problemText(problem)
    return data({ values, errors, refusal }, { status: problem.status })
  }
  return afterSignIn(session, form.get('next'))
}

/** The page to make an account. */
export default function SignUp({ loaderData: { next, providers }, actionData }: Route.ComponentProps) {
  const { m } = useLanguage()
  const rule = usePasswordRule()
  const waiting = useNavigation().state === 'submitting'
  const errors: Record<string, string> = actionData?.errors ?? {}
  const values = actionData?.values
  const query = next ? `?next=${encodeURIComponent(next)}` : ''
  return (
    <DoorCard title={m.account.signUpTitle} refusal={actionData?.refusal}>
      <Seo title={m.nav.signUp} hidden />
      <Form method="post" className="space-y-5">
        <input type="hidden" name="next" value={next} />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="first_name"
            label={m.checkout.firstName}
            defaultValue={values?.first_name}
            error={errors.first_name}
            autoComplete="given-name"
            required
          />
          <TextField
            name="last_name"
            label={m.checkout.lastName}
            defaultValue={values?.last_name}
            error={errors.last_name}
            autoComplete="family-name"
            required
          />
        </div>
        <TextField
          name="email"
          type="email"
          dir="ltr"
          label={m.checkout.email}
          defaultValue={values?.email}
          error={errors.email}
          autoComplete="email"
          required
          className="rtl:[&_input]:text-right"
        />
        <TextField
          name="password"
          type="password"
          dir="ltr"
          label={m.account.password}
          error={errors.password}
          autoComplete="new-password"
          {...rule}
          required
          className="rtl:[&_input]:text-right"
        />
        <button type="submit" disabled={waiting} className="button button-primary w-full">
          {m.nav.signUp}
        </button>
      </Form>
      <OtherWays query={query} providers={providers} />
      <p className="mt-6 text-center text-muted">
        {m.account.haveAccount}{' '}
        <ShopLink to={`/sign-in${query}`} className="link inline-block py-1 text-ink">
          {m.nav.signIn}
        </ShopLink>
      </p>
    </DoorCard>
  )
}
