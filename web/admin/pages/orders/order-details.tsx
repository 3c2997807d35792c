import { EditOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Order } from '../../api/order-types.ts'
import { useOrder } from '../../api/orders.ts'
import { useCan } from '../../api/session.ts'
import { Guarded } from '../../components/guarded.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { OrderTag, PaymentTag } from '../../components/status-tag.tsx'
import { Tone } from '../../components/tone.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { ArchiveButton } from './archive-button.tsx'
import { DeliveryFacts } from './delivery-card.tsx'
import { OrderEdit } from './edit/order-edit.tsx'
import { InvoicesCard } from './invoices-card.tsx'
import { CustomerCard, PaymentCard } from './order-cards.tsx'
import { OrderLines } from './order-lines.tsx'
import { OrderMoves } from './order-moves.tsx'
import { OrderTimeline } from './order-timeline.tsx'
import { RefundButton } from './refund-button.tsx'
import { ReturnsCard } from './returns-card.tsx'
import { Transactions } from './transactions.tsx'

/** One order with its lines, bill, customer, story and the moves it allows. */
export function OrderDetails() {
  const { id = '' } = useParams()
  const order = useOrder(id)
  return (
    <Guarded permission="order.view">
      <Loaded query={order} rows={14}>
        {(data) => <Details order={data} />}
      </Loaded>
    </Guarded>
  )
}

function Details({ order }: { order: Order }) {
  const { t, date } = usePreferences()
  const can = useCan()
  const [editing, setEditing] = useState(false)
  return (
    <>
      <PageHead
        title={t('orders.title', { number: order.number })}
        back={{ path: '/orders', title: t('nav.orders') }}
        mark={
          <>
            <OrderTag status={order.status} />
            <PaymentTag order={order} />
            {order.archived_at && <Tone tone="quiet">{t('archive.archived')}</Tone>}
            <span className="muted">{date(order.placed_at ?? order.created_at, 'datetime')}</span>
          </>
        }
      >
        {order.status === 'processing' && can('order.edit') && (
          <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
            {t('orderEdit.edit')}
          </Button>
        )}
        <OrderMoves order={order} />
        <RefundButton order={order} />
        <ArchiveButton order={order} />
        <Link to={`/print/orders/${order.id}`} target="_blank">
          <Button icon={<PrinterOutlined />}>{t('print.print')}</Button>
        </Link>
      </PageHead>
      {editing && <OrderEdit order={order} close={() => setEditing(false)} />}
      <div className="two-columns side-stays">
        <div className="stack">
          <OrderLines order={order} />
          {can('payment.view') && <Transactions order={order} />}
          <Card title={t('orders.timeline')}>
            <OrderTimeline order={order} />
          </Card>
        </div>
        <div className="stack">
          <CustomerCard order={order} />
          <DeliveryFacts order={order} />
          <PaymentCard order={order} />
          <InvoicesCard order={order} />
          <ReturnsCard order={order} />
          {order.note && (
            <Card title={t('orders.note')}>
              <bdi>{order.note}</bdi>
            </Card>
          )}
        </div>
      </div>
    </>
  )
}
