import { Alert, Button, Card, Form, Input, Switch } from 'antd'
import { useState } from 'react'
import { type SmsSender as Sender, setSmsSender, testSms, useSmsSender } from '../../api/carts.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { latinDigits } from '../../components/number-field.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** How messages by SMS go out, and a message to see that they arrive. */
export function SmsSenderPage() {
  const { t } = usePreferences()
  const sender = useSmsSender()
  return (
    <Guarded permission="sms.manage">
      <PageHead title={t('nav.sms')} />
      <Loaded query={sender}>
        {(data) => (
          <div className="stack" style={{ maxInlineSize: 640 }}>
            {!data.is_active && <Alert type="warning" showIcon title={t('sms.outboxOnly')} />}
            <SenderForm key={data.version} sender={data} />
            {data.is_active && <TestCard />}
          </div>
        )}
      </Loaded>
    </Guarded>
  )
}

type Values = { account_sid: string; auth_token?: string; sender: string; is_active: boolean }

function SenderForm({ sender }: { sender: Sender }) {
  const { t } = usePreferences()
  const save = useAction(setSmsSender, { done: t('sms.saved'), refresh: [['sms']] })
  const required = { required: true, message: t('common.required') }
  const finish = ({ auth_token: secret, ...values }: Values) =>
    save.mutate({ ...values, ...(secret ? { auth_token: secret } : {}), version: sender.version })
  return (
    <Card title={t('sms.twilio')}>
      <Form<Values>
        layout="vertical"
        initialValues={{ ...sender, is_active: sender.version === 0 || sender.is_active }}
        onFinish={finish}
      >
        <Form.Item
          name="account_sid"
          label={t('sms.account')}
          rules={[required, { pattern: /^AC[0-9a-fA-F]{32}$/, message: t('sms.accountForm') }]}
        >
          <Input dir="ltr" autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="auth_token"
          label={t('sms.secret')}
          extra={sender.has_secret ? t('sms.secretKept') : undefined}
          rules={sender.has_secret ? [] : [required]}
        >
          <Input.Password dir="ltr" autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="sender"
          label={t('sms.sender')}
          extra={t('sms.senderHint')}
          rules={[
            required,
            { pattern: /^(\+[1-9]\d{6,14}|[A-Za-z0-9 ]{1,11}|MG[0-9a-fA-F]{32})$/, message: t('sms.senderForm') },
          ]}
        >
          <Input dir="ltr" />
        </Form.Item>
        <Form.Item name="is_active" valuePropName="checked" label={t('sms.active')}>
          <Switch />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
      </Form>
    </Card>
  )
}

function TestCard() {
  const { t } = usePreferences()
  const [number, setNumber] = useState('')
  const to = latinDigits(number).replace(/[^\d+]/g, '')
  const test = useAction(testSms, { done: t('sms.testSent') })
  return (
    <Card title={t('sms.test')}>
      <div className="toolbar">
        <Input
          dir="ltr"
          type="tel"
          value={number}
          onChange={(event) => setNumber(event.target.value)}
          placeholder="+15005550006"
          aria-label={t('sms.testNumber')}
          style={{ inlineSize: 220 }}
        />
        <Button loading={test.isPending} disabled={!/^\+[1-9]\d{6,14}$/.test(to)} onClick={() => test.mutate(to)}>
          {t('sms.testSend')}
        </Button>
      </div>
    </Card>
  )
}
