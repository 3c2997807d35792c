import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { askReset, confirmEmail, resetPassword } from '../../api/own-account.ts'
import { usePasswordLength } from '../../api/store.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { Door } from './door.tsx'

/** Has a link sent to staff who no longer know their password. */
export function ForgotPassword() {
  const { t } = usePreferences()
  const { run, busy, problem, done } = useOnce(askReset)
  return (
    <Door title={t('own.forgotTitle')} problem={problem} notice={done ? t('own.forgotDone') : undefined}>
      {!done && (
        <Form layout="vertical" size="large" requiredMark={false} onFinish={({ email }: { email: string }) => run(email)}>
          <p className="muted">{t('own.forgotText')}</p>
          <Form.Item
            name="email"
            label={t('signIn.email')}
            rules={[{ required: true, type: 'email', message: t('signIn.emailNeeded') }]}
          >
            <Input type="email" autoComplete="username" dir="ltr" autoFocus />
          </Form.Item>
          <Submit busy={busy}>{t('own.sendLink')}</Submit>
        </Form>
      )}
      <BackToSignIn />
    </Door>
  )
}

/** Takes the new password from who followed the link of the letter. */
export function ResetPassword() {
  const { t } = usePreferences()
  const shortest = usePasswordLength()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { run, busy, problem } = useOnce(
    (password: string) => resetPassword(search.get('token') ?? '', password),
    () => navigate('/sign-in?reset=1', { replace: true }),
  )
  return (
    <Door title={t('own.resetTitle')} problem={problem}>
      <Form layout="vertical" size="large" requiredMark={false} onFinish={({ password }: { password: string }) => run(password)}>
        <Form.Item
          name="password"
          label={t('own.fresh')}
          extra={t('own.freshHint', { n: shortest })}
          rules={[{ required: true, min: shortest, message: t('own.freshHint', { n: shortest }) }]}
        >
          <Input.Password autoComplete="new-password" dir="ltr" autoFocus />
        </Form.Item>
        <Submit busy={busy}>{t('own.change')}</Submit>
      </Form>
      <BackToSignIn />
    </Door>
  )
}

/** Confirms an address by the button, because mail programs open links by themselves. */
export function ConfirmEmail() {
  const { t } = usePreferences()
  const [search] = useSearchParams()
  const { run, busy, problem, done } = useOnce(() => confirmEmail(search.get('token') ?? ''))
  return (
    <Door title={t('own.confirmTitle')} problem={problem} notice={done ? t('own.confirmed') : undefined}>
      {!done && (
        <Form size="large" onFinish={() => run(undefined)}>
          <Submit busy={busy}>{t('own.confirm')}</Submit>
        </Form>
      )}
      <BackToSignIn />
    </Door>
  )
}

function Submit({ busy, children }: { busy: boolean; children: ReactNode }) {
  return (
    <Button type="primary" htmlType="submit" block loading={busy}>
      {children}
    </Button>
  )
}

function BackToSignIn() {
  const { t } = usePreferences()
  return (
    <p style={{ textAlign: 'center', marginBlock: '16px 0' }}>
      <Link to="/sign-in">{t('own.backToSignIn')}</Link>
    </p>
  )
}

function useOnce<I>(work: (input: I) => Promise<unknown>, onDone?: () => void) {
  const [state, setState] = useState<{ busy: boolean; problem: unknown; done: boolean }>({
    busy: false,
    problem: undefined,
    done: false,
  })
  const run = async (input: I) => {
    setState({ busy: true, problem: undefined, done: false })
    try {
      await work(input)
      setState({ busy: false, problem: undefined, done: true })
      onDone?.()
    } catch (problem) {
      setState({ busy: false, problem, done: false })
    }
  }
  return { run, ...state }
}
