import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Card } from 'antd'
import { Link } from 'react-router'
import type { Dashboard } from '../../api/types.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

/** The figures of the day, the month and all time. */
export function Figures({ data }: { data: Dashboard }) {
  const { t, money, number } = usePreferences()
  const { figures, comparison } = data
  return (
    <div className="figures figures-seven">
      <Figure
        title={t('dashboard.salesToday')}
        value={money(figures.sales_today)}
        now={figures.sales_today.amount}
        before={comparison.sales_today_previous.amount}
        against={t('dashboard.yesterday')}
      />
      <Figure
        title={t('dashboard.salesMonth')}
        value={money(figures.sales_month)}
        now={figures.sales_month.amount}
        before={comparison.sales_month_previous.amount}
        against={t('dashboard.lastMonth')}
      />
      <Figure
        title={t('dashboard.ordersToday')}
        value={number(figures.orders_today)}
        now={figures.orders_today}
        before={comparison.orders_today_previous}
        against={t('dashboard.yesterday')}
        to="/orders"
      />
      <Figure title={t('dashboard.revenue')} value={money(figures.revenue_total)} note={t('dashboard.allTime')} />
      <Figure
        title={t('dashboard.unpaid')}
        value={number(figures.orders_unpaid)}
        note={t('dashboard.unpaidNote')}
        to="/orders?filter[payment_status]=pending"
      />
      <Figure
        title={t('dashboard.undelivered')}
        value={number(figures.orders_undelivered)}
        note={t('dashboard.undeliveredNote')}
        to="/orders"
      />
      <Figure
        title={t('dashboard.paymentsToday')}
        value={money(figures.payments.sum_today)}
        note={t('dashboard.paymentsNote', { ok: figures.payments.succeeded, failed: figures.payments.failed })}
      />
    </div>
  )
}

type FigureProps = { title: string; value: string; note?: string; now?: number; before?: number; against?: string; to?: string }

function Figure({ title, value, note, now, before, against, to }: FigureProps) {
  const card = (
    <Card size="small" hoverable={to !== undefined} style={{ blockSize: '100%' }}>
      <div className="muted">{title}</div>
      <div className="figure figure-value">{value}</div>
      {now !== undefined && before !== undefined && against ? (
        <Change now={now} before={before} against={against} />
      ) : (
        <span className="muted">{note}</span>
      )}
    </Card>
  )
  return to ? (
    <Link to={to} style={{ color: 'inherit' }}>
      {card}
    </Link>
  ) : (
    card
  )
}

function Change({ now, before, against }: { now: number; before: number; against: string }) {
  const { t, number } = usePreferences()
  if (before === 0) return <span className="muted">{t('dashboard.nothingBefore', { when: against })}</span>
  const percent = Math.round(((now - before) / before) * 100)
  const color = percent === 0 ? 'inherit' : percent < 0 ? 'var(--bad)' : 'var(--good)'
  return (
    <span>
      <span style={{ color }} className="figure">
        {percent < 0 && <ArrowDownOutlined aria-hidden />}
        {percent > 0 && <ArrowUpOutlined aria-hidden />} {number(Math.abs(percent))}%
      </span>{' '}
      <span className="muted">{t('dashboard.against', { when: against })}</span>
    </span>
  )
}
