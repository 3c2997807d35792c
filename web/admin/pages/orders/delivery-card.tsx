import { Button, Card } from 'antd'
import { useState } from 'react'
import type { Order } from '../../api/order-types.ts'
import { useCan } from '../../api/session.ts'
import { usePreferences } from '../../i18n/preferences.tsx'
import { AssignDialog } from './assign-dialog.tsx'

/** Who brings an order, how far it is and what proves that it arrived. */
export function DeliveryFacts({ order }: { order: Order }) {
  const { t, date } = usePreferences()
  const can = useCan()
  const [asking, setAsking] = useState(false)
  const open = order.status === 'processing' || order.status === 'shipped'
  const who = order.deliverer_name ?? order.carrier
  if (!open && !who && !order.delivered_at && !order.tracking_number) return null
  return (
    <Card
      title={t('deliveries.delivery')}
      extra={
        open &&
        can('order.assign_delivery') && (
          <Button size="small" onClick={() => setAsking(true)}>
            {who ? t('deliveries.reassign') : t('deliveries.assign')}
          </Button>
        )
      }
    >
      {who ? <bdi>{who}</bdi> : open && <span className="muted">{t('deliveries.nobody')}</span>}
      {order.tracking_number && (
        <div>
          {t('orders.tracking')}:{' '}
          {order.tracking_url ? (
            <a href={order.tracking_url} target="_blank" rel="noreferrer" className="mono">
              {order.tracking_number}
            </a>
          ) : (
            <span className="mono">{order.tracking_number}</span>
          )}
        </div>
      )}
      {order.shipped_at && (
        <div className="muted">
          {t('orderStatus.shipped')}: {date(order.shipped_at, 'datetime')}
        </div>
      )}
      {order.delivered_at && (
        <div className="muted">
          {t('orderStatus.delivered')}: {date(order.delivered_at, 'datetime')}
        </div>
      )}
      {order.proof_url && (
        <a href={order.proof_url} target="_blank" rel="noreferrer">
          <img src={order.proof_url} alt={t('deliveries.proof')} className="proof" />
        </a>
      )}
      {asking && <AssignDialog order={order} close={() => setAsking(false)} />}
    </Card>
  )
}
