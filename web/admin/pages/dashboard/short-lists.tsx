import { Card, Empty } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Dashboard } from '../../api/types.ts'
import { OrderTag } from '../../components/status-tag.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'

/** The newest orders. */
export function LastOrders({ rows }: { rows: Dashboard['last_orders'] }) {
  const { t, money, ago } = usePreferences()
  return (
    <ShortList title={t('dashboard.lastOrders')} all="/orders" empty={t('orders.none')}>
      {rows.map((row) => (
        <li key={row.id}>
          <span className="clip">
            <Link to={`/orders/${row.id}`} className="mono">
              {row.number}
            </Link>{' '}
            <bdi>{row.customer_name}</bdi>
            <br />
            <span className="muted">{ago(row.placed_at)}</span>
          </span>
          <span style={{ textAlign: 'end' }}>
            <span className="figure">{money(row.total)}</span>
            <br />
            <OrderTag status={row.status} />
          </span>
        </li>
      ))}
    </ShortList>
  )
}

/** Variants that will soon be gone. */
export function LowStock({ rows }: { rows: Dashboard['low_stock'] }) {
  const { t } = usePreferences()
  return (
    <ShortList title={t('dashboard.lowStock')} all="/stock/low" empty={t('dashboard.lowStockNone')}>
      {rows.map((row) => (
        <li key={row.variant_id}>
          <span className="clip">
            <Link to={`/products/${row.product_id}?tab=stock`}>
              <bdi>{row.name}</bdi>
            </Link>
            <br />
            <span className="muted mono">{row.sku}</span>
          </span>
          <strong className="figure" style={{ color: row.available <= 0 ? 'var(--bad)' : 'inherit' }}>
            {t('dashboard.left', { n: row.available })}
          </strong>
        </li>
      ))}
    </ShortList>
  )
}

/** What sells best. */
export function TopProducts({ rows }: { rows: Dashboard['top_products'] }) {
  const { t, money } = usePreferences()
  return (
    <ShortList title={t('dashboard.topProducts')} all="/products" empty={t('dashboard.topNone')}>
      {rows.map((row) => (
        <li key={row.product_id}>
          <Link to={`/products/${row.product_id}`} className="clip">
            <bdi>{row.name}</bdi>
          </Link>
          <span style={{ textAlign: 'end' }}>
            <span className="figure">{money(row.total)}</span>
            <br />
            <span className="muted">{t('dashboard.sold', { n: row.quantity })}</span>
          </span>
        </li>
      ))}
    </ShortList>
  )
}

/** Who joined last. */
export function NewUsers({ rows }: { rows: Dashboard['new_users'] }) {
  const { t, ago } = usePreferences()
  return (
    <ShortList title={t('dashboard.newUsers')} all="/customers" empty={t('customers.none')}>
      {rows.map((row) => (
        <li key={row.id}>
          <span className="clip">
            <bdi>{row.name}</bdi>
            <br />
            <bdi className="muted">{row.email}</bdi>
          </span>
          <span style={{ textAlign: 'end' }} className="muted">
            {ago(row.created_at)}
            <br />
            {t('customers.orders', { n: row.orders_count })}
          </span>
        </li>
      ))}
    </ShortList>
  )
}

type Props = { title: string; all: string; empty: string; children: ReactNode[] }

function ShortList({ title, all, empty, children }: Props) {
  const { t } = usePreferences()
  return (
    <Card title={title} extra={<Link to={all}>{t('common.all')}</Link>} styles={{ body: { paddingBlock: 6 } }}>
      {children.length ? (
        <ul className="row-list">{children}</ul>
      ) : (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />
      )}
    </Card>
  )
}
