import { Descriptions, Drawer } from 'antd'
import type { FailedEvent } from '../../api/failed-events.ts'
import { useCan } from '../../api/session.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { TakeEvents } from './take-events.tsx'

/** One failed event whole: who gave it up, what was said, and what it tells. */
export function EventDrawer({ event: open, onClose }: { event: FailedEvent | undefined; onClose: () => void }) {
  const { t, date } = usePreferences()
  const can = useCan()
  return (
    <Drawer
      open={open !== undefined}
      title={<bdi>{open?.event.name}</bdi>}
      size={640}
      onClose={onClose}
      destroyOnHidden
      footer={open && can('failed_event.manage') && <TakeEvents ids={[open.id]} onTaken={onClose} />}
    >
      {open && (
        <div className="stack">
          <Descriptions
            column={1}
            size="small"
            items={[
              { key: 'service', label: t('failedEvents.service'), children: <bdi>{open.consumer}</bdi> },
              { key: 'handler', label: t('failedEvents.handler'), children: <bdi>{open.handler}</bdi> },
              ...(open.event.at
                ? [{ key: 'at', label: t('failedEvents.happened'), children: date(open.event.at, 'datetime') }]
                : []),
              { key: 'failed', label: t('failedEvents.failed'), children: date(open.failed_at, 'datetime') },
              ...(open.event.actor_name
                ? [{ key: 'who', label: t('common.who'), children: <bdi>{open.event.actor_name}</bdi> }]
                : []),
              {
                key: 'about',
                label: t('failedEvents.aggregate'),
                children: <bdi className="mono">{open.event.aggregate_id}</bdi>,
              },
            ]}
          />
          <h2 className="event-part">{t('failedEvents.error')}</h2>
          <pre className="event-text mono" dir="ltr">
            {open.error}
          </pre>
          <h2 className="event-part">{t('failedEvents.payload')}</h2>
          <pre className="event-text mono" dir="ltr">
            {JSON.stringify(open.event.payload, null, 2)}
          </pre>
        </div>
      )}
    </Drawer>
  )
}
