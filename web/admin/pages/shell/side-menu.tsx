import { SearchOutlined } from '@ant-design/icons'
import { Button, ConfigProvider, Input, Menu } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useCan } from '../../api/session.ts'
import { useStore } from '../../api/store.ts'
import { BrandMark } from '../../components/brand-mark.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { GROUPS, inGroups, keepOpen, keptOpen, pageAt } from './menu-groups.tsx'
import { DESTINATIONS } from './navigation.tsx'

// The menu lies on ink in both themes.
const ON_INK = {
  itemBg: 'transparent',
  subMenuItemBg: 'transparent',
  itemColor: '#cfdedc',
  itemHoverColor: '#ffffff',
  itemHoverBg: 'rgb(255 255 255 / 7%)',
  itemActiveBg: 'rgb(255 255 255 / 12%)',
  itemSelectedColor: '#ffffff',
  itemSelectedBg: 'rgb(229 163 58 / 24%)',
  subMenuItemSelectedColor: '#ffffff',
}

type Props = { onChosen?: () => void; openSearch: () => void }

/** The side menu with the pages this person may open, in groups that fold; typing finds one in any of them. */
export function SideMenu({ onChosen, openSearch }: Props) {
  const { t } = usePreferences()
  const can = useCan()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const store = useStore()
  const [text, setText] = useState('')
  const wanted = text.trim().toLocaleLowerCase()
  const pages = DESTINATIONS.filter((page) => can(page.permission))
  const current = pageAt(pages, pathname)
  const { open, setOpen } = useOpenGroups(current?.group)
  const shown = pages.filter((page) => t(page.title).toLocaleLowerCase().includes(wanted))
  const groups = inGroups(pages).map((one) => ({ ...one, pages: one.pages.filter((page) => shown.includes(page)) }))
  // Where one is stays in sight, without moving what is in sight already.
  const menu = useRef<HTMLElement>(null)
  const place = current?.path
  useEffect(() => {
    if (place) menu.current?.querySelector('.ant-menu-item-selected')?.scrollIntoView({ block: 'nearest' })
  }, [place])

  const go = (path: string) => {
    setText('')
    navigate(path)
    onChosen?.()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && wanted !== '' && shown[0]) go(shown[0].path)
    else if (event.key === 'Escape' && text !== '') setText('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <nav className="side" ref={menu} aria-label={t('nav.menu')}>
      <div className="side-top">
        <div className="side-brand">
          <BrandMark size={30} />
          <span className="clip">{store.data?.name ?? 'Serai'}</span>
        </div>
        <Input
          className="side-find"
          type="search"
          prefix={<SearchOutlined aria-hidden />}
          placeholder={t('menu.find')}
          aria-label={t('menu.find')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <ConfigProvider theme={{ components: { Menu: ON_INK } }}>
        <Menu
          mode="inline"
          inlineIndent={16}
          style={{ borderInlineEnd: 0 }}
          selectedKeys={current ? [current.path] : []}
          openKeys={wanted === '' ? open : groups.map(({ group }) => group)}
          onOpenChange={(keys) => wanted === '' && setOpen(keys)}
          onClick={({ key }) => go(key)}
          items={groups
            .filter((one) => one.pages.length > 0)
            .flatMap(({ group, folds, pages: own }) => {
              const items = own.map((page) => ({ key: page.path, icon: folds ? null : sign(page.icon), label: t(page.title) }))
              return folds ? [{ key: group, icon: sign(GROUPS[group]), label: t(group), children: items }] : items
            })}
        />
      </ConfigProvider>
      {shown.length === 0 && (
        <p className="side-none" role="status">
          {t('menu.none')}{' '}
          <Button type="link" onClick={openSearch}>
            {t('menu.everywhere')}
          </Button>
        </p>
      )}
    </nav>
  )
}

// Beside its name a sign says nothing more.
const sign = (icon: ReactNode) => <span aria-hidden>{icon}</span>

// The group of the page one comes to unfolds; what one folds or unfolds by hand stays so, at the next visit too.
function useOpenGroups(current: string | undefined) {
  const [open, setOpen] = useState(keptOpen)
  useEffect(() => {
    if (current) setOpen((before) => (before.includes(current) ? before : [...before, current]))
  }, [current])
  useEffect(() => keepOpen(open), [open])
  return { open, setOpen }
}
