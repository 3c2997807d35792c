import { Drawer, Grid, Layout } from 'antd'
import { useEffect, useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { useMe } from '../../api/session.ts'
import { useStore } from '../../api/store.ts'
import { LeaveWatch } from '../../components/leave-guard.tsx'
import { Problems } from '../../components/problems.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { CommandPalette } from './command-palette.tsx'
import { Forbidden } from './forbidden.tsx'
import { SideMenu } from './side-menu.tsx'
import { TopBar } from './top-bar.tsx'
import { Waiting } from './waiting.tsx'

/** The frame around every page: menu, top bar, search; asks for sign-in when there is no session. */
export function Shell() {
  const me = useMe()
  const { t, rtl, setZone } = usePreferences()
  const zone = useStore().data?.time_zone
  const location = useLocation()
  const wide = Grid.useBreakpoint().lg
  const [drawer, setDrawer] = useState(false)
  const [search, setSearch] = useState(false)

  useEffect(() => {
    if (zone) setZone(zone)
  }, [zone, setZone])

  useEffect(() => {
    const shortcut = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setSearch((open) => !open)
      }
    }
    window.addEventListener('keydown', shortcut)
    return () => window.removeEventListener('keydown', shortcut)
  }, [])

  if (me.isPending) return <Waiting />
  if (me.isError) return <Problems error={me.error} retry={() => void me.refetch()} />
  if (!me.data) {
    const back = location.pathname + location.search
    return <Navigate to={`/sign-in${back === '/' ? '' : `?return=${encodeURIComponent(back)}`}`} replace />
  }
  if (me.data.kind !== 'staff') return <Forbidden account />

  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip-link" href="#content">
        {t('nav.skip')}
      </a>
      {wide && (
        <Layout.Sider width={232}>
          <SideMenu openSearch={() => setSearch(true)} />
        </Layout.Sider>
      )}
      <Drawer
        open={drawer && !wide}
        onClose={() => setDrawer(false)}
        placement={rtl ? 'right' : 'left'}
        size={264}
        closable={false}
        styles={{ body: { padding: 0 } }}
        title={null}
        aria-label={t('nav.menu')}
      >
        <SideMenu
          onChosen={() => setDrawer(false)}
          openSearch={() => {
            setDrawer(false)
            setSearch(true)
          }}
        />
      </Drawer>
      <Layout>
        <TopBar openMenu={wide ? undefined : () => setDrawer(true)} openSearch={() => setSearch(true)} />
        <main id="content" className="page" tabIndex={-1}>
          <Outlet />
          <LeaveWatch />
        </main>
      </Layout>
      <CommandPalette open={search} close={() => setSearch(false)} />
    </Layout>
  )
}
