import { Alert, Button, Dropdown, Form, Input } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { LOCALES } from '#lib/locale.ts'
import { useSession } from '../../api/session.ts'
import { useStore } from '../../api/store.ts'
import { BrandMark } from '../../components/brand-mark.tsx'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { problemText } from '../../components/use-action.ts'
import { useTitle } from '../../components/use-title.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Signs staff in and sends them back to where they wanted to go. */
export function SignIn() {
  const { t, locale, setLocale } = usePreferences()
  const session = useSession()
  const store = useStore()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  useTitle(t('signIn.title'))

  const submit = async ({ email, password }: { email: string; password: string }) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await session.signIn(email, password)
      const back = search.get('return') ?? '/'
      navigate(/^\/(?!\/)/.test(back) ? back : '/', { replace: true })
    } catch (failure) {
      setProblem(failure)
      setBusy(false)
    }
  }

  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <div className="toolbar" style={{ marginBlockEnd: 20 }}>
          <BrandMark size={36} />
          <div className="grow">
            <h1 style={{ margin: 0, fontSize: 20 }}>{t('signIn.title')}</h1>
            <span className="muted">{store.data?.name ?? 'Serai'}</span>
          </div>
        </div>
        {problem !== undefined && <Alert type="error" showIcon title={problemText(t, problem)} style={{ marginBlockEnd: 16 }} />}
        <Form layout="vertical" onFinish={submit} requiredMark={false} size="large">
          <Form.Item
            name="email"
            label={t('signIn.email')}
            rules={[{ required: true, type: 'email', message: t('signIn.emailNeeded') }]}
          >
            <Input type="email" autoComplete="username" dir="ltr" autoFocus />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('signIn.passwordNeeded') }]}
          >
            <Input.Password autoComplete="current-password" dir="ltr" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={busy}>
            {t('signIn.submit')}
          </Button>
        </Form>
        <div style={{ textAlign: 'center', marginBlockStart: 16 }}>
          <Dropdown
            trigger={['click']}
            menu={{
              selectedKeys: [locale],
              items: LOCALES.map((code) => ({ key: code, label: LANGUAGE_NAMES[code], onClick: () => setLocale(code) })),
            }}
          >
            <Button type="text">{LANGUAGE_NAMES[locale]}</Button>
          </Dropdown>
        </div>
      </div>
    </main>
  )
}
