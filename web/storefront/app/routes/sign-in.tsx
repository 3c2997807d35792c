import { data, Form, redirect, useNavigation } from 'react-router'
import { afterSignIn } from '../account/after-sign-in.server.ts'
import { DoorCard } from '../account/door-card.tsx'
import { OtherWays } from '../account/other-ways.tsx'
import { ApiProblem, problemText } from '../api/problem.ts'
import { Notice } from '../components/notice.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { TextField } from '../components/text-field.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { localPath } from '../local-path.ts'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/sign-in.ts'

/** Where to go afterwards; whoever is signed in already goes there at once. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  const next = localPath(url.searchParams.get('next')) ?? ''
  if (await session.visitor()) throw redirect(next || `/${session.locale}/account/orders`)
  const providers = await session.api.providers()
  return {
    next,
    providers,
    isReset: url.searchParams.has('reset'),
    hasLeft: url.searchParams.has('left'),
    refused: url.searchParams.get('refused'),
  }
}

/** Opens the session. */
export async function action({ context, request }: Route.ActionArgs) {
  const session = sessionOf(context)
  const form = await request.formData()
  const email = String(form.get('email') ?? '').trim()
  try {
    await session.api.signIn({ email, password: String(form.get('password') ?? '') })
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error
    return data({ email, refusal: problemText(error.problem) }, { status: error.problem.status })
  }
  return afterSignIn(session, form.get('next'))
}

/** The page to sign in. */
export default function SignIn({ loaderData: { next, providers, isReset, hasLeft, refused }, actionData }: Route.ComponentProps) {
  const { m } = useLanguage()
  const waiting = useNavigation().state === 'submitting'
  const query = next ? `?next=${encodeURIComponent(next)}` : ''
  const refusalOf = (code: string) => m.account.refused[code] ?? m.account.refused['failed']
  return (
    <DoorCard title={m.account.signInTitle} refusal={actionData?.refusal ?? (refused ? refusalOf(refused) : undefined)}>
      <Seo title={m.nav.signIn} hidden />
      {(isReset || hasLeft) && !actionData && (
        <div className="mb-6">
          <Notice tone="info" alert>
            {hasLeft ? m.mine.left : m.account.resetDone}
          </Notice>
        </div>
      )}
      <Form method="post" className="space-y-5">
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          type="email"
          dir="ltr"
          label={m.checkout.email}
          defaultValue={actionData?.email}
          autoComplete="email"
          required
          className="rtl:[&_input]:text-right"
        />
        <TextField
          name="password"
          type="password"
          dir="ltr"
          label={m.account.password}
          autoComplete="current-password"
          required
          className="rtl:[&_input]:text-right"
        />
        <button type="submit" disabled={waiting} className="button button-primary w-full">
          {m.nav.signIn}
        </button>
        <p className="text-center">
          <ShopLink to="/forgot-password" className="link inline-block py-1 text-muted hover:text-ink">
            {m.account.forgot}
          </ShopLink>
        </p>
      </Form>
      <OtherWays query={query} providers={providers} />
      <p className="mt-6 text-center text-muted">
        {m.account.newHere}{' '}
        <ShopLink to={`/sign-up${query}`} className="link inline-block py-1 text-ink">
          {m.nav.signUp}
        </ShopLink>
      </p>
    </DoorCard>
  )
}
