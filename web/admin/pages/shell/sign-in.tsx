import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useProviders } from '../../api/own-account.ts'
import { useSession } from '../../api/session.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import type { MessageKey } from '../../i18n/translate.ts'
import { Door } from './door.tsx'

const REFUSED: Record<string, MessageKey> = { not_staff: 'own.notStaff', account_blocked: 'own.blocked' }

/** Signs staff in and sends them back to where they wanted to go. */
export function SignIn() {
  const { t } = usePreferences()
  const session = useSession()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const providers = useProviders()
  const refused = search.get('refused')
  const [problem, setProblem] = useState<unknown>(refused === null ? undefined : t(REFUSED[refused] ?? 'own.refused'))
  const [busy, setBusy] = useState(false)
  const back = search.get('return') ?? '/'
  const next = /^\/(?!\/)/.test(back) ? back : '/'

  const submit = async ({ email, password }: { email: string; password: string }) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await session.signIn(email, password)
      navigate(next, { replace: true })
    } catch (failure) {
      setProblem(failure)
      setBusy(false)
    }
  }

  return (
    <Door title={t('signIn.title')} problem={problem} notice={search.has('reset') ? t('own.resetDone') : undefined}>
      <Form layout="vertical" onFinish={submit} requiredMark={false} size="large">
        <Form.Item
          name="email"
          label={t('signIn.email')}
          rules={[{ required: true, type: 'email', message: t('signIn.emailNeeded') }]}
        >
          <Input type="email" autoComplete="username" dir="ltr" autoFocus />
        </Form.Item>
        <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('signIn.passwordNeeded') }]}>
          <Input.Password autoComplete="current-password" dir="ltr" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('signIn.submit')}
        </Button>
      </Form>
      {providers.data?.map(({ id, name }) => (
        <Button
          key={id}
          block
          size="large"
          href={`/sign-in/with/${id}?face=admin&next=${encodeURIComponent(`/admin${next}`)}`}
          style={{ marginBlockStart: 12 }}
        >
          {t('own.continueWith', { name })}
        </Button>
      ))}
      <p style={{ textAlign: 'center', marginBlock: '16px 0' }}>
        <Link to="/forgot-password">{t('own.forgot')}</Link>
      </p>
    </Door>
  )
}
