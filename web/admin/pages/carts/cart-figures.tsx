import { Card } from 'antd'
import type { CartStats } from '../../api/order-types.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** How many carts live and expired, what was left, and what is left most often. */
export function CartFigures({ stats }: { stats: CartStats }) {
  const { t, number, money } = usePreferences()
  const figures = [
    { title: t('carts.active'), value: number(stats.active) },
    { title: t('carts.expiredCount'), value: number(stats.expired) },
    { title: t('carts.value'), value: money(stats.abandoned_value) },
  ]
  return (
    <div className="figures">
      {figures.map((figure) => (
        <Card key={figure.title} size="small">
          <div className="muted">{figure.title}</div>
          <div className="figure figure-value">{figure.value}</div>
        </Card>
      ))}
      <Card size="small">
        <div className="muted">{t('carts.top')}</div>
        {stats.top_products.slice(0, 3).map((product) => (
          <div key={product.name} style={{ display: 'flex', gap: 8 }}>
            <span className="grow clip" style={{ whiteSpace: 'nowrap' }}>
              {product.name}
            </span>
            <span className="figure">{number(product.quantity)}</span>
          </div>
        ))}
        {stats.top_products.length === 0 && <div>—</div>}
      </Card>
    </div>
  )
}
