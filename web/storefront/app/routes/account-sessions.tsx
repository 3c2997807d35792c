import { data, Form, useNavigation } from 'react-router'
import { between } from '#lib/locale.ts'
import { AccountTabs } from '../account/account-tabs.tsx'
import { attempt } from '../account/attempt.server.ts'
import { signedIn } from '../account/sign-in-needed.server.ts'
import type { OwnSession } from '../api/types.ts'
import { Notice } from '../components/notice.tsx'
import { Seo } from '../components/seo.tsx'
import { When } from '../components/when.tsx'
import { CATALOGUES } from '../i18n/catalogues.server.ts'
import { countryName } from '../i18n/country-name.ts'
import { useLanguage } from '../i18n/language.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/account-sessions.ts'

/** Where the visitor is signed in. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  await signedIn(session, url)
  return { sessions: (await session.api.sessions()).data }
}

/** Signs out one device, or all others. */
export async function action({ context, request }: Route.ActionArgs) {
  const session = sessionOf(context)
  const { account } = CATALOGUES[session.locale]
  const id = String((await request.formData()).get('id') ?? '')
  let done: string = account.oneEnded
  const { status, refusal } = await attempt(async () => {
    if (id) await session.api.endSession(id)
    else done = account.ended((await session.api.endOtherSessions()).ended)
  })
  return data({ refusal, done: refusal ? undefined : done }, { status })
}

/** The page of one's devices. */
export default function AccountSessions({ loaderData: { sessions }, actionData }: Route.ComponentProps) {
  const { m } = useLanguage()
  const waiting = useNavigation().state !== 'idle'
  return (
    <div className="page max-w-4xl pt-10">
      <Seo title={m.account.sessions} hidden />
      <AccountTabs title={m.account.sessions} />
      <p className="mb-6 text-muted">{m.account.sessionsText}</p>
      <div aria-live="polite" className="mb-6 empty:hidden">
        {actionData?.done && <Notice tone="info">{actionData.done}</Notice>}
        {actionData?.refusal && <Notice tone="danger">{actionData.refusal}</Notice>}
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} waiting={waiting} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form method="post" className="mt-8">
          <button type="submit" disabled={waiting} className="button button-quiet max-sm:w-full">
            {m.account.endOthers}
          </button>
        </Form>
      )}
    </div>
  )
}

function SessionRow({ session, waiting }: { session: OwnSession; waiting: boolean }) {
  const { locale, m } = useLanguage()
  const name = m.account.device(session.browser, session.system)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div className="min-w-0">
        <p className="font-medium">
          <bdi>{name}</bdi>
          {session.current && (
            <span className="ms-3 rounded-full bg-teal-soft px-3 py-1 text-xs font-semibold">{m.account.thisDevice}</span>
          )}
        </p>
        <p className="mt-1 text-sm text-muted">
          {session.ip && (
            <>
              <bdi>{session.ip}</bdi>
              {between(locale)}
            </>
          )}
          {session.country && <span suppressHydrationWarning>{countryName(session.country, locale) + between(locale)}</span>}
          {m.account.lastUsed} <When at={session.last_used_at} />
        </p>
      </div>
      {!session.current && (
        <Form method="post">
          <button
            type="submit"
            name="id"
            value={session.id}
            disabled={waiting}
            aria-label={`${m.account.endSession}: ${name}`}
            className="link min-h-11 text-muted hover:text-ink"
          >
            {m.account.endSession}
          </button>
        </Form>
      )}
    </li>
  )
}
