import { line, oval, solid } from './material.ts'
import type { Pen } from './pen.ts'

/** A saffron crocus with its red threads; its foot at x, y. */
export function crocus(pen: Pen, x: number, y: number, scale: number): string {
  const petals = [-46, 46, -18, 18]
    .map(
      (turn) =>
        `<g transform="rotate(${turn})">${solid(pen, 'M0 0C-56 -60 -52 -150 0 -220C52 -150 56 -60 0 0Z', turn === -18 || turn === 18 ? '#9a7cc0' : '#7d5fa6', { form: 'face' })}</g>`,
    )
    .join('')
  return `<g transform="translate(${x} ${y}) scale(${scale})">${line('M0 0C4 -60 -4 -90 0 -130', '#7f9a6c', 16)}<g transform="translate(0 -120)">${petals}${line('M0 -40C-20 -110 -50 -150 -40 -200M0 -40C0 -120 6 -160 0 -210M0 -40C20 -110 50 -150 42 -200', '#c8402c', 12)}</g></g>`
}

/** A fresh tea sprig with a few rolled leaves, lying at x, y. */
export function teaLeaf(pen: Pen, x: number, y: number): string {
  const leaf = (turn: number, tone: string): string =>
    `<g transform="translate(${x} ${y - 10}) rotate(${turn})">${solid(pen, 'M0 0C20 -26 80 -34 112 -6C80 18 26 20 0 0Z', tone, { form: 'face' })}${line('M6 -1Q60 -12 104 -6', '#e3ecc8', 2, 0.6)}</g>`
  return leaf(-64, '#5f8a52') + leaf(-24, '#7aa263') + leaf(-108, '#4f7a48')
}

/** A slice of fruit or a small heap of it beside a jar. */
export function fruitHeap(pen: Pen, x: number, y: number, tone: string): string {
  return [
    [0, -34, 36],
    [58, -26, 28],
    [28, -74, 30],
  ]
    .map(
      ([dx = 0, dy = 0, r = 0]) =>
        solid(pen, oval(x + dx, y + dy, r, r * 0.96), tone, { form: 'ball', edge: 6 }) +
        line(`M${x + dx} ${y + dy - r * 0.9}q4 -12 14 -16`, '#6a7a42', 4),
    )
    .join('')
}
