import { darken, lighten } from './colour.ts'
import { gleam, line, oval, solid } from './material.ts'
import type { Pen } from './pen.ts'
import type { Random } from './random.ts'
import { arch } from './studio.ts'

const BRICK = '#a8705c'
const FLOOR = 640

const lit = (pen: Pen): string =>
  pen.radial(
    [
      [0, '#ffe3a1'],
      [0.35, '#f2a552'],
      [0.75, '#8f4f3f'],
      [1, '#4a2c3a'],
    ],
    [0.5, 0.62],
    0.7,
  )
const unlit = (pen: Pen): string =>
  pen.linear(
    [
      [0, '#2e2340'],
      [1, '#5d3d4a'],
    ],
    [0, 0],
    [0, 1],
  )

function lamp(pen: Pen, x: number, y: number): string {
  return `<circle cx="${x}" cy="${y}" r="46" fill="${pen.radial([
    [0, '#fff0c2', 0.95],
    [0.3, '#ffcf7a', 0.5],
    [1, '#ffb65c', 0],
  ])}"/>${line(`M${x} ${y - 26}V${y - 8}`, '#2a2036', 2)}<path d="M${x - 6} ${y - 8}h12l3 14h-18Z" fill="#fff3cf"/>`
}

function bay(pen: Pen, x: number, top: number, bottom: number, width: number, shining: boolean): string {
  const niche = arch(x, top + 16, width - 30, bottom)
  return (
    `<path d="M${x - width / 2 + 5} ${bottom}V${top}H${x + width / 2 - 5}V${bottom}Z" fill="${darken(BRICK, 0.12)}"/>` +
    line(`M${x - width / 2 + 5} ${bottom}V${top}H${x + width / 2 - 5}V${bottom}`, lighten(BRICK, 0.2), 2, 0.6) +
    `<path d="${niche}" fill="${shining ? lit(pen) : unlit(pen)}"/>` +
    pen.within(
      niche,
      `<path d="${niche}" fill="none" stroke="#1d1530" stroke-width="22" stroke-opacity="0.5" filter="${pen.blur(7)}" transform="translate(6 5)"/>`,
    ) +
    line(niche, '#2f8f92', 4, 0.75) +
    line(niche, '#e6c9a0', 1.4, 0.6) +
    (shining ? lamp(pen, x, top + (bottom - top) * 0.5) : '')
  )
}

/** The two-storeyed arcade round the court, some of its rooms lit. */
export function arcade(pen: Pen, random: Random): string {
  const wall = pen.linear(
    [
      [0, '#c98a6c'],
      [0.5, BRICK],
      [1, '#7b4f52'],
    ],
    [0, 0],
    [0, 1],
  )
  const bays = Array.from({ length: 14 }, (_, at) => 62 + at * 118)
  const merlons = Array.from({ length: 54 }, (_, at) => `M${at * 30} 376v-12q8 -12 16 0v12Z`).join('')
  const tiles = pen.tile(
    24,
    24,
    `<rect width="24" height="24" fill="#245f6b"/><path d="M12 2l4 6l6 4l-6 4l-4 6l-4 -6l-6 -4l6 -4Z" fill="#e6c9a0"/><circle cx="12" cy="12" r="2.400" fill="#c9525c"/>`,
  )
  return (
    `<path d="${merlons}" fill="#b57a62"/><rect y="374" width="1600" height="${FLOOR - 374}" fill="${wall}"/><rect y="376" width="1600" height="14" fill="${tiles}"/>` +
    line('M0 374H1600M0 392H1600', '#e8b48e', 2, 0.7) +
    bays.map((x) => bay(pen, x, 402, 500, 112, random.chance(0.4))).join('') +
    `<rect y="502" width="1600" height="12" fill="${lighten(BRICK, 0.1)}"/>` +
    bays.map((x) => bay(pen, x, 520, FLOOR, 112, random.chance(0.55))).join('') +
    `<rect y="${FLOOR - 8}" width="1600" height="10" fill="#d9a486"/>`
  )
}

function vault(pen: Pen, x: number): string {
  const width = 34
  const rows = [0, 1, 2, 3, 4].map((row) => {
    const y = 366 - row * 30
    const cells = Array.from({ length: 11 }, (_, at) => {
      const left = x - 5.5 * width + at * width + (row % 2 ? width / 2 : 0)
      const niche = `M${left} ${y + 38}V${y + 16}Q${left + 2} ${y + 2} ${left + width / 2} ${y - 6}Q${left + width - 2} ${y + 2} ${left + width} ${y + 16}V${y + 38}Z`
      return `<path d="${niche}" fill="${pen.linear([
        [0, '#7b4534'],
        [0.6, '#c07a48'],
        [1, '#e9b06a'],
      ])}" stroke="#f5cf94" stroke-opacity="0.55" stroke-width="1.5"/>`
    })
    return cells.join('')
  })
  return `${rows.toReversed().join('')}<path d="M${x - 150} 404H${x + 150}V416H${x - 150}Z" fill="#24586a"/>${line(`M${x - 150} 404H${x + 150}M${x - 150} 416H${x + 150}`, '#f0d3a5', 2, 0.8)}`
}

/** The great portal with its tiled frame, vault and lit door. */
export function gatehouse(pen: Pen): string {
  const x = 1130
  const half = 190
  const frame = `M${x - half} ${FLOOR}V176H${x + half}V${FLOOR}Z`
  const opening = arch(x, 232, 270, FLOOR)
  const door = arch(x, 468, 120, FLOOR)
  const band = pen.tile(
    36,
    36,
    `<rect width="36" height="36" fill="#1f5a68"/><path d="M18 2l5 11l11 5l-11 5l-5 11l-5 -11l-11 -5l11 -5Z" fill="#ecd3a4"/><path d="M0 0h7l-7 7ZM36 0h-7l7 7ZM0 36h7l-7 -7ZM36 36h-7l7 -7Z" fill="#c9525c"/><circle cx="18" cy="18" r="4" fill="#2f9a94"/>`,
  )
  const spandrel = pen.tile(
    44,
    44,
    `<path d="M0 22C12 4 32 40 44 22" fill="none" stroke="#9fd3cb" stroke-width="3.500"/><circle cx="11" cy="12" r="4" fill="#ecd3a4"/><circle cx="33" cy="32" r="4" fill="#d9857a"/>`,
  )
  const tower = (at: number): string =>
    solid(pen, `M${at - 26} ${FLOOR}L${at - 22} 150H${at + 22}L${at + 26} ${FLOOR}Z`, '#b47a61', { form: 'post', edge: 10 }) +
    `<path d="M${at - 24} 230h48v22h-48ZM${at - 25} 420h50v18h-50Z" fill="${band}"/>` +
    solid(pen, `M${at - 28} 152C${at - 30} 112 ${at - 8} 104 ${at} 78C${at + 8} 104 ${at + 30} 112 ${at + 28} 152Z`, '#2f8f92', {
      form: 'ball',
      edge: 8,
    }) +
    line(`M${at} 78V56`, '#e6c477', 4) +
    solid(pen, oval(at, 52, 5, 5), '#e6c477', { form: 'ball' })
  return (
    tower(x - half - 18) +
    tower(x + half + 18) +
    solid(pen, frame, '#bf8467', { form: 'face', edge: 24 }) +
    `<path d="M${x - half + 12} ${FLOOR}V188H${x + half - 12}V${FLOOR}H${x + half - 42}V218H${x - half + 42}V${FLOOR}Z" fill="${band}"/>` +
    line(
      `M${x - half + 12} ${FLOOR}V188H${x + half - 12}V${FLOOR}M${x - half + 42} ${FLOOR}V218H${x + half - 42}V${FLOOR}`,
      '#f0d3a5',
      3,
      0.8,
    ) +
    `<path d="M${x - half + 44} ${FLOOR}V220H${x + half - 44}V${FLOOR}Z" fill="#24586a"/><path d="M${x - half + 44} 420V220H${x + half - 44}V420Z" fill="${spandrel}"/>` +
    `<path d="${opening}" fill="${lit(pen)}"/>` +
    pen.within(
      opening,
      `${vault(pen, x)}<path d="${door}" fill="${pen.radial(
        [
          [0, '#fff4cf'],
          [0.6, '#ffcd78'],
          [1, '#d9823f'],
        ],
        [0.5, 0.6],
        0.7,
      )}"/>${line(door, '#7b3f2f', 6)}${line(`M${x} 500V${FLOOR}M${x - 60} 560H${x + 60}M${x - 60} 600H${x + 60}`, '#a85f38', 3, 0.6)}${[-92, 92].map((dx) => `<path d="${arch(x + dx, 500, 46, 600)}" fill="#ffdf9a" fill-opacity="0.8"/>${line(arch(x + dx, 500, 46, 600), '#7b3f2f', 3)}`).join('')}`,
    ) +
    line(opening, '#f0d3a5', 7) +
    line(opening, '#2f9a94', 3) +
    line(`M${x} 240V330`, '#4a2f2f', 3) +
    lamp(pen, x, 356) +
    gleam(pen, `M${x - half + 4} 200V620`, 8, 0.3, '#ffd9a8')
  )
}
