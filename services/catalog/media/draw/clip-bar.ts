import { lighten } from './colour.ts'
import { box, line, solid } from './material.ts'
import type { Pen } from './pen.ts'

/** A brass hook with a wooden clip bar, from which trousers and skirts hang. */
export function clipBar(pen: Pen, y = 168): string {
  const hook = `M500 ${y - 10}V${y - 52}C500 ${y - 66} 526 ${y - 66} 526 ${y - 90}C526 ${y - 120} 476 ${y - 120} 476 ${y - 92}`
  return (
    line(hook, '#8d6b33', 9) +
    line(hook, lighten('#c39b4f', 0.3), 3.4, 0.9) +
    solid(pen, box(350, y - 18, 300, 24, 11), '#b98553', { form: 'top', edge: 10 })
  )
}

/** The two small clips that hold the waistband, drawn over it. */
export function clips(pen: Pen, y = 168): string {
  return [384, 596].map((x) => solid(pen, box(x, y - 24, 22, 50, 6), '#b9ad98', { form: 'post', edge: 4 })).join('')
}
