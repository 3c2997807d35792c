import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { box, line, oval, solid } from '../material.ts'
import type { Pen } from '../pen.ts'

const counter = (pen: Pen, x: number, y: number, tone: string): string =>
  `<ellipse cx="${x + 4}" cy="${y + 6}" rx="30" ry="30" fill="#1d1712" fill-opacity="0.35" filter="${pen.blur(3)}"/>${solid(pen, oval(x, y, 29, 29), tone, { form: 'ball', edge: 6 })}<circle cx="${x}" cy="${y}" r="18" fill="none" stroke="${darken(tone, 0.3)}" stroke-width="3" stroke-opacity="0.7"/>`

function die(pen: Pen, x: number, y: number, turn: number, pips: readonly (readonly [number, number])[]): string {
  return `<g transform="rotate(${turn} ${x} ${y})"><rect x="${x - 18}" y="${y - 14}" width="42" height="42" rx="8" fill="#1d1712" fill-opacity="0.35" filter="${pen.blur(3)}"/>${solid(pen, box(x - 22, y - 22, 44, 44, 9), '#f4ecdc', { form: 'face', edge: 5 })}${pips.map(([dx, dy]) => `<circle cx="${x + dx}" cy="${y + dy}" r="4.6" fill="#3a2d28"/>`).join('')}</g>`
}

function backgammon({ pen, main, second, accent }: Art): string {
  const points = (x: number, sign: number, base: number): string =>
    Array.from(
      { length: 6 },
      (_, at) =>
        `<path d="M${x + at * 55} ${base}l27.500 ${sign * 220}l27.500 ${-sign * 220}Z" fill="${(at + (sign > 0 ? 0 : 1)) % 2 ? second : accent}"/><path d="M${x + at * 55 + 12} ${base}l15.500 ${sign * 124}l15.500 ${-sign * 124}Z" fill="none" stroke="${darken(main, 0.4)}" stroke-width="2" stroke-opacity="0.5"/>`,
    ).join('')
  const field = (x: number): string =>
    solid(pen, box(x, 226, 332, 548, 4), lighten(main, 0.32), { form: 'cloth', edge: 26, depth: 0.7 }) +
    points(x + 1, 1, 226) +
    points(x + 1, -1, 774)
  const dark = '#4a2f25'
  const light = '#ead9b8'
  return (
    solid(pen, box(108, 168, 784, 664, 18), main, { form: 'face', edge: 20 }) +
    line(box(126, 186, 748, 628, 10), '#d9b566', 5, 0.9) +
    line(box(136, 196, 728, 608, 8), darken(main, 0.4), 3, 0.7) +
    `<path d="M117 177h766v646h-766Z" fill="none" stroke="${accent}" stroke-width="8" stroke-dasharray="10 10"/>` +
    field(150) +
    field(518) +
    solid(pen, box(484, 190, 32, 620, 4), darken(main, 0.15), { form: 'post' }) +
    [300, 700].map((y) => solid(pen, box(478, y - 20, 44, 40, 5), '#c39b4f', { form: 'face', edge: 5 })).join('') +
    [258, 316, 374].map((y) => counter(pen, 178, y, dark)).join('') +
    [742, 684].map((y) => counter(pen, 343, y, light)).join('') +
    [258, 316].map((y) => counter(pen, 656, y, light)).join('') +
    [742, 684, 626].map((y) => counter(pen, 821, y, dark)).join('') +
    [742, 684].map((y) => counter(pen, 546, y, dark)).join('') +
    die(pen, 640, 496, 14, [
      [0, 0],
      [-11, -11],
      [11, 11],
      [-11, 11],
      [11, -11],
    ]) +
    die(pen, 712, 520, -22, [
      [-11, -11],
      [11, 11],
      [0, 0],
    ])
  )
}

function chess({ pen, main, second, accent }: Art): string {
  const squares = Array.from({ length: 64 }, (_, at) => {
    const x = 212 + (at % 8) * 72
    const y = 212 + Math.floor(at / 8) * 72
    return `<rect x="${x}" y="${y}" width="72" height="72" fill="${(at + Math.floor(at / 8)) % 2 ? darken(main, 0.3) : lighten(second, 0.1)}"/>`
  }).join('')
  const piece = (file: number, rank: number, tone: string): string => {
    const x = 248 + file * 72
    const y = 248 + rank * 72
    return `<ellipse cx="${x + 6}" cy="${y + 8}" rx="27" ry="27" fill="#1d1712" fill-opacity="0.35" filter="${pen.blur(4)}"/>${solid(pen, oval(x, y, 26, 26), tone, { form: 'ball' })}${solid(pen, oval(x - 2, y - 3, 15, 15), lighten(tone, 0.12), { form: 'ball' })}<circle cx="${x - 4}" cy="${y - 6}" r="6" fill="${lighten(tone, 0.4)}"/>`
  }
  const ivory = [
    [0, 6],
    [1, 6],
    [2, 6],
    [3, 4],
    [4, 4],
    [5, 5],
    [6, 6],
    [7, 6],
    [4, 7],
    [3, 7],
    [0, 7],
    [7, 7],
  ] as const
  const ebony = [
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 1],
    [5, 1],
    [6, 2],
    [7, 1],
    [4, 0],
    [3, 0],
    [0, 0],
    [7, 0],
  ] as const
  return (
    solid(pen, box(150, 150, 700, 700, 18), main, { form: 'face', edge: 20 }) +
    `<rect x="181" y="181" width="638" height="638" fill="none" stroke="${accent}" stroke-width="16" stroke-dasharray="12 12"/>` +
    line(box(200, 200, 600, 600, 2), '#d9b566', 4) +
    squares +
    ivory.map(([file, rank]) => piece(file, rank, '#ead9b8')).join('') +
    ebony.map(([file, rank]) => piece(file, rank, '#4a2f25')).join('')
  )
}

function draw(art: Art): string {
  return art.traits.has('chess', 'draughts') ? chess(art) : backgammon(art)
}

/** An inlaid backgammon or chess board with its pieces, from above. */
export const boardGame: KindArt = {
  stage: 'lying',
  size: 0.5,
  zoom: 1.06,
  colours: [
    ['#8a5632', '#a3483c', '#3f5a52'],
    ['#6a4630', '#c99a4a', '#8d3f38'],
    ['#a9713f', '#4d3a30', '#a3483c'],
  ],
  draw,
}
