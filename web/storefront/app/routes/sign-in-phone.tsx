import { data, Form, redirect, useNavigation } from 'react-router'
import { afterSignIn } from '../account/after-sign-in.server.ts'
import { attempt } from '../account/attempt.server.ts'
import { phoneAndCode } from '../account/digits.ts'
import { DoorCard } from '../account/door-card.tsx'
import { CodeField, PhoneField } from '../account/door-fields.tsx'
import { Seo } from '../components/seo.tsx'
import { ShopLink } from '../components/shop-link.tsx'
import { TextField } from '../components/text-field.tsx'
import { CATALOGUES } from '../i18n/catalogues.server.ts'
import { useLanguage } from '../i18n/language.tsx'
import { localPath } from '../local-path.ts'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/sign-in-phone.ts'

interface Step {
  /** The number that a code was sent to; without one it is asked for. */
  phone: string | undefined
  entered: string
  code: string
  isNew: boolean
  refusal: string | undefined
  errors: Record<string, string>
}

/** Where to go afterwards; whoever is signed in already goes there at once. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  const next = localPath(url.searchParams.get('next')) ?? ''
  if (await session.visitor()) throw redirect(next || `/${session.locale}/account/orders`)
  return { next }
}

/** Sends a code, or opens the session by it. */
export async function action({ context, request }: Route.ActionArgs) {
  const session = sessionOf(context)
  const { account } = CATALOGUES[session.locale]
  const form = await request.formData()
  const { phone, code } = phoneAndCode(form)
  const entered = String(form.get('phone') ?? '')
  const step = (status: number, change: Partial<Step>) =>
    data<Step>({ phone, entered, code: code ?? '', isNew: false, refusal: undefined, errors: {}, ...change }, { status })
  if (!phone) return step(422, { errors: { phone: account.badPhone } })
  if (form.get('intent') !== 'enter') {
    const { status, code: problem, refusal, errors } = await attempt(() => session.api.requestCode(phone))
    // A code that was sent a moment ago can still be entered, also on a page that was left and opened anew.
    const isWaiting = problem === 'too_many_codes'
    return step(status, { refusal, errors, ...(status === 200 || isWaiting ? {} : { phone: undefined }) })
  }
  const isNew = form.get('first_name') !== null
  if (!code) return step(422, { isNew, errors: { code: account.badCode } })
  const name = (field: string) => String(form.get(field) ?? '').trim()
  const said = await attempt(() =>
    session.api.signInByCode({
      phone,
      code,
      locale: session.locale,
      ...(name('first_name') ? { first_name: name('first_name'), last_name: name('last_name') } : {}),
    }),
  )
  if (said.status === 200) return afterSignIn(session, form.get('next'))
  // Whoever is new is asked their name; that is no mistake of theirs.
  if (said.code === 'name_needed') return step(200, { isNew: true })
  return step(said.status, { isNew, refusal: said.refusal, errors: said.errors })
}

/** The page to sign in by phone: the number first, then the digits that were sent to it. */
export default function SignInPhone({ loaderData: { next }, actionData: step }: Route.ComponentProps) {
  const { m } = useLanguage()
  const waiting = useNavigation().state === 'submitting'
  const query = next ? `?next=${encodeURIComponent(next)}` : ''
  return (
    <DoorCard title={m.account.phoneTitle} refusal={step?.refusal}>
      <Seo title={m.account.phoneTitle} hidden />
      {step?.phone && !step.errors.phone ? (
        <Form method="post" className="space-y-5" key="code">
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="phone" value={step.phone} />
          {step.isNew ? (
            <>
              <input type="hidden" name="code" value={step.code} />
              <p role="status">{m.account.nameNeeded}</p>
              <div className="grid gap-5 sm:grid-cols-2">
                <TextField
                  name="first_name"
                  label={m.checkout.firstName}
                  autoComplete="given-name"
                  maxLength={80}
                  required
                  autoFocus
                />
                <TextField name="last_name" label={m.checkout.lastName} autoComplete="family-name" maxLength={80} />
              </div>
              {step.errors.code && <p className="text-sm font-medium text-danger">{step.errors.code}</p>}
            </>
          ) : (
            <>
              {!step.refusal && <p role="status">{m.account.codeSent(step.phone)}</p>}
              <CodeField error={step.errors.code} />
            </>
          )}
          <button type="submit" name="intent" value="enter" disabled={waiting} className="button button-primary w-full">
            {m.nav.signIn}
          </button>
          <div className="flex flex-wrap justify-between gap-x-6 gap-y-2">
            <button type="submit" name="intent" value="resend" formNoValidate className="link min-h-11 text-muted hover:text-ink">
              {m.account.resend}
            </button>
            <ShopLink to={`/sign-in/phone${query}`} reloadDocument className="link inline-flex min-h-11 items-center text-muted">
              {m.account.otherPhone}
            </ShopLink>
          </div>
        </Form>
      ) : (
        <Form method="post" className="space-y-5" key="phone">
          <input type="hidden" name="next" value={next} />
          <p className="text-muted">{m.account.phoneText}</p>
          <PhoneField defaultValue={step?.entered} error={step?.errors.phone} />
          <button type="submit" name="intent" value="send" disabled={waiting} className="button button-primary w-full">
            {m.account.sendCode}
          </button>
        </Form>
      )}
      <p className="mt-6 text-center">
        <ShopLink to={`/sign-in${query}`} className="link inline-block py-1">
          {m.account.byEmail}
        </ShopLink>
      </p>
    </DoorCard>
  )
}
