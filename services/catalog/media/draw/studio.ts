import { contrast, darken, lighten, mix } from './colour.ts'
import type { Pen } from './pen.ts'
import type { Random } from './random.ts'

/** Wall tints, calm enough to let the thing speak. */
export const TINTS = [
  '#e9dcc8',
  '#e6cbbd',
  '#cfd7c2',
  '#c9d7dd',
  '#d8cfdf',
  '#d9b095',
  '#ecd9a8',
  '#d8d2c8',
  '#c4d9cf',
  '#b9c4bb',
  '#a9b8c6',
  '#c79a80',
  '#98aa97',
  '#b2a0ae',
] as const

/** Chooses a wall tint the thing stands out from. */
export function tintFor(main: string, random: Random): string {
  const clear = TINTS.filter((tint) => contrast(tint, main) > 0.17)
  return random.pick(clear.length > 0 ? clear : TINTS)
}

/** The outline of a pointed arch standing on a line; x is its middle. */
export function arch(x: number, top: number, width: number, bottom: number): string {
  const half = width / 2
  const spring = top + width * 0.52
  return `M${x - half} ${bottom}V${spring}C${x - half} ${spring - width * 0.3} ${x - width * 0.2} ${top + width * 0.12} ${x} ${top}C${x + width * 0.2} ${top + width * 0.12} ${x + half} ${spring - width * 0.3} ${x + half} ${spring}V${bottom}Z`
}

function wall(pen: Pen, tint: string): string {
  const fill = pen.radial(
    [
      [0, lighten(tint, 0.42)],
      [0.55, tint],
      [1, darken(tint, 0.11)],
    ],
    [0.32, 0.3],
    0.95,
  )
  return `<rect width="1000" height="1000" fill="${fill}"/>`
}

function floor(pen: Pen, tint: string, level: number): string {
  const ground = mix(tint, '#f4ebdf', 0.25)
  const fill = pen.linear(
    [
      [0, darken(ground, 0.07)],
      [0.35, ground],
      [1, lighten(ground, 0.3)],
    ],
    [0, 0],
    [0, 1],
  )
  return `<rect x="-20" y="${level}" width="1040" height="${1020 - level}" fill="${fill}"/><rect x="-20" y="${level - 26}" width="1040" height="40" fill="${darken(tint, 0.25)}" fill-opacity="0.3" filter="${pen.blur(14)}"/>`
}

function sunlight(pen: Pen, random: Random): string {
  const x = random.int(420, 560)
  const pane = (left: number, top: number): string => `<path d="M${left} ${top}l120 -46v190l-120 46Z"/>`
  return `<g fill="#fff6df" fill-opacity="0.5" filter="${pen.blur(5)}">${pane(x, 190)}${pane(x + 140, 136)}${pane(x, 400)}${pane(x + 140, 346)}</g>`
}

function niche(pen: Pen, tint: string, bottom: number): string {
  const outline = arch(500, 70, 720, bottom)
  const fill = pen.linear(
    [
      [0, darken(tint, 0.17)],
      [0.4, darken(tint, 0.06)],
      [1, lighten(tint, 0.14)],
    ],
    [0, 0],
    [0.9, 0.8],
  )
  return `<path d="${outline}" fill="${fill}"/>${pen.within(
    outline,
    `<path d="${outline}" fill="none" stroke="${darken(tint, 0.5)}" stroke-width="60" stroke-opacity="0.3" filter="${pen.blur(22)}" transform="translate(16 14)"/>`,
  )}<path d="${arch(500, 70, 720, bottom)}" fill="none" stroke="${lighten(tint, 0.5)}" stroke-width="5" stroke-opacity="0.8"/>`
}

function disc(pen: Pen, tint: string, random: Random): string {
  const x = random.int(470, 560)
  const fill = pen.linear(
    [
      [0, lighten(tint, 0.5)],
      [1, mix(tint, '#f6e3c2', 0.4)],
    ],
    [0, 0],
    [1, 1],
  )
  return `<circle cx="${x}" cy="430" r="330" fill="${fill}" fill-opacity="0.85"/>`
}

function lattice(pen: Pen, random: Random): string {
  const star = `<path d="M44 6l11 15l18 -4l-4 18l15 11l-15 11l4 18l-18 -4l-11 15l-11 -15l-18 4l4 -18l-15 -11l15 -11l-4 -18l18 4Z" fill="#fff6df"/><path d="M0 0l10 0l-10 10ZM88 0l-10 0l10 10ZM0 88l10 0l-10 -10ZM88 88l-10 0l10 -10Z" fill="#fff6df"/>`
  const fill = pen.tile(88, 88, star)
  return `<g opacity="0.42" filter="${pen.blur(4)}" transform="matrix(1 -0.26 0 1 ${random.int(380, 470)} 210)"><path d="M0 88a176 170 0 0 1 352 0v352h-352Z" fill="${fill}"/></g>`
}

/** A backdrop for a thing hung on the wall. */
export function hangingWall(pen: Pen, tint: string, random: Random): string {
  const dressing = random.pick([
    () => '',
    () => niche(pen, tint, 1010),
    () => disc(pen, tint, random),
    () => sunlight(pen, random),
    () => lattice(pen, random),
  ])
  return wall(pen, tint) + dressing()
}

/** A backdrop with wall and floor for a thing that stands. */
export function studioFloor(pen: Pen, tint: string, random: Random): string {
  const level = 668
  const dressing = random.pick([
    () => '',
    () => niche(pen, tint, level),
    () => disc(pen, tint, random),
    () => sunlight(pen, random),
    () => lattice(pen, random),
  ])
  return wall(pen, tint) + dressing() + floor(pen, tint, level)
}

/** A table top seen from above, for things that lie flat. */
export function tableTop(pen: Pen, tint: string, random: Random): string {
  const dressing = random.pick([() => '', () => sunlight(pen, random), () => lattice(pen, random), () => disc(pen, tint, random)])
  return wall(pen, tint) + dressing()
}

/** A wide wall and floor for a still life, without a niche. */
export function broadStudio(pen: Pen, tint: string, random: Random, level: number): string {
  const dressing = random.pick([() => '', () => disc(pen, tint, random), () => sunlight(pen, random), () => lattice(pen, random)])
  return wall(pen, tint) + dressing() + floor(pen, tint, level)
}
