import { Segmented } from 'antd'
import { useState } from 'react'
import type { DayFigures } from '../../api/types.ts'
import { Chart, type Point } from '../../components/chart.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { formatDay } from '../../i18n/tags.ts'

type Props = { series: DayFigures[]; currency: string }

/** Sales or orders by day: the month, or its second half against the first. */
export function SalesChart({ series, currency }: Props) {
  const { t, money, number, locale } = usePreferences()
  const [what, setWhat] = useState<'sales' | 'orders'>('sales')
  const [view, setView] = useState<'month' | 'halves'>('month')
  const half = Math.floor(series.length / 2)
  const days = view === 'month' ? series : series.slice(series.length - half)
  const points = days.map((day, index): Point => {
    const before = view === 'halves' ? series[series.length - 2 * half + index] : undefined
    return { label: formatDay(day.date, locale), value: day[what], ...(before && { previous: before[what] }) }
  })
  const name = t(what === 'sales' ? 'dashboard.sales' : 'dashboard.orders')

  return (
    <>
      <div className="toolbar" style={{ marginBlockEnd: 8 }}>
        <Segmented
          value={what}
          onChange={setWhat}
          options={[
            { value: 'sales', label: t('dashboard.sales') },
            { value: 'orders', label: t('dashboard.orders') },
          ]}
        />
        <Segmented
          value={view}
          onChange={setView}
          options={[
            { value: 'month', label: t('dashboard.thirtyDays') },
            { value: 'halves', label: t('dashboard.halves') },
          ]}
        />
      </div>
      <Chart
        points={points}
        kind={what === 'sales' || view === 'halves' ? 'line' : 'bar'}
        title={name}
        names={{ value: name, ...(view === 'halves' && { previous: t('dashboard.before') }) }}
        format={(value) => (what === 'sales' ? money({ amount: value, currency }) : number(value))}
      />
    </>
  )
}
