import { Card, Empty, Grid, Menu, Select } from 'antd'
import { useCallback, useState } from 'react'
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { useBranches } from '../../api/lifecycle.ts'
import { useCan, useMe } from '../../api/session.ts'
import { useSettings } from '../../api/store.ts'
import { useAllBranches } from '../../api/terms.ts'
import type { Setting } from '../../api/types.ts'
import { Guarded } from '../../components/guarded.tsx'
import { LeaveGuard } from '../../components/leave-guard.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { LockBanner } from '../../components/lock-banner.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { useEditLock } from '../../components/use-edit-lock.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { SettingRow } from './setting-row.tsx'

const GROUPS = [
  'general',
  'currency',
  'catalog',
  'cart',
  'orders',
  'checkout',
  'delivery',
  'payments',
  'loyalty',
  'notifications',
  'reviews',
  'seo',
  'security',
] as const

const SHOP = 'shop'

/** The settings of the shop and of its branches, drawn from the registry the API gives (SET-02). */
export function Settings() {
  return (
    <Guarded permission="settings.view">
      <Page />
    </Guarded>
  )
}

function Page() {
  const { t } = usePreferences()
  const me = useMe().data
  const branches = useSettableBranches(me?.branches ?? null)
  const [query, setQuery] = useSearchParams()
  const branchId = query.get('branch') ?? undefined
  const settings = useSettings(branchId)
  // Whoever works for some branches only reads what holds for the whole shop, and does not change it.
  const foreign = branchId === undefined && me?.branches != null
  const lock = useLockedSettings()
  return (
    <>
      <PageHead title={t('nav.settings')}>
        {branches.length > 0 && (branches.length > 1 || me?.branches) && (
          <Select
            value={branchId ?? SHOP}
            onChange={(id) => setQuery(id === SHOP ? {} : { branch: id })}
            aria-label={t('settings.place')}
            popupMatchSelectWidth={false}
            options={[{ value: SHOP, label: t('settings.shop') }, ...branches.map(({ id, label }) => ({ value: id, label }))]}
          />
        )}
      </PageHead>
      <LockBanner lock={lock.held} />
      <Loaded query={settings} rows={10}>
        {(data) => (
          <Groups
            key={branchId ?? SHOP}
            settings={data}
            closed={foreign || lock.held.holder !== undefined}
            unsaved={lock.unsaved}
            onDirty={lock.onDirty}
          />
        )}
      </Loaded>
    </>
  )
}

// Settings are locked for others from the first change that is not saved yet.
function useLockedSettings() {
  const [unsaved, setUnsaved] = useState<string[]>([])
  const onDirty = useCallback(
    (key: string, dirty: boolean) => setUnsaved((keys) => [...keys.filter((one) => one !== key), ...(dirty ? [key] : [])]),
    [],
  )
  return { unsaved, onDirty, held: useEditLock('settings', 'all', unsaved.length > 0) }
}

type GroupsProps = {
  settings: Setting[]
  closed: boolean
  unsaved: string[]
  onDirty: (key: string, dirty: boolean) => void
}

function Groups({ settings, closed, unsaved, onDirty }: GroupsProps) {
  const { t } = usePreferences()
  const navigate = useNavigate()
  const { search } = useLocation()
  const wide = Grid.useBreakpoint().md
  const present = new Set(settings.map((setting) => setting.group))
  const groups = [...GROUPS.filter((name) => present.has(name)), ...[...present].filter((name) => !isKnown(name))]
  const { group = groups[0] ?? '' } = useParams()
  const nameOf = (name: string) => (isKnown(name) ? t(`settingGroup.${name}`) : name)
  const go = (name: string) => navigate(`/settings/${name}${search}`)
  const shown = settings.filter((setting) => setting.group === group)

  return (
    <>
      <div
        style={{
          display: 'grid',
          gap: 16,
          gridTemplateColumns: wide ? '200px minmax(0, 1fr)' : 'minmax(0, 1fr)',
          alignItems: 'start',
        }}
      >
        {wide ? (
          <Menu
            mode="inline"
            style={{ background: 'transparent', borderInlineEnd: 0 }}
            selectedKeys={[group]}
            onClick={({ key }) => go(key)}
            items={groups.map((name) => ({ key: name, label: nameOf(name) }))}
          />
        ) : (
          <Select
            value={group}
            onChange={go}
            aria-label={t('settings.group')}
            options={groups.map((name) => ({ value: name, label: nameOf(name) }))}
          />
        )}
        <Card title={nameOf(group)} styles={{ body: { paddingBlock: 4 } }}>
          {shown.length === 0 && (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('settings.none')} style={{ margin: 24 }} />
          )}
          {shown.map((setting) => (
            <SettingRow key={setting.key} setting={setting} onDirty={onDirty} closed={closed} />
          ))}
        </Card>
      </div>
      <LeaveGuard when={unsaved.length > 0} withinPage />
    </>
  )
}

function isKnown(name: string): name is (typeof GROUPS)[number] {
  return GROUPS.some((one) => one === name)
}

// The branches whose settings somebody may open; those that are not shown to shoppers yet are made ready there.
function useSettableBranches(own: readonly string[] | null): { id: string; label: string }[] {
  const { t } = usePreferences()
  const sees = useCan()('branch.view')
  const shown = useBranches().data ?? []
  const all = useAllBranches(sees).data
  const branches = all
    ? all.map(({ id, name, published }) => ({ id, label: published ? name : t('settings.hiddenBranch', { name }) }))
    : shown.map(({ id, name }) => ({ id, label: name }))
  return branches.filter(({ id }) => own === null || own.includes(id))
}
