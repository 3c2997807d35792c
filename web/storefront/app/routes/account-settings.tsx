import { data, Form, useNavigation } from 'react-router'
import { AccountTabs } from '../account/account-tabs.tsx'
import { changeSettings } from '../account/change-settings.server.ts'
import { SettingsSection } from '../account/settings-section.tsx'
import { signedIn } from '../account/sign-in-needed.server.ts'
import { EmailSection, PasswordSection, PhoneSection } from '../account/ways-in.tsx'
import { Seo } from '../components/seo.tsx'
import { TextField } from '../components/text-field.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { sessionOf } from '../session/session.server.ts'
import type { Route } from './+types/account-settings.ts'

/** The visitor's own account. */
export async function loader({ context, url }: Route.LoaderArgs) {
  return { me: await signedIn(sessionOf(context), url) }
}

/** Changes what one of the forms asks for. */
export async function action({ context, request, url }: Route.ActionArgs) {
  const session = sessionOf(context)
  await signedIn(session, url)
  const { status, ...result } = await changeSettings(session, await request.formData())
  session.forgetVisitor()
  return data(result, { status })
}

/** The page of one's details: name, e-mail address, phone and password. */
export default function AccountSettings({ loaderData: { me }, actionData: result }: Route.ComponentProps) {
  const { m } = useLanguage()
  const waiting = useNavigation().state === 'submitting'
  return (
    <div className="page max-w-4xl pt-10">
      <Seo title={m.account.settings} hidden />
      <AccountTabs title={m.account.settings} />
      <SettingsSection title={m.account.name} intent={['name']} result={result}>
        <Form method="post" className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="first_name"
            label={m.checkout.firstName}
            defaultValue={me.first_name}
            autoComplete="given-name"
            maxLength={80}
            required
          />
          <TextField
            name="last_name"
            label={m.checkout.lastName}
            defaultValue={me.last_name}
            autoComplete="family-name"
            maxLength={80}
          />
          <div className="sm:col-span-2">
            <button type="submit" name="intent" value="name" disabled={waiting} className="button button-quiet">
              {m.account.save}
            </button>
          </div>
        </Form>
      </SettingsSection>
      <EmailSection me={me} result={result} />
      <PhoneSection me={me} result={result} />
      <PasswordSection me={me} result={result} />
    </div>
  )
}
