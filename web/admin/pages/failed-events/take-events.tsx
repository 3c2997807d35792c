import { DeleteOutlined, RedoOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { discardFailedEvents, retryFailedEvents } from '../../api/failed-events.ts'
import { useAction } from '../../components/use-action.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

// As many as the API takes at once.
const AT_ONCE = 100

/** Buttons that retry or discard failed events; discarding asks first, for it cannot be taken back. */
export function TakeEvents({ ids, onTaken }: { ids: string[]; onTaken: () => void }) {
  const { t } = usePreferences()
  const [discarding, setDiscarding] = useState(false)
  const refresh = [['failed-events']]
  const some = ids.slice(0, AT_ONCE)
  const retry = useAction(() => retryFailedEvents(some), {
    done: (n) => t('failedEvents.retried', { n }),
    refresh,
    onDone: onTaken,
  })
  const discard = useAction(() => discardFailedEvents(some), {
    done: (n) => t('failedEvents.discarded', { n }),
    refresh,
    onDone: () => {
      setDiscarding(false)
      onTaken()
    },
  })
  return (
    <div className="toolbar">
      {some.length > 1 && <span>{t('failedEvents.selected', { n: some.length })}</span>}
      <Button type="primary" icon={<RedoOutlined />} loading={retry.isPending} onClick={() => retry.mutate(undefined)}>
        {t('failedEvents.retry')}
      </Button>
      <Button danger icon={<DeleteOutlined />} onClick={() => setDiscarding(true)}>
        {t('failedEvents.discard')}
      </Button>
      <Modal
        open={discarding}
        title={t('failedEvents.discardTitle', { n: some.length })}
        okText={t('failedEvents.discard')}
        okButtonProps={{ danger: true, loading: discard.isPending }}
        onOk={() => discard.mutate(undefined)}
        onCancel={() => setDiscarding(false)}
      >
        {t('failedEvents.discardText')}
      </Modal>
    </div>
  )
}
