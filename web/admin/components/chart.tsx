import { type PointerEvent, useId, useState } from 'react'
import { usePreferences } from '../i18n/preferences.tsx'
import { formatCompact } from '../i18n/tags.ts'
import { ChartTable } from './chart-table.tsx'
import { areaPath, linePath, niceScale } from './scale.ts'
import { useWidth } from './use-width.ts'

/** One point of a chart: its day, value, and the value it is compared with. */
export type Point = { label: string; value: number; previous?: number }

type Props = {
  points: Point[]
  kind: 'line' | 'bar'
  title: string
  names: { value: string; previous?: string }
  format: (value: number) => string
  height?: number
}

const INSET = { top: 12, bottom: 26, axis: 48, end: 10 }
// Few days make bars, not walls.
const WIDEST_BAR = 56

/** A line or bar chart over days with an axis, a tip under the pointer, and the same as a table for screen readers. */
export function Chart({ points, kind, title, names, format, height = 240 }: Props) {
  const { rtl, locale } = usePreferences()
  const id = useId()
  const [box, width] = useWidth()
  const [at, setAt] = useState<number>()
  const { top, ticks } = niceScale(Math.max(0, ...points.flatMap((point) => [point.value, point.previous ?? 0])))
  const plot = { width: Math.max(width - INSET.axis - INSET.end, 10), height: height - INSET.top - INSET.bottom }
  const step = plot.width / Math.max(points.length - (kind === 'line' ? 1 : 0), 1)
  const x = (index: number) => {
    const along = kind === 'line' ? index * step : (index + 0.5) * step
    return rtl ? INSET.end + plot.width - along : INSET.axis + along
  }
  const y = (value: number) => INSET.top + plot.height * (1 - value / top)
  const bar = Math.min(step * 0.68, WIDEST_BAR)
  const axisX = rtl ? width - INSET.axis + 8 : INSET.axis - 8
  const every = Math.ceil(points.length / Math.max(Math.floor(plot.width / 78), 1))
  const line = points.map((point, index): [number, number] => [x(index), y(point.value)])
  const before = points.flatMap((point, index): [number, number][] =>
    point.previous === undefined ? [] : [[x(index), y(point.previous)]],
  )
  const hovered = at === undefined ? undefined : points[at]

  const point = (event: PointerEvent<SVGSVGElement>) => {
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left
    const along = rtl ? INSET.end + plot.width - left : left - INSET.axis
    const index = kind === 'line' ? Math.round(along / step) : Math.floor(along / step)
    setAt(Math.min(Math.max(index, 0), points.length - 1))
  }

  return (
    <div className="chart" ref={box}>
      <svg height={height} role="img" aria-labelledby={id} onPointerMove={point} onPointerLeave={() => setAt(undefined)}>
        <title id={id}>{title}</title>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={rtl ? INSET.end : INSET.axis}
              x2={rtl ? width - INSET.axis : width - INSET.end}
              y1={y(tick)}
              y2={y(tick)}
              stroke="var(--line)"
            />
            <text x={axisX} y={y(tick) + 4} textAnchor="end" direction={rtl ? 'rtl' : 'ltr'} fontSize={12} fill="var(--muted)">
              {formatCompact(tick, locale)}
            </text>
          </g>
        ))}
        {points.map((one, index) =>
          index % every === 0 ? (
            <text
              key={one.label}
              x={x(index)}
              y={height - 6}
              textAnchor="middle"
              fontSize={12}
              fill="var(--muted)"
              direction={rtl ? 'rtl' : 'ltr'}
            >
              {one.label}
            </text>
          ) : null,
        )}
        {kind === 'bar' &&
          points.map((one, index) => (
            <rect
              key={one.label}
              x={x(index) - bar / 2}
              width={bar}
              y={y(one.value)}
              height={Math.max(INSET.top + plot.height - y(one.value), 0)}
              rx={Math.min(3, step * 0.2)}
              fill="var(--teal)"
              opacity={at === undefined || at === index ? 1 : 0.45}
            />
          ))}
        {kind === 'line' && <path d={areaPath(line, INSET.top + plot.height)} fill="var(--teal)" opacity={0.12} />}
        {before.length > 1 && (
          <path d={linePath(before)} fill="none" stroke="var(--saffron)" strokeWidth={2} strokeDasharray="4 4" />
        )}
        {kind === 'line' && <path d={linePath(line)} fill="none" stroke="var(--teal)" strokeWidth={2.2} strokeLinejoin="round" />}
        {hovered && at !== undefined && kind === 'line' && (
          <>
            <line x1={x(at)} x2={x(at)} y1={INSET.top} y2={INSET.top + plot.height} stroke="var(--muted)" strokeDasharray="2 3" />
            <circle cx={x(at)} cy={y(hovered.value)} r={4.5} fill="var(--teal)" stroke="var(--surface)" strokeWidth={2} />
          </>
        )}
      </svg>
      {hovered && at !== undefined && (
        <div
          className="chart-tip"
          style={{ left: Math.min(Math.max(x(at), 80), width - 80), top: Math.max(y(hovered.value), 60) }}
          dir={rtl ? 'rtl' : 'ltr'}
        >
          <div className="muted">{hovered.label}</div>
          <strong className="figure">{format(hovered.value)}</strong>
          {hovered.previous !== undefined && (
            <div className="muted figure">
              {names.previous}: {format(hovered.previous)}
            </div>
          )}
        </div>
      )}
      <ChartTable points={points} title={title} names={names} format={format} />
    </div>
  )
}
