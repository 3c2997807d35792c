import { Segmented, Switch } from 'antd'
import { useState } from 'react'
import type { DayFigures } from '../../api/types.ts'
import { Chart, type Point } from '../../components/chart.tsx'
import { usePreferences } from '../../i18n/preferences.tsx'
import { formatDay } from '../../i18n/tags.ts'

type Props = { series: DayFigures[]; before: DayFigures[]; currency: string }

/** Sales or orders of the last 30 days, against the 30 days before where that is asked for. */
export function SalesChart({ series, before, currency }: Props) {
  const { t, money, number, locale } = usePreferences()
  const [what, setWhat] = useState<'sales' | 'orders'>('sales')
  const [compared, setCompared] = useState(true)
  const points = series.map((day, index): Point => {
    const earlier = compared ? before[index] : undefined
    return { label: formatDay(day.date, locale), value: day[what], ...(earlier && { previous: earlier[what] }) }
  })
  const name = t(what === 'sales' ? 'dashboard.sales' : 'dashboard.orders')
  const names = { value: name, ...(compared && { previous: t('dashboard.daysBefore') }) }

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
        <span className="grow" />
        <span className="toolbar" style={{ gap: 8 }}>
          <Switch size="small" aria-label={t('dashboard.compare')} checked={compared} onChange={setCompared} />
          {t('dashboard.compare')}
        </span>
      </div>
      <Chart
        points={points}
        kind={what === 'sales' ? 'line' : 'bar'}
        title={name}
        names={names}
        format={(value) => (what === 'sales' ? money({ amount: value, currency }) : number(value))}
      />
    </>
  )
}
