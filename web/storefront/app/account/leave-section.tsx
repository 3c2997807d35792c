import { Form, useNavigation } from 'react-router'
import type { Me } from '../api/types.ts'
import { useLanguage } from '../i18n/language.tsx'
import { PasswordField } from './door-fields.tsx'
import { Foldable, type SettingsResult, SettingsSection } from './settings-section.tsx'

/** How the account is deleted for good, after one more question. */
export function LeaveSection({ me, result }: { me: Me; result: SettingsResult | undefined }) {
  const { m } = useLanguage()
  const waiting = useNavigation().state === 'submitting'
  const own = result?.intent === 'leave' ? result : undefined
  return (
    <SettingsSection title={m.mine.leave} intent={['leave']} result={result}>
      <p className="text-muted">{m.mine.leaveText}</p>
      <Foldable label={m.mine.leave} open={own !== undefined}>
        <Form method="post" className="space-y-5">
          {me.has_password && (
            <PasswordField
              name="current_password"
              label={m.account.currentPassword}
              error={own?.errors.current_password}
              autoComplete="current-password"
            />
          )}
          <button
            type="submit"
            name="intent"
            value="leave"
            disabled={waiting}
            className="button button-quiet border-danger text-danger max-sm:w-full"
          >
            {m.mine.leaveConfirm}
          </button>
        </Form>
      </Foldable>
    </SettingsSection>
  )
}
