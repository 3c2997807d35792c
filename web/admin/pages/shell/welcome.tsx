import { Button, Form, Input, Select } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { LOCALES, type Locale } from '#lib/locale.ts'
import { REFERENCE_RATES } from '#lib/reference-rates.ts'
import { type Claim, useSession } from '../../api/session.ts'
import { usePasswordLength, useStore } from '../../api/store.ts'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { Door } from './door.tsx'

type Said = Omit<Claim, 'token'> & { locale: Locale }

// What most who read a language reckon in; the list has the others.
const NATIVE: Record<Locale, string> = { en: 'USD', fa: 'IRR', ar: 'SAR', uk: 'UAH' }

/** Takes a fresh shop over by the link that its first start printed: its name, its owner, and in. */
export function Welcome() {
  const { t, locale, setLocale } = usePreferences()
  const session = useSession()
  const shortest = usePasswordLength()
  const navigate = useNavigate()
  const { hash } = useLocation()
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? ''
  const [problem, setProblem] = useState<unknown>(token === '' ? t('welcome.noLink') : undefined)
  const [busy, setBusy] = useState(false)

  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'currency' })
    return Object.keys(REFERENCE_RATES).map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
  }, [locale])

  // Where the shop was given a currency at its start, that one stands there; else that of most who read the language.
  const [form] = Form.useForm<Said>()
  const base = useStore().data?.base_currency
  const proposed = base !== undefined && base !== 'USD' ? base : NATIVE[locale]
  // The form takes what is set here for touched too.
  const isChosen = useRef(false)
  useEffect(() => {
    if (!isChosen.current) form.setFieldValue('currency', proposed)
  }, [form, proposed])

  const submit = async (said: Said) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await session.claim({ ...said, token })
      setLocale(said.locale)
      navigate('/', { replace: true })
    } catch (failure) {
      setProblem(failure)
      setBusy(false)
    }
  }

  return (
    <Door title={t('welcome.title')} problem={problem}>
      <p className="muted" style={{ marginBlockStart: 0 }}>
        {t('welcome.text')}
      </p>
      <Form<Said>
        form={form}
        layout="vertical"
        size="large"
        requiredMark={false}
        initialValues={{ locale, last_name: '', currency: proposed }}
        onFinish={submit}
        scrollToFirstError
      >
        <Needed name="shop_name" label={t('welcome.shopName')} message={t('welcome.shopNameNeeded')}>
          <Input maxLength={80} autoComplete="organization" autoFocus />
        </Needed>
        <Form.Item name="locale" label={t('welcome.language')} extra={t('welcome.languageHint')}>
          <Select options={LOCALES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))} />
        </Form.Item>
        <Form.Item name="currency" label={t('welcome.currency')} extra={t('welcome.currencyHint')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={currencies}
            onChange={() => {
              isChosen.current = true
            }}
          />
        </Form.Item>
        <div className="two-names">
          <Needed name="first_name" label={t('staff.firstName')} message={t('welcome.nameNeeded')}>
            <Input maxLength={80} autoComplete="given-name" />
          </Needed>
          <Form.Item name="last_name" label={t('staff.lastName')}>
            <Input maxLength={80} autoComplete="family-name" />
          </Form.Item>
        </div>
        <Form.Item
          name="email"
          label={t('signIn.email')}
          rules={[{ required: true, type: 'email', message: t('signIn.emailNeeded') }]}
        >
          <Input type="email" autoComplete="username" dir="ltr" maxLength={254} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('signIn.password')}
          extra={t('own.freshHint', { n: shortest })}
          rules={[{ required: true, min: shortest, message: t('own.freshHint', { n: shortest }) }]}
        >
          <Input.Password autoComplete="new-password" dir="ltr" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy} disabled={token === ''}>
          {t('welcome.submit')}
        </Button>
      </Form>
      {problem !== undefined && (
        <p style={{ textAlign: 'center', marginBlock: '16px 0' }}>
          <Link to="/sign-in">{t('own.backToSignIn')}</Link>
        </p>
      )}
    </Door>
  )
}

type NeededProps = { name: 'shop_name' | 'first_name'; label: string; message: string; children: React.ReactNode }

function Needed({ name, label, message, children }: NeededProps) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message }]}>
      {children}
    </Form.Item>
  )
}
