import { CheckOutlined, UndoOutlined } from '@ant-design/icons'
import { Alert, Button, Tag, Tooltip } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../api/client.ts'
import { useCan } from '../../api/session.ts'
import { resetSetting, saveSetting } from '../../api/store.ts'
import type { Setting } from '../../api/types.ts'
import { Tone } from '../../components/tone.tsx'
import { problemText, useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { formatDecimal } from '../../i18n/tags.ts'
import { same } from './same.ts'
import { SettingControl } from './setting-control.tsx'

type Props = {
  setting: Setting
  onDirty: (key: string, dirty: boolean) => void
  /** Somebody else is changing settings, or the place is not the caller's to change. */
  closed: boolean
}

/** One setting: what it is for, its control, its bounds, whose value it is, and whether it is saved. */
export function SettingRow({ setting, onDirty, closed }: Props) {
  const { t, locale, number, ago } = usePreferences()
  const can = useCan()
  const [value, setValue] = useState<unknown>(setting.value)
  const [problem, setProblem] = useState<Problem>()
  const dirty = !same(value, setting.value)
  const editable = can('settings.update') && can(setting.required_permission) && !closed
  const ofBranch = setting.branch_id !== null

  // What others saved is followed, what is being written here is kept.
  const known = useRef(setting.value)
  useEffect(() => {
    setValue((current: unknown) => (same(current, known.current) ? setting.value : current))
    known.current = setting.value
  }, [setting.value])
  useEffect(() => {
    onDirty(setting.key, dirty)
    return () => onDirty(setting.key, false)
  }, [setting.key, dirty, onDirty])

  const outcome = {
    refresh: [['settings'], ['store']],
    onDone: () => setProblem(undefined),
    onProblem: (refused: Problem) => {
      setProblem(refused)
      return true
    },
  }
  const save = useAction((next: unknown) => saveSetting(setting, next), { ...outcome, done: t('settings.saved') })
  const takeBack = useAction(() => resetSetting(setting), {
    ...outcome,
    done: t('settings.takenBack'),
    onDone: (left: Setting) => {
      setProblem(undefined)
      setValue(left.value)
    },
  })
  const bounds = [
    setting.min !== undefined && t('settings.min', { value: number(setting.min) }),
    setting.max !== undefined && t('settings.max', { value: number(setting.max) }),
    setting.step !== undefined && t('settings.step', { value: formatDecimal(String(setting.step), locale) }),
  ].filter(Boolean)
  const labelId = `setting-${setting.key}`

  return (
    <section className="setting" aria-labelledby={labelId}>
      <div>
        <span className="toolbar" style={{ gap: 8 }}>
          <strong id={labelId}>{setting.label}</strong>
          {ofBranch ? (
            <Tone tone={setting.inherited ? 'quiet' : 'busy'}>
              {t(setting.inherited ? 'settings.inherited' : 'settings.own')}
            </Tone>
          ) : (
            setting.per_branch && <Tag>{t('settings.perBranch')}</Tag>
          )}
        </span>
        <div className="muted">{setting.description}</div>
        {bounds.length > 0 && <div className="muted">{bounds.join(' · ')}</div>}
        {setting.updated_at && <div className="muted">{t('settings.changed', { when: ago(setting.updated_at) })}</div>}
      </div>
      <div className="stack" style={{ gap: 8 }}>
        <SettingControl setting={setting} value={value} onChange={setValue} disabled={!editable} labelledBy={labelId} />
        {setting.warning && <Alert type="warning" showIcon title={setting.warning} />}
        {problem && <Alert type="error" showIcon title={problemText(t, problem)} />}
        <span className="toolbar setting-moves">
          {((dirty && editable) || save.isPending) && (
            <Button type="primary" icon={<CheckOutlined />} loading={save.isPending} onClick={() => save.mutate(value)}>
              {t('common.save')}
            </Button>
          )}
          {dirty && <Button onClick={() => setValue(setting.value)}>{t('common.discard')}</Button>}
          {!setting.inherited && editable && (
            <Tooltip title={t(ofBranch ? 'settings.takeBackHint' : 'settings.resetHint')}>
              <Button type="text" icon={<UndoOutlined />} loading={takeBack.isPending} onClick={() => takeBack.mutate(undefined)}>
                {t(ofBranch ? 'settings.takeBack' : 'settings.reset')}
              </Button>
            </Tooltip>
          )}
        </span>
      </div>
    </section>
  )
}
