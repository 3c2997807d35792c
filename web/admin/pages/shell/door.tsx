import { Alert, Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { LOCALES } from '#lib/locale.ts'
import { useStore } from '../../api/store.ts'
import { BrandMark } from '../../components/brand-mark.tsx'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { problemText } from '../../components/use-action.ts'
import { useTitle } from '../../components/use-title.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

type Props = { title: string; problem?: unknown; notice?: string | undefined; children: ReactNode }

/** The frame of what can be done before signing in: the shop's sign, what went wrong, and the choice of a language. */
export function Door({ title, problem, notice, children }: Props) {
  const { t, locale, setLocale } = usePreferences()
  const store = useStore()
  useTitle(title)
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <div className="toolbar" style={{ marginBlockEnd: 20 }}>
          <BrandMark size={36} />
          <div className="grow">
            <h1 style={{ margin: 0, fontSize: 20 }}>{title}</h1>
            <span className="muted">{store.data?.name ?? 'Serai'}</span>
          </div>
        </div>
        {notice && <Alert type="success" showIcon title={notice} style={{ marginBlockEnd: 16 }} />}
        {problem !== undefined && (
          <Alert
            type="error"
            showIcon
            title={typeof problem === 'string' ? problem : problemText(t, problem)}
            style={{ marginBlockEnd: 16 }}
          />
        )}
        {children}
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
