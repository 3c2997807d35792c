import { CheckOutlined, UndoOutlined } from '@ant-design/icons'
import { Alert, Button, Tag, Tooltip } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../api/client.ts'
import { useCan } from '../../api/session.ts'
import { saveSetting } from '../../api/store.ts'
import type { Setting } from '../../api/types.ts'
import { problemText, useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { SettingControl } from './setting-control.tsx'

type Props = {
  setting: Setting
  onDirty: (key: string, dirty: boolean) => void
  /** Somebody else is changing settings. */
  closed: boolean
}

/** One setting: what it is for, its control, its bounds, and whether it is saved. */
export function SettingRow({ setting, onDirty, closed }: Props) {
  const { t, number, ago } = usePreferences()
  const can = useCan()
  const [value, setValue] = useState<unknown>(setting.value)
  const [problem, setProblem] = useState<Problem>()
  const dirty = !same(value, setting.value)
  const editable = can(setting.required_permission) && !closed

  // What others saved is followed, what is being written here is kept.
  const known = useRef(setting.value)
  useEffect(() => {
    setValue((current: unknown) => (same(current, known.current) ? setting.value : current))
    known.current = setting.value
  }, [setting.value])
  useEffect(() => onDirty(setting.key, dirty), [setting.key, dirty, onDirty])

  const save = useAction((next: unknown) => saveSetting(setting.key, next), {
    done: t('settings.saved'),
    refresh: [['settings'], ['store']],
    onDone: () => setProblem(undefined),
    onProblem: (refused) => {
      setProblem(refused)
      return true
    },
  })
  const bounds = [
    setting.min !== undefined && t('settings.min', { value: number(setting.min) }),
    setting.max !== undefined && t('settings.max', { value: number(setting.max) }),
    setting.step !== undefined && t('settings.step', { value: number(setting.step) }),
  ].filter(Boolean)
  const labelId = `setting-${setting.key}`

  return (
    <section className="setting" aria-labelledby={labelId}>
      <div>
        <strong id={labelId}>{setting.label}</strong> {setting.per_branch && <Tag>{t('settings.perBranch')}</Tag>}
        <div className="muted">{setting.description}</div>
        {bounds.length > 0 && <div className="muted">{bounds.join(' · ')}</div>}
        {setting.updated_at && <div className="muted">{t('settings.changed', { when: ago(setting.updated_at) })}</div>}
      </div>
      <div className="stack" style={{ gap: 8 }}>
        <SettingControl setting={setting} value={value} onChange={setValue} disabled={!editable} labelledBy={labelId} />
        {setting.warning && <Alert type="warning" showIcon title={setting.warning} />}
        {problem && <Alert type="error" showIcon title={problemText(t, problem)} />}
        <span className="toolbar">
          <Button
            type="primary"
            icon={<CheckOutlined />}
            disabled={!dirty || !editable}
            loading={save.isPending}
            onClick={() => save.mutate(value)}
          >
            {t('common.save')}
          </Button>
          {dirty && <Button onClick={() => setValue(setting.value)}>{t('common.discard')}</Button>}
          {!same(value, setting.default) && editable && (
            <Tooltip title={t('settings.resetHint')}>
              <Button type="text" icon={<UndoOutlined />} onClick={() => setValue(setting.default)}>
                {t('settings.reset')}
              </Button>
            </Tooltip>
          )}
        </span>
      </div>
    </section>
  )
}

function same(one: unknown, other: unknown): boolean {
  return written(one) === written(other)
}

// The order of keys is the database's own and says nothing.
function written(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  )
}
