import { Button, Card, Form, Input } from 'antd'
import { useState } from 'react'
import { changeEmail, requestPhoneCode, sendVerification, verifyPhone } from '../../api/own-account.ts'
import { useMe } from '../../api/session.ts'
import { showInForm } from '../../components/form-problems.ts'
import { Tone } from '../../components/tone.tsx'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** One's own e-mail address, whether it is confirmed, and how it becomes another: by the link that is sent to it. */
export function EmailCard() {
  const { t } = usePreferences()
  const { data: me } = useMe()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<{ email: string; current_password?: string }>()
  const again = useAction(sendVerification, { done: t('own.linkSent') })
  const change = useAction(changeEmail, {
    done: (_, { email }) => t('own.emailSent', { email }),
    onDone: () => {
      form.resetFields()
      setOpen(false)
    },
    onProblem: showInForm(form),
  })
  const needed = [{ required: true, message: t('common.required') }]
  return (
    <Card title={t('own.email')} extra={!open && <Button onClick={() => setOpen(true)}>{t('own.changeIt')}</Button>}>
      <div className="toolbar">
        <bdi>{me?.email ?? '—'}</bdi>
        {me?.email && (
          <Tone tone={me.email_verified ? 'good' : 'wait'}>{me.email_verified ? t('own.verified') : t('own.unverified')}</Tone>
        )}
        {me?.email && !me.email_verified && (
          <Button loading={again.isPending} onClick={() => again.mutate(undefined)}>
            {t('own.sendAgain')}
          </Button>
        )}
      </div>
      {open && (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => change.mutate(values)}
          style={{ marginBlockStart: 20 }}
        >
          <Form.Item name="email" label={t('own.newEmail')} extra={t('own.newEmailHint')} rules={needed}>
            <Input type="email" dir="ltr" autoComplete="email" maxLength={254} />
          </Form.Item>
          {me?.has_password && (
            <Form.Item name="current_password" label={t('own.current')} rules={needed}>
              <Input.Password autoComplete="current-password" dir="ltr" />
            </Form.Item>
          )}
          <div className="toolbar">
            <Button type="primary" htmlType="submit" loading={change.isPending}>
              {t('own.changeEmail')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('discounts.close')}</Button>
          </div>
        </Form>
      )}
    </Card>
  )
}

/** One's own phone, and how it becomes another: by the code that is sent to it. */
export function PhoneCard() {
  const { t } = usePreferences()
  const { data: me } = useMe()
  const [step, setStep] = useState<'shown' | 'number' | { phone: string }>('shown')
  const [form] = Form.useForm<{ phone: string; code: string }>()
  const ask = useAction(requestPhoneCode, {
    done: (_, phone) => t('own.codeSent', { phone }),
    onDone: (_, phone) => setStep({ phone }),
    onProblem: showInForm(form),
  })
  const prove = useAction(verifyPhone, {
    done: t('own.phoneDone'),
    refresh: [['me']],
    onDone: () => {
      form.resetFields()
      setStep('shown')
    },
    onProblem: showInForm(form),
  })
  const needed = [{ required: true, message: t('common.required') }]
  const waits = typeof step === 'object' ? step.phone : undefined
  return (
    <Card
      title={t('own.phone')}
      extra={step === 'shown' && <Button onClick={() => setStep('number')}>{t('own.changeIt')}</Button>}
    >
      {me?.phone ? <bdi dir="ltr">{me.phone}</bdi> : <span className="muted">{t('own.noPhone')}</span>}
      {step !== 'shown' && (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ phone, code }) =>
            waits ? prove.mutate({ phone: waits, code: code.trim() }) : ask.mutate(phone.replaceAll(/[\s()-]/g, ''))
          }
          style={{ marginBlockStart: 20 }}
        >
          {waits ? (
            <Form.Item key="code" name="code" label={t('own.code')} rules={needed}>
              <Input dir="ltr" inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
            </Form.Item>
          ) : (
            <Form.Item key="phone" name="phone" label={t('own.newPhone')} extra={t('own.phoneHint')} rules={needed}>
              <Input type="tel" dir="ltr" autoComplete="tel" maxLength={20} />
            </Form.Item>
          )}
          <div className="toolbar">
            <Button type="primary" htmlType="submit" loading={ask.isPending || prove.isPending}>
              {t(waits ? 'own.confirmPhone' : 'own.sendCode')}
            </Button>
            <Button onClick={() => setStep('shown')}>{t('discounts.close')}</Button>
          </div>
        </Form>
      )}
    </Card>
  )
}
