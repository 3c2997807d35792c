import { LockOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useCan } from '../api/session.ts'
import { usePreferences } from '../i18n/preferences.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { useAction } from './use-action.ts'
import type { EditLock } from './use-edit-lock.ts'

/** Says who is editing a record, and lets those who may take it over. */
export function LockBanner({ lock }: { lock: EditLock }) {
  const { t, ago, date } = usePreferences()
  const may = useCan()('lock.break')
  const [asking, setAsking] = useState(false)
  const take = useAction(() => lock.takeOver(), { onDone: () => setAsking(false) })
  const { holder, lost, failing } = lock
  if (!holder && failing)
    return (
      <Alert
        type="warning"
        showIcon
        role="status"
        style={{ marginBlockEnd: 16 }}
        title={t('locks.failing')}
        description={t('locks.failingText', { until: date(failing, 'time') })}
      />
    )
  if (!holder) return null
  return (
    <>
      <Alert
        type={lost ? 'error' : 'warning'}
        showIcon
        icon={<LockOutlined />}
        style={{ marginBlockEnd: 16 }}
        title={t(lost ? 'locks.lost' : 'locks.held', { name: holder.name })}
        description={lost ? t('locks.lostText') : t('locks.heldText', { when: ago(holder.since || new Date().toISOString()) })}
        action={may && <Button onClick={() => setAsking(true)}>{t('locks.takeOver')}</Button>}
      />
      <ReasonDialog
        open={asking}
        title={t('locks.takeOverTitle', { name: holder.name })}
        text={t('locks.takeOverText')}
        action={t('locks.takeOver')}
        danger
        busy={take.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => take.mutate(undefined)}
      />
    </>
  )
}
