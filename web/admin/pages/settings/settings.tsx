import { Card, Grid, Menu, Select } from 'antd'
import { useCallback, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useSettings } from '../../api/store.ts'
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

/** The settings of the shop, drawn from the registry the API gives. */
export function Settings() {
  const settings = useSettings()
  return (
    <Guarded permission="settings.view">
      <Loaded query={settings} rows={10}>
        {(data) => <Groups settings={data} />}
      </Loaded>
    </Guarded>
  )
}

function Groups({ settings }: { settings: Setting[] }) {
  const { t } = usePreferences()
  const navigate = useNavigate()
  const wide = Grid.useBreakpoint().md
  const groups = [...new Set(settings.map((setting) => setting.group))]
  const { group = groups[0] ?? '' } = useParams()
  const nameOf = (name: string) => {
    const known = GROUPS.find((one) => one === name)
    return known ? t(`settingGroup.${known}`) : name
  }
  const [unsaved, setUnsaved] = useState<string[]>([])
  const onDirty = useCallback(
    (key: string, dirty: boolean) => setUnsaved((keys) => [...keys.filter((one) => one !== key), ...(dirty ? [key] : [])]),
    [],
  )
  const lock = useEditLock('settings', 'all', unsaved.length > 0)
  const go = (name: string) => navigate(`/settings/${name}`)

  return (
    <>
      <PageHead title={t('nav.settings')} />
      <LockBanner lock={lock} />
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
          {settings
            .filter((setting) => setting.group === group)
            .map((setting) => (
              <SettingRow key={setting.key} setting={setting} onDirty={onDirty} closed={lock.holder !== undefined} />
            ))}
        </Card>
      </div>
      <LeaveGuard when={unsaved.some((key) => settings.some((one) => one.key === key && one.group === group))} />
    </>
  )
}
