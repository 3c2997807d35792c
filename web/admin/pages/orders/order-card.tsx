import { Link } from 'react-router'
import type { OrderRow } from '../../api/order-types.ts'
import { OrderTag, PaymentTag } from '../../components/status-tag.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

/** An order as a line of a list on a phone. */
export function OrderCard({ row }: { row: OrderRow }) {
  const { money, ago } = usePreferences()
  return (
    <>
      <span className="clip">
        <Link to={`/orders/${row.id}`} className="mono">
          {row.number}
        </Link>
        <br />
        <bdi>{row.customer_name}</bdi>
        <br />
        <span className="muted">{ago(row.placed_at)}</span>
      </span>
      <span style={{ textAlign: 'end' }}>
        <strong className="figure">{money(row.total)}</strong>
        <br />
        <OrderTag status={row.status} />
        <br />
        <PaymentTag order={row} />
      </span>
    </>
  )
}
