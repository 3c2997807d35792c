/** The five points that a city is drawn by. */
export const POINTS = ['bottom_left', 'bottom_right', 'top_right', 'top_left', 'centre'] as const

/** A point of a city, by its place in the rectangle. */
export interface NamedPoint {
  name: (typeof POINTS)[number]
  latitude: number
  longitude: number
}

/** A rectangle between two latitudes and two longitudes. */
export interface Bounds {
  south: number
  west: number
  north: number
  east: number
}

// Some fifty metres: as far as the same point may be off when it is written twice.
const TOLERANCE = 0.0005
const EARTH_KM = 6_371

/** The bounds that five points draw, or what is wrong with them. */
export function boundsOf(points: readonly NamedPoint[]): Bounds | { problem: string } {
  const at = (name: NamedPoint['name']) => points.filter((point) => point.name === name)
  if (points.length !== POINTS.length || POINTS.some((name) => at(name).length !== 1))
    return { problem: `Name each of these points once: ${POINTS.join(', ')}.` }
  const [bl, br, tr, tl, centre] = POINTS.flatMap(at) as [NamedPoint, NamedPoint, NamedPoint, NamedPoint, NamedPoint]
  const same = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE
  if (!same(bl.latitude, br.latitude) || !same(tl.latitude, tr.latitude))
    return { problem: 'The bottom points share one latitude, and so do the top points.' }
  if (!same(bl.longitude, tl.longitude) || !same(br.longitude, tr.longitude))
    return { problem: 'The left points share one longitude, and so do the right points.' }
  const bounds = { south: bl.latitude, west: bl.longitude, north: tr.latitude, east: tr.longitude }
  if (bounds.south + TOLERANCE > bounds.north || bounds.west + TOLERANCE > bounds.east)
    return { problem: 'The top is north of the bottom, and the right is east of the left.' }
  const middle = middleOf(bounds)
  if (!same(middle.latitude, centre.latitude) || !same(middle.longitude, centre.longitude))
    return { problem: 'The centre is in the middle of the four corners.' }
  return bounds
}

/** The five points of a rectangle. */
export function pointsOf(bounds: Bounds): NamedPoint[] {
  const { south, west, north, east } = bounds
  return [
    { name: 'bottom_left', latitude: south, longitude: west },
    { name: 'bottom_right', latitude: south, longitude: east },
    { name: 'top_right', latitude: north, longitude: east },
    { name: 'top_left', latitude: north, longitude: west },
    { name: 'centre', ...middleOf(bounds) },
  ]
}

/** The middle of a rectangle, to a tenth of a metre. */
export function middleOf({ south, west, north, east }: Bounds): { latitude: number; longitude: number } {
  const round = (value: number) => Math.round(value * 1e6) / 1e6
  return { latitude: round((south + north) / 2), longitude: round((west + east) / 2) }
}

/** How far two points of the earth are apart, in kilometres along its surface. */
export function distanceKm(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [lat, lng] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const half = Math.sin(lat / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(lng / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)))
}
