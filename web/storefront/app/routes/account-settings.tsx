import { data, redirectDocument } from 'react-router'
import { AccountTabs } from '../account/account-tabs.tsx'
import { AvatarSection } from '../account/avatar-section.tsx'
import { changeSettings } from '../account/change-settings.server.ts'
import { DataSection } from '../account/data-section.tsx'
import { LeaveSection } from '../account/leave-section.tsx'
import { ConsentSection, NameSection, TaxSection } from '../account/profile-section.tsx'
import { signedIn } from '../account/sign-in-needed.server.ts'
import { EmailSection, PasswordSection, PhoneSection } from '../account/ways-in.tsx'
import { Seo } from '../components/seo.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/account-settings.ts'

/** The visitor's own account. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const session = sessionOf(context)
  const me = await signedIn(session, url)
  const [{ countries }, dataState] = await Promise.all([session.api.checkoutOptions(), session.api.dataState()])
  return { me, countries, dataState }
}

/** Changes what one of the forms asks for. */
export async function action({ context, request, url }: Route.ActionArgs) {
  const session = sessionOf(context)
  await signedIn(session, url)
  const { status, ...result } = await changeSettings(session, await request.formData())
  if (result.intent === 'leave' && result.done) {
    session.cookies.forgetSignIn()
    return redirectDocument(`/${session.locale}/sign-in?left=1`, 303)
  }
  session.forgetVisitor()
  return data(result, { status })
}

/** The page of one's details: name, e-mail address, phone and password. */
export default function AccountSettings({ loaderData: { me, countries, dataState }, actionData: result }: Route.ComponentProps) {
  const { m } = useLanguage()
  return (
    <div className="page max-w-4xl pt-10">
      <Seo title={m.account.settings} hidden />
      <AccountTabs title={m.account.settings} />
      <div>
        <AvatarSection me={me} result={result} />
        <NameSection me={me} result={result} />
        <EmailSection me={me} result={result} />
        <PhoneSection me={me} result={result} />
        <PasswordSection me={me} result={result} />
        <TaxSection me={me} result={result} countries={countries} />
        <ConsentSection me={me} result={result} />
        <DataSection state={dataState} result={result} />
        {me.kind === 'customer' && <LeaveSection me={me} result={result} />}
      </div>
    </div>
  )
}
