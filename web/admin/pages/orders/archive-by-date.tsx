import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Modal, Progress } from 'antd'
import { useRef, useState } from 'react'
import { startOfDay } from '#lib/time-zone.ts'
import { archiveBefore, useArchivable } from '../../api/orders.ts'
import { DateField } from '../../components/date-field.tsx'
import { localDay, writtenDay } from '../../components/date-filter.tsx'
import { problemText } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** Opens the dialog that moves all ended orders placed before a day into the archive. */
export function ArchiveByDate() {
  const { t } = usePreferences()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('archive.byDate')}</Button>
      {isOpen && <Dialog close={() => setOpen(false)} />}
    </>
  )
}

interface Run {
  archived: number
  total: number
  /** Left because somebody is at work on them; unknown until the end. */
  skipped: number
  state: 'working' | 'done' | 'stopped' | 'failed'
  failure?: string
}

function Dialog({ close }: { close: () => void }) {
  const { t, number, zone } = usePreferences()
  const [day, setDay] = useState<string | null>(null)
  const [run, setRun] = useState<Run | null>(null)
  const before = day && new Date(startOfDay(zone, day)).toISOString()
  const counted = useArchivable(run ? null : before)
  const { start, stop } = useArchiving(setRun)
  const count = counted.data?.count ?? 0
  const isWorking = run?.state === 'working'
  return (
    <Modal
      open
      title={t('archive.byDate')}
      closable={!isWorking}
      maskClosable={!isWorking}
      keyboard={!isWorking}
      onCancel={isWorking ? stop : close}
      cancelText={isWorking ? t('archive.stop') : t('common.back')}
      {...(run && !isWorking && { cancelButtonProps: { style: { display: 'none' } } })}
      okText={run && !isWorking ? t('reminders.close') : count > 0 ? t('archive.moveAll', { n: count }) : t('archive.move')}
      okButtonProps={{ loading: isWorking, disabled: !run && (count === 0 || counted.isFetching) }}
      onOk={() => (run ? close() : before && start(before, count))}
    >
      {run ? (
        <Course run={run} />
      ) : (
        <Form layout="vertical" component="div">
          <p className="muted">{t('archive.byDateHint')}</p>
          <Form.Item label={t('archive.before')}>
            <DateField
              value={day === null ? null : localDay(day)}
              onChange={(chosen) => setDay(chosen && writtenDay(chosen))}
              placeholder={t('archive.before')}
              presets={[90, 180, 365].map((days) => ({ label: t('archive.daysAgo', { n: number(days) }), days }))}
            />
          </Form.Item>
          <div aria-live="polite">
            {counted.isError && <Alert type="error" showIcon title={problemText(t, counted.error)} />}
            {counted.data && (
              <Alert
                type="info"
                showIcon
                title={count === 0 ? t('archive.noneBefore') : t('archive.countBefore', { n: count })}
              />
            )}
          </div>
        </Form>
      )}
    </Modal>
  )
}

// How far it is, and in the end what came of it.
function Course({ run }: { run: Run }) {
  const { t, number } = usePreferences()
  const share = run.total === 0 ? 100 : Math.min(100, Math.floor((run.archived / run.total) * 100))
  const percent = run.state === 'done' ? 100 : share
  const status = { working: 'active', done: 'success', stopped: 'normal', failed: 'exception' } as const
  return (
    <div aria-live="polite">
      <Progress
        aria-label={t('archive.byDate')}
        percent={percent}
        status={status[run.state]}
        format={(value) => `${number(value ?? 0)}%`}
      />
      <p className="figure">{t('archive.doneOf', { done: number(run.archived), total: number(run.total) })}</p>
      {run.state === 'done' && <Alert type="success" showIcon title={t('archive.done', { n: run.archived })} />}
      {run.state === 'stopped' && <Alert type="info" showIcon title={t('archive.stopped')} />}
      {run.state === 'failed' && <Alert type="error" showIcon title={run.failure ?? t('errors.unexpected')} />}
      {run.skipped > 0 && (
        <Alert type="warning" showIcon style={{ marginBlockStart: 8 }} title={t('archive.skipped', { n: run.skipped })} />
      )}
    </div>
  )
}

// One short call after another: the server holds nothing open, and whoever waits can stop between two of them.
function useArchiving(tell: (run: Run) => void) {
  const client = useQueryClient()
  const { t } = usePreferences()
  const stopped = useRef(false)
  async function start(before: string, total: number) {
    const run: Run = { archived: 0, total, skipped: 0, state: 'working' }
    stopped.current = false
    tell({ ...run })
    try {
      for (let more = true; more && !stopped.current; ) {
        const answer = await archiveBefore(before)
        run.archived += answer.archived
        run.skipped = answer.skipped
        more = answer.more
        run.state = more ? 'working' : 'done'
        tell({ ...run })
      }
      if (run.state === 'working') run.state = 'stopped'
    } catch (error) {
      run.state = 'failed'
      run.failure = problemText(t, error)
    }
    tell({ ...run })
    await client.invalidateQueries({ queryKey: ['orders'] })
  }
  const stop = () => {
    stopped.current = true
  }
  return { start, stop }
}
