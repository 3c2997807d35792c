import { Form, useNavigation } from 'react-router'
import type { Me } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'
import { CodeField, EmailField, PasswordField, PhoneField } from './door-fields.tsx'
import { usePasswordRule } from './password-rule.ts'
import { Foldable, type SettingsResult, SettingsSection } from './settings-section.tsx'

type Props = { me: Me; result: SettingsResult | undefined }

/** The e-mail address of the account, whether it is confirmed, and how it becomes another. */
export function EmailSection({ me, result }: Props) {
  const { m } = useLanguage()
  const waiting = useNavigation().state === 'submitting'
  const errors = result?.intent === 'email' ? result.errors : {}
  return (
    <SettingsSection title={m.account.email} intent={['email', 'verify_email']} result={result}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {me.email ? (
          <bdi className="font-medium break-all">{me.email}</bdi>
        ) : (
          <span className="text-muted">{m.account.noEmail}</span>
        )}
        {me.email && (
          <span className={`text-sm ${me.email_verified ? 'text-teal' : 'text-muted'}`}>
            {me.email_verified ? m.account.verified : m.account.unverified}
          </span>
        )}
      </p>
      {me.email && !me.email_verified && (
        <Form method="post">
          <button type="submit" name="intent" value="verify_email" disabled={waiting} className="link min-h-11">
            {m.account.sendAgain}
          </button>
        </Form>
      )}
      <Foldable label={m.account.changeEmail} open={Object.keys(errors).length > 0}>
        <Form method="post" className="space-y-5">
          <EmailField error={errors.email} />
          {me.has_password && (
            <PasswordField
              name="current_password"
              label={m.account.currentPassword}
              error={errors.current_password}
              autoComplete="current-password"
            />
          )}
          <button type="submit" name="intent" value="email" disabled={waiting} className="button button-quiet">
            {m.account.sendLink}
          </button>
        </Form>
      </Foldable>
    </SettingsSection>
  )
}

/** The phone of the account, and how it becomes another: by the code that is sent to it. */
export function PhoneSection({ me, result }: Props) {
  const { m } = useLanguage()
  const waiting = useNavigation().state === 'submitting'
  const own = result?.intent === 'phone' || result?.intent === 'phone_code' ? result : undefined
  const asked = own?.done === undefined || own.intent === 'phone' ? own?.phone : undefined
  return (
    <SettingsSection title={m.account.phone} intent={['phone', 'phone_code']} result={result}>
      <p>{me.phone ? <bdi className="font-medium">{me.phone}</bdi> : <span className="text-muted">{m.account.noEmail}</span>}</p>
      {asked ? (
        <Form method="post" className="mt-5 space-y-5">
          <input type="hidden" name="phone" value={asked} />
          <CodeField error={own?.errors.code} />
          <button type="submit" name="intent" value="phone_code" disabled={waiting} className="button button-quiet">
            {m.account.save}
          </button>
        </Form>
      ) : (
        <Foldable label={m.account.changePhone} open={own?.errors.phone !== undefined || own?.refusal !== undefined}>
          <Form method="post" className="space-y-5">
            <PhoneField error={own?.errors.phone} />
            <button type="submit" name="intent" value="phone" disabled={waiting} className="button button-quiet">
              {m.account.sendCode}
            </button>
          </Form>
        </Foldable>
      )}
    </SettingsSection>
  )
}

/** How the password is changed, or a first one is set. */
export function PasswordSection({ me, result }: Props) {
  const { m } = useLanguage()
  const rule = usePasswordRule()
  const waiting = useNavigation().state === 'submitting'
  const errors = result?.intent === 'password' ? result.errors : {}
  const title = me.has_password ? m.account.changePassword : m.account.setPassword
  return (
    <SettingsSection title={m.account.password} intent={['password']} result={result}>
      <div className="-mt-4">
        <Foldable label={title} open={Object.keys(errors).length > 0}>
          <Form method="post" className="space-y-5">
            {me.has_password && (
              <PasswordField
                name="current_password"
                label={m.account.currentPassword}
                error={errors.current_password}
                autoComplete="current-password"
              />
            )}
            <PasswordField
              name="password"
              label={m.account.newPassword}
              error={errors.password}
              autoComplete="new-password"
              {...rule}
            />
            <button type="submit" name="intent" value="password" disabled={waiting} className="button button-quiet">
              {m.account.savePassword}
            </button>
          </Form>
        </Foldable>
      </div>
    </SettingsSection>
  )
}
