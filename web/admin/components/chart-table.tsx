import { usePreferences } from '../i18n/preferences.tsx'
import type { Point } from './chart.tsx'

type Props = { points: Point[]; title: string; names: { value: string; previous?: string }; format: (value: number) => string }

/** The figures of a chart as a table that only assistive technology sees. */
export function ChartTable({ points, title, names, format }: Props) {
  const { t } = usePreferences()
  return (
    // A table is as tall as its rows whatever it is told; a box around it is not.
    <div className="visually-hidden">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common.date')}</th>
            <th scope="col">{names.value}</th>
            {names.previous && <th scope="col">{names.previous}</th>}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.label}>
              <th scope="row">{point.label}</th>
              <td>{format(point.value)}</td>
              {names.previous && <td>{point.previous === undefined ? '' : format(point.previous)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
