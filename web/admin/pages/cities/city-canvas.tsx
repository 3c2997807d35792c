import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { type Bounds, boundsOf, type NamedPoint, pointsOf } from '#lib/rectangle.ts'
import type { City } from '../../api/terms.ts'
import { usePreferences } from '../../i18n/preferences.tsx'

const WIDTH = 720
const HEIGHT = 440
const STEPS = 60

type Props = { bounds: Bounds; onChange: (bounds: Bounds) => void; others: readonly City[] }
type Name = NamedPoint['name']

/** The rectangle of a city on an empty map with its neighbours: its corners and its middle are dragged, or moved by keys. */
export function CityCanvas({ bounds, onChange, others }: Props) {
  const { t } = usePreferences()
  const canvas = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<{ name: Name; view: Bounds }>()
  const view = dragged?.view ?? viewOf(bounds)
  const scale = { x: WIDTH / (view.east - view.west), y: HEIGHT / (view.north - view.south) }
  const place = (point: { latitude: number; longitude: number }) => ({
    x: (point.longitude - view.west) * scale.x,
    y: (view.north - point.latitude) * scale.y,
  })
  const box = (one: Bounds) => {
    const corner = place({ latitude: one.north, longitude: one.west })
    return {
      ...corner,
      width: Math.max(0, (one.east - one.west) * scale.x),
      height: Math.max(0, (one.north - one.south) * scale.y),
    }
  }
  const move = (event: PointerEvent) => {
    const area = canvas.current?.getBoundingClientRect()
    if (!dragged || !area) return
    const longitude = view.west + ((event.clientX - area.left) / area.width) * (view.east - view.west)
    const latitude = view.north - ((event.clientY - area.top) / area.height) * (view.north - view.south)
    onChange(movedTo(bounds, dragged.name, latitude, longitude))
  }
  const nudge = (event: KeyboardEvent, point: NamedPoint) => {
    const steps: Record<string, [number, number]> = {
      ArrowUp: [1, 0],
      ArrowDown: [-1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const [up, right] = step
    onChange(
      movedTo(
        bounds,
        point.name,
        point.latitude + (up * (view.north - view.south)) / STEPS,
        point.longitude + (right * (view.east - view.west)) / STEPS,
      ),
    )
  }
  return (
    <div ref={canvas} className="city-canvas">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {[1, 2, 3, 4, 5].map((line) => (
          <g key={line} className="city-grid">
            <line x1={(WIDTH / 6) * line} x2={(WIDTH / 6) * line} y1={0} y2={HEIGHT} />
            <line x1={0} x2={WIDTH} y1={(HEIGHT / 6) * line} y2={(HEIGHT / 6) * line} />
          </g>
        ))}
        {others.map((city) => {
          const known = boundsOf(city.points)
          if ('problem' in known) return null
          const { x, y, width, height } = box(known)
          return (
            <g key={city.id} className="city-other">
              <rect x={x} y={y} width={width} height={height} />
              <text x={x + width / 2} y={y + height / 2}>
                {city.name}
              </text>
            </g>
          )
        })}
        <rect className="city-own" {...box(bounds)} />
      </svg>
      {pointsOf(bounds).map((point) => {
        const { x, y } = place(point)
        return (
          <button
            key={point.name}
            type="button"
            className={`city-handle city-handle-${point.name}`}
            style={{ left: `${(x / WIDTH) * 100}%`, top: `${(y / HEIGHT) * 100}%` }}
            aria-label={t(`cities.${point.name}`)}
            title={t(`cities.${point.name}`)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId)
              setDragged({ name: point.name, view })
            }}
            onPointerMove={move}
            onPointerUp={() => setDragged(undefined)}
            onPointerCancel={() => setDragged(undefined)}
            onKeyDown={(event) => nudge(event, point)}
          />
        )
      })}
    </div>
  )
}

// The rectangle in the middle third of what is seen.
function viewOf({ south, west, north, east }: Bounds): Bounds {
  const half = Math.max(0.01, (north - south) * 1.1, ((east - west) * 1.1 * HEIGHT) / WIDTH)
  const [latitude, longitude] = [(south + north) / 2, (west + east) / 2]
  const wide = (half * WIDTH) / HEIGHT
  return { south: latitude - half, north: latitude + half, west: longitude - wide, east: longitude + wide }
}

function movedTo(bounds: Bounds, name: Name, latitude: number, longitude: number): Bounds {
  const lat = round(Math.min(90, Math.max(-90, latitude)))
  const lng = round(Math.min(180, Math.max(-180, longitude)))
  if (name === 'centre') {
    const [height, width] = [(bounds.north - bounds.south) / 2, (bounds.east - bounds.west) / 2]
    const middle = {
      lat: Math.min(90 - height, Math.max(height - 90, lat)),
      lng: Math.min(180 - width, Math.max(width - 180, lng)),
    }
    return {
      south: round(middle.lat - height),
      north: round(middle.lat + height),
      west: round(middle.lng - width),
      east: round(middle.lng + width),
    }
  }
  // A corner stops before it passes the opposite one.
  const gap = 0.002
  return {
    south: name.startsWith('bottom') ? Math.min(lat, round(bounds.north - gap)) : bounds.south,
    north: name.startsWith('top') ? Math.max(lat, round(bounds.south + gap)) : bounds.north,
    west: name.endsWith('left') ? Math.min(lng, round(bounds.east - gap)) : bounds.west,
    east: name.endsWith('right') ? Math.max(lng, round(bounds.west + gap)) : bounds.east,
  }
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
