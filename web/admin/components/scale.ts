/** A round upper end for an axis that starts at zero, with its ticks. */
export function niceScale(highest: number): { top: number; ticks: number[] } {
  if (highest <= 0) return { top: 1, ticks: [0, 1] }
  const rough = highest / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power * 10,
    highest < 4 ? 1 : 0,
  )
  const count = Math.ceil(highest / step)
  return { top: step * count, ticks: Array.from({ length: count + 1 }, (_, index) => step * index) }
}

/** The SVG path of straight lines through points. */
export function linePath(points: [number, number][]): string {
  return points.map(([x, y], index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

/** The SVG path of the area between points and a floor. */
export function areaPath(points: [number, number][], floor: number): string {
  const first = points[0]
  const last = points.at(-1)
  return first && last ? `${linePath(points)}L${last[0].toFixed(1)} ${floor}L${first[0].toFixed(1)} ${floor}Z` : ''
}
