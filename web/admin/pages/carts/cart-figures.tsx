import { Card, Empty, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { type CartStats, useCartStats } from '../../api/carts.ts'
import { Chart } from '../../components/chart.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { formatDay } from '../../i18n/tags.ts'

const PERIODS = [7, 30, 90] as const

/** What was left in a period, how often reminders brought it back, and what is left most often. */
export function CartFigures() {
  const { t } = usePreferences()
  const [days, setDays] = useState<number>(30)
  const stats = useCartStats(days)
  return (
    <div className="stack" style={{ gap: 12 }}>
      <div className="toolbar">
        <Segmented
          value={days}
          onChange={setDays}
          options={PERIODS.map((n) => ({ value: n, label: t('reminders.lastDays', { n }) }))}
        />
      </div>
      <Loaded query={stats} rows={6}>
        {(data) => (
          <>
            <Numbers stats={data} />
            <div className="cards">
              <Days stats={data} />
              <Top stats={data} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  )
}

function Numbers({ stats }: { stats: CartStats }) {
  const { t, number, money } = usePreferences()
  const { sent, opened, ordered, conversion, won } = stats.reminders
  const figures = [
    {
      title: t('carts.leftCarts'),
      value: number(stats.abandoned_carts),
      note: t('carts.now', { active: stats.active, expired: stats.expired }),
    },
    { title: t('carts.value'), value: money(stats.abandoned_value) },
    { title: t('reminders.sentCount'), value: number(sent), note: t('reminders.openedNote', { n: opened }) },
    {
      title: t('reminders.conversion'),
      value: t('reminders.percent', { share: number(conversion) }),
      note: t('reminders.orderedNote', { n: ordered }),
    },
    { title: t('reminders.won'), value: money(won) },
  ]
  return (
    <div className="figures figures-five">
      {figures.map((figure) => (
        <Card key={figure.title} size="small">
          <div className="muted">{figure.title}</div>
          <div className="figure figure-value">{figure.value}</div>
          {figure.note && <div className="muted">{figure.note}</div>}
        </Card>
      ))}
    </div>
  )
}

function Days({ stats }: { stats: CartStats }) {
  const { t, number, locale } = usePreferences()
  return (
    <Card title={t('carts.perDay')}>
      <Chart
        kind="bar"
        height={220}
        title={t('carts.perDay')}
        names={{ value: t('carts.leftCarts') }}
        points={stats.days.map((day) => ({ label: formatDay(`${day.day}T12:00:00`, locale), value: day.carts }))}
        format={number}
      />
    </Card>
  )
}

function Top({ stats }: { stats: CartStats }) {
  const { t, number, money } = usePreferences()
  const most = Math.max(1, ...stats.top_products.map((product) => product.carts))
  return (
    <Card title={t('carts.top')} styles={{ body: { paddingBlock: 6 } }}>
      {stats.top_products.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('carts.topNone')} />
      ) : (
        <ul className="row-list">
          {stats.top_products.slice(0, 6).map((product) => (
            <li key={product.variant_id}>
              <div className="grow" style={{ minInlineSize: 0 }}>
                <div className="clip">
                  {product.product_id ? <Link to={`/products/${product.product_id}`}>{product.name}</Link> : product.name}
                </div>
                <div className="share-bar" style={{ inlineSize: `${(product.carts / most) * 100}%` }} />
              </div>
              <span style={{ textAlign: 'end' }}>
                <span className="figure">{t('carts.inCarts', { n: product.carts })}</span>
                <br />
                <span className="muted figure">
                  × {number(product.quantity)} · {money(product.value)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
