import { ConfigProvider, Menu } from 'antd'
import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useCan } from '../../api/session.ts'
import { useStore } from '../../api/store.ts'
import { BrandMark } from '../../components/brand-mark.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { DESTINATIONS } from './navigation.tsx'

// The menu lies on ink in both themes.
const ON_INK = {
  itemBg: 'transparent',
  itemColor: '#cfdedc',
  itemHoverColor: '#ffffff',
  itemHoverBg: 'rgb(255 255 255 / 7%)',
  itemActiveBg: 'rgb(255 255 255 / 12%)',
  itemSelectedColor: '#ffffff',
  itemSelectedBg: 'rgb(229 163 58 / 24%)',
  groupTitleColor: '#8fb0ae',
  groupTitleFontSize: 12,
}

/** The side menu with the pages this person may open. */
export function SideMenu({ onChosen }: { onChosen?: () => void }) {
  const { t } = usePreferences()
  const can = useCan()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const store = useStore()
  const open = DESTINATIONS.filter((page) => can(page.permission))
  const groups = [...new Set(open.map((page) => page.group))]
  const current = open
    .filter((page) => pathname === page.path || (page.path !== '/' && pathname.startsWith(`${page.path}/`)))
    .sort((a, b) => b.path.length - a.path.length)[0]
  // The menu is longer than a window: where one is stays in sight, without moving what is in sight already.
  const menu = useRef<HTMLElement>(null)
  const place = current?.path
  useEffect(() => {
    if (place) menu.current?.querySelector('.ant-menu-item-selected')?.scrollIntoView({ block: 'nearest' })
  }, [place])

  return (
    <nav className="side" ref={menu} aria-label={t('nav.menu')}>
      <div className="side-brand">
        <BrandMark size={30} />
        <span className="clip">{store.data?.name ?? 'Serai'}</span>
      </div>
      <ConfigProvider theme={{ components: { Menu: ON_INK } }}>
        <Menu
          mode="inline"
          style={{ borderInlineEnd: 0 }}
          selectedKeys={current ? [current.path] : []}
          onClick={({ key }) => {
            navigate(key)
            onChosen?.()
          }}
          items={groups.map((group) => ({
            type: 'group' as const,
            key: group,
            label: t(group),
            children: open
              .filter((page) => page.group === group)
              .map((page) => ({ key: page.path, icon: page.icon, label: t(page.title) })),
          }))}
        />
      </ConfigProvider>
    </nav>
  )
}
