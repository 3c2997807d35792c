import { Form, Input, Segmented, Typography } from 'antd'
import type { Method } from '../../api/payments.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ACCOUNTS } from './method-draft.ts'

/** The account at a gateway: secrets that are written and never shown, where its messages go, and what may differ. */
export function AccountFields({ gateway, method }: { gateway: Method['gateway']; method: Method | undefined }) {
  const { t } = usePreferences()
  const { secrets, needed, more } = ACCOUNTS[gateway]
  if (secrets.length === 0) return null
  const stays = method?.has_credentials === true
  return (
    <fieldset className="words">
      <legend>{t('methods.account')}</legend>
      <p className="muted">{t(stays ? 'methods.secretsStay' : 'methods.secretsHint')}</p>
      {secrets.map((name) => (
        <Form.Item key={name} name={['credentials', name]} label={t(`methods.${name}`)}>
          <Input.Password
            dir="ltr"
            className="mono"
            autoComplete="new-password"
            maxLength={500}
            {...(stays && { placeholder: '••••••••' })}
          />
        </Form.Item>
      ))}
      {[...needed, ...more].map((name) => {
        if (name === 'capture')
          return (
            <Form.Item key={name} name={['options', name]} label={t('methods.capture')} extra={t('methods.captureHint')}>
              <Choice first="automatic" options={{ automatic: t('methods.captureNow'), manual: t('methods.captureLater') }} />
            </Form.Item>
          )
        if (name === 'unit')
          return (
            <Form.Item key={name} name={['options', name]} label={t('methods.unit')}>
              <Choice first="IRR" options={{ IRR: t('methods.rial'), IRT: t('methods.toman') }} />
            </Form.Item>
          )
        return (
          <Form.Item
            key={name}
            name={['options', name]}
            label={t(`methods.${name}`)}
            extra={name === 'api_address' ? t('methods.api_addressHint') : undefined}
          >
            <Input dir="ltr" className="mono" maxLength={300} />
          </Form.Item>
        )
      })}
      {method?.webhook_url && (
        <Form.Item label={t('methods.webhook')} extra={t('methods.webhookHint')}>
          <Typography.Text copyable className="mono" style={{ overflowWrap: 'anywhere' }}>
            <bdi dir="ltr">{method.webhook_url}</bdi>
          </Typography.Text>
        </Form.Item>
      )}
    </fieldset>
  )
}

type ChoiceProps = {
  first: string
  options: Record<string, string>
  value?: string
  onChange?: (value: string) => void
  id?: string
}

// One of two, of which the first is what holds when nothing was chosen.
function Choice({ first, options, value = first, onChange, id }: ChoiceProps) {
  return (
    <Segmented
      {...(id && { id })}
      value={value}
      onChange={(chosen) => onChange?.(chosen)}
      options={Object.entries(options).map(([one, label]) => ({ value: one, label }))}
    />
  )
}
