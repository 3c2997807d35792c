import { PlusOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import { Link, Navigate } from 'react-router'
import { useDashboard } from '../../api/orders.ts'
import { useCan, useMe } from '../../api/session.ts'
import { Loaded } from '../../components/loaded.tsx'
import { PageHead } from '../../components/page-head.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { DESTINATIONS } from '../shell/navigation.tsx'
import { Figures } from './figures.tsx'
import { FirstSteps } from './first-steps.tsx'
import { SalesChart } from './sales-chart.tsx'
import { LastOrders, LowStock, NewUsers, TopProducts } from './short-lists.tsx'

/** The shop at a glance, live; who may not see figures goes to the first page they may open. */
export function DashboardPage() {
  const can = useCan()
  const first = DESTINATIONS.find((page) => can(page.permission))
  if (!can('dashboard.view')) return first ? <Navigate to={first.path} replace /> : null
  return <Glance />
}

function Glance() {
  const { t } = usePreferences()
  const { data: me } = useMe()
  const can = useCan()
  const dashboard = useDashboard()
  return (
    <>
      <PageHead title={t('dashboard.title', { name: me?.first_name ?? '' })}>
        {can('order.view') && (
          <Link to="/orders">
            <Button>{t('nav.orders')}</Button>
          </Link>
        )}
        {can('user.view') && (
          <Link to="/customers">
            <Button>{t('nav.customers')}</Button>
          </Link>
        )}
        {can('settings.view') && (
          <Link to="/settings">
            <Button>{t('nav.settings')}</Button>
          </Link>
        )}
        {can('product.create') && (
          <Link to="/products/new">
            <Button type="primary" icon={<PlusOutlined />}>
              {t('products.add')}
            </Button>
          </Link>
        )}
      </PageHead>
      <div className="stack">
        <FirstSteps />
        <Loaded query={dashboard} rows={12}>
          {(data) => (
            <div className="stack">
              <Figures data={data} />
              <Card title={t('dashboard.thirtyDays')}>
                <SalesChart series={data.series} before={data.previous_series} currency={data.currency} />
              </Card>
              <div className="cards">
                <LastOrders rows={data.last_orders} />
                <LowStock rows={data.low_stock} />
                <TopProducts rows={data.top_products} />
                <NewUsers rows={data.new_users} />
              </div>
            </div>
          )}
        </Loaded>
      </div>
    </>
  )
}
