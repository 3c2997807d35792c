import { GlobalOutlined, MenuOutlined, MoonOutlined, SearchOutlined, SunOutlined } from '@ant-design/icons'
import { Button, Dropdown, Grid, Layout, Tooltip } from 'antd'
import { useNavigate } from 'react-router'
import { LOCALES } from '#lib/locale.ts'
import { useMe, useSession } from '../../api/session.ts'
import { Face } from '../../components/face.tsx'
import { LANGUAGE_NAMES } from '../../components/languages.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { NoticeBell } from './notice-bell.tsx'

type Props = { openMenu: (() => void) | undefined; openSearch: () => void }

/** The bar above every page: search, language, look, notices, account. */
export function TopBar({ openMenu, openSearch }: Props) {
  const { t, locale, setLocale, dark, setTheme } = usePreferences()
  const { data: me } = useMe()
  const session = useSession()
  const navigate = useNavigate()
  const roomy = Grid.useBreakpoint().sm
  const signOut = useAction(session.signOut, { onDone: () => navigate('/sign-in') })
  const saveLocale = useAction(session.saveLocale)

  return (
    <Layout.Header className="topbar">
      {openMenu && <Button type="text" icon={<MenuOutlined />} aria-label={t('nav.menu')} onClick={openMenu} />}
      <button type="button" className="topbar-search" onClick={openSearch} aria-label={t('search.open')}>
        <SearchOutlined aria-hidden />
        <span>{t('search.open')}</span>
        <kbd>{navigator.userAgent.includes('Mac') ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <span className="grow" />
      <Dropdown
        trigger={['click']}
        menu={{
          selectedKeys: [locale],
          items: LOCALES.map((code) => ({ key: code, label: LANGUAGE_NAMES[code] })),
          onClick: ({ key }) => {
            const chosen = LOCALES.find((code) => code === key)
            if (!chosen) return
            setLocale(chosen)
            saveLocale.mutate(chosen)
          },
        }}
      >
        <Button type="text" icon={<GlobalOutlined />} aria-label={t('nav.language')}>
          {roomy && LANGUAGE_NAMES[locale]}
        </Button>
      </Dropdown>
      <Tooltip title={dark ? t('nav.light') : t('nav.dark')}>
        <Button
          type="text"
          icon={dark ? <SunOutlined /> : <MoonOutlined />}
          aria-label={dark ? t('nav.light') : t('nav.dark')}
          onClick={() => setTheme(dark ? 'light' : 'dark')}
        />
      </Tooltip>
      <NoticeBell />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', label: me?.email, disabled: true },
            { type: 'divider' },
            { key: 'own', label: t('own.title') },
            { key: 'shop', label: t('nav.shop') },
            { key: 'out', label: t('nav.signOut'), danger: true },
          ],
          onClick: ({ key }) => {
            if (key === 'own') navigate('/account')
            if (key === 'shop') window.open('/', '_blank', 'noopener')
            if (key === 'out') signOut.mutate(undefined)
          },
        }}
      >
        <Button type="text" icon={<Face avatar={me?.avatar} />} aria-label={t('nav.account')}>
          {roomy && me?.first_name}
        </Button>
      </Dropdown>
    </Layout.Header>
  )
}
