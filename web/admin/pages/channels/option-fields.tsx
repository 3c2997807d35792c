import { Collapse, Form, Input } from 'antd'
import type { Channel, ChannelOption } from '../../api/channels.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { OPTIONS, SECRETS } from './channel-draft.ts'

/** What a kind of channel asks for: how it names things, and an account whose secrets are written and never shown. */
export function OptionFields({ adapter, channel }: { adapter: Channel['adapter']; channel: Channel | undefined }) {
  const { t } = usePreferences()
  const { needed, more } = OPTIONS[adapter]
  if (needed.length === 0) return null
  const required = [{ required: true, whitespace: true, message: t('common.required') }]
  const field = (name: ChannelOption, isNeeded: boolean) => (
    <Form.Item key={name} name={['options', name]} label={t(`channels.${name}`)} {...(isNeeded && { rules: required })}>
      <Input dir="ltr" className="mono" maxLength={200} />
    </Form.Item>
  )
  const stays = channel?.has_credentials === true
  return (
    <>
      <div className="fields">{needed.map((name) => field(name, true))}</div>
      <p className="muted">{t(stays ? 'channels.secretsStay' : 'channels.secretsHint')}</p>
      {SECRETS.map((name) => (
        <Form.Item key={name} name={['credentials', name]} label={t(`channels.${name}`)} {...(!stays && { rules: required })}>
          <Input.Password
            dir="ltr"
            className="mono"
            autoComplete="new-password"
            maxLength={4_000}
            {...(stays && { placeholder: '••••••••' })}
          />
        </Form.Item>
      ))}
      <Collapse
        ghost
        items={[{ key: 'more', label: t('channels.more'), forceRender: true, children: more.map((name) => field(name, false)) }]}
      />
    </>
  )
}
