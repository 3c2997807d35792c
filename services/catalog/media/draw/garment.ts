import { darken, lighten } from './colour.ts'
import { fold, gleam, line, solid } from './material.ts'
import type { Pen } from './pen.ts'

/** The measures of an upper garment seen from the front, as distances from the middle line and heights. */
export type Cut = {
  top: number
  bottom: number
  neck: number
  drop: number
  shoulder: number
  chest: number
  waist: number
  hem: number
  sleeve: 'none' | 'short' | 'long'
  reach?: number
  spread?: number
}

/** The outlines of a garment's pieces. */
export type Pieces = { body: string; sleeves: [string, string]; cuffs: [string, string]; inside: string; neckline: string }

const side = (sign: number) => (distance: number) => Math.round((500 + sign * distance) * 10) / 10

function sleeveOf(cut: Cut, sign: number): { sleeve: string; cuff: string } {
  const x = side(sign)
  const { top, shoulder, chest } = cut
  const short = cut.sleeve === 'short'
  const reach = cut.reach ?? (short ? 225 : 520)
  const spread = cut.spread ?? (short ? 92 : 84)
  const end = top + reach
  const outer = shoulder + spread
  const width = short ? 88 : 70
  const inner = outer - width
  const drop = short ? 40 : 16
  const sleeve = `M${x(shoulder - 36)} ${top + 27}C${x(shoulder + 22)} ${top + 44} ${x(outer - (short ? 28 : 8))} ${top + (short ? 110 : 190)} ${x(outer)} ${end}L${x(inner)} ${end + drop}C${x(inner - 6)} ${end - reach * 0.35} ${x(chest + 10)} ${top + 260} ${x(chest - 12)} ${top + 190}L${x(shoulder - 30)} ${top + 100}Z`
  const cuff = `M${x(outer + 2)} ${end - 34}L${x(outer)} ${end + 2}L${x(inner)} ${end + drop + 2}L${x(inner - 1)} ${end + drop - 34}Z`
  return { sleeve, cuff }
}

/** Cuts the pieces of a garment. */
export function cutGarment(cut: Cut): Pieces {
  const { top, bottom, neck, drop, shoulder, chest, waist, hem } = cut
  const l = side(-1)
  const r = side(1)
  const middle = top + 190 + (bottom - top - 190) * 0.42
  const neckline = `${l(neck)} ${top}C${l(neck * 0.86)} ${top + drop * 0.95} ${l(neck * 0.45)} ${top + drop} 500 ${top + drop}C${r(neck * 0.45)} ${top + drop} ${r(neck * 0.86)} ${top + drop * 0.95} ${r(neck)} ${top}`
  const armhole = cut.sleeve === 'none' ? 34 : 14
  const body = `M${neckline}L${r(shoulder)} ${top + 46}C${r(shoulder - armhole)} ${top + 110} ${r(chest - armhole)} ${top + 150} ${r(chest)} ${top + 192}C${r(waist)} ${middle - 60} ${r(waist)} ${middle + 20} ${r(hem)} ${bottom}Q500 ${bottom + 20} ${l(hem)} ${bottom}C${l(waist)} ${middle + 20} ${l(waist)} ${middle - 60} ${l(chest)} ${top + 192}C${l(chest - armhole)} ${top + 150} ${l(shoulder - armhole)} ${top + 110} ${l(shoulder)} ${top + 46}Z`
  const left = sleeveOf(cut, -1)
  const right = sleeveOf(cut, 1)
  return {
    body,
    sleeves: [left.sleeve, right.sleeve],
    cuffs: [left.cuff, right.cuff],
    inside: `M${neckline}C${r(neck * 0.6)} ${top - 22} ${l(neck * 0.6)} ${top - 22} ${l(neck)} ${top}Z`,
    neckline: `M${neckline}`,
  }
}

/** Draws the sleeves with their fall of light; the right arm lies in shade. */
export function drawSleeves(pen: Pen, pieces: Pieces, cut: Cut, colour: string, pattern?: string): string {
  if (cut.sleeve === 'none') return ''
  const [left, right] = pieces.sleeves
  const deep = cut.sleeve === 'long'
  const { top, chest } = cut
  return (
    solid(pen, left, darken(colour, 0.03), { pattern, edge: 26 }) +
    solid(pen, right, darken(colour, 0.1), { pattern, edge: 26 }) +
    pen.within(left, fold(pen, `M${500 - chest - 2} ${top + 180}L${500 - chest - 20} ${top + (deep ? 470 : 240)}`, colour, 24)) +
    pen.within(right, fold(pen, `M${500 + chest + 2} ${top + 180}L${500 + chest + 20} ${top + (deep ? 470 : 240)}`, colour, 24)) +
    (deep
      ? pen.within(
          left,
          fold(
            pen,
            `M${500 - chest - 80} ${top + 300}Q${500 - chest - 40} ${top + 325} ${500 - chest - 10} ${top + 305}M${500 - chest - 90} ${top + 345}Q${500 - chest - 50} ${top + 360} ${500 - chest - 20} ${top + 345}`,
            colour,
            10,
          ),
        ) +
        pen.within(
          right,
          fold(
            pen,
            `M${500 + chest + 80} ${top + 300}Q${500 + chest + 40} ${top + 325} ${500 + chest + 10} ${top + 305}M${500 + chest + 90} ${top + 345}Q${500 + chest + 50} ${top + 360} ${500 + chest + 20} ${top + 345}`,
            colour,
            10,
          ),
        )
      : '')
  )
}

/** Draws the body of a garment with the creases of hanging cloth. */
export function drawBody(pen: Pen, pieces: Pieces, cut: Cut, colour: string, pattern?: string): string {
  const { top, bottom, chest, shoulder } = cut
  const l = side(-1)
  const r = side(1)
  const creases = [
    `M${l(chest - 4)} ${top + 200}Q${l(chest * 0.6)} ${top + 260} ${l(chest * 0.4)} ${top + 250}`,
    `M${r(chest - 4)} ${top + 200}Q${r(chest * 0.6)} ${top + 270} ${r(chest * 0.3)} ${top + 262}`,
    `M${l(chest * 0.55)} ${bottom}Q${l(chest * 0.45)} ${bottom - 120} ${l(chest * 0.62)} ${bottom - 210}`,
    `M${r(chest * 0.4)} ${bottom}Q${r(chest * 0.38)} ${bottom - 150} ${r(chest * 0.6)} ${bottom - 260}`,
    `M${r(chest * 0.86)} ${bottom}Q${r(chest * 0.8)} ${bottom - 140} ${r(chest * 0.92)} ${bottom - 250}`,
  ]
  return (
    solid(pen, pieces.body, colour, { pattern, edge: 40 }) +
    pen.within(
      pieces.body,
      fold(pen, creases.join(''), colour, 20, 0.4) +
        gleam(
          pen,
          `M${l(chest * 0.72)} ${bottom - 40}Q${l(chest * 0.66)} ${bottom - 180} ${l(chest * 0.8)} ${top + 300}M${l(shoulder - 40)} ${top + 50}L${l(chest * 0.55)} ${top + 130}`,
          26,
          0.22,
        ) +
        (cut.sleeve === 'none' ? '' : armholes(cut, colour)),
    )
  )
}

function armholes({ top, shoulder, chest }: Cut, colour: string): string {
  const seam = (x: (distance: number) => number): string =>
    `M${x(shoulder)} ${top + 46}C${x(shoulder - 14)} ${top + 110} ${x(chest - 14)} ${top + 150} ${x(chest)} ${top + 192}`
  return line(seam(side(-1)) + seam(side(1)), darken(colour, 0.3), 3, 0.7)
}

/** The inside of the back seen through the neck, with its label. */
export function drawInside(pen: Pen, pieces: Pieces, cut: Cut, colour: string): string {
  const { top, drop } = cut
  return (
    solid(pen, pieces.inside, darken(colour, 0.3), { edge: 22 }) +
    (drop > 26 ? `<rect x="478" y="${top - 6}" width="44" height="20" rx="3" fill="#efe6d6" fill-opacity="0.9"/>` : '')
  )
}

/** A wooden hanger on a brass hook, its neck at the given height. */
export function hanger(pen: Pen, top: number, width: number): string {
  const wood = '#b98553'
  const y = top + 18
  const arms = `M500 ${y - 46}C${500 - width * 0.5} ${y - 26} ${500 - width} ${y + 6} ${500 - width - 6} ${y + 26}Q${500 - width} ${y + 40} ${500 - width + 16} ${y + 34}C${500 - width * 0.6} ${y + 6} ${500 - width * 0.2} ${y - 10} 500 ${y - 10}C${500 + width * 0.2} ${y - 10} ${500 + width * 0.6} ${y + 6} ${500 + width - 16} ${y + 34}Q${500 + width} ${y + 40} ${500 + width + 6} ${y + 26}C${500 + width} ${y + 6} ${500 + width * 0.5} ${y - 26} 500 ${y - 46}Z`
  const hook = `M500 ${y - 40}V${y - 78}C500 ${y - 92} 528 ${y - 92} 528 ${y - 116}C528 ${y - 150} 474 ${y - 150} 474 ${y - 118}`
  return (
    line(hook, '#8d6b33', 9) +
    line(hook, lighten('#c39b4f', 0.3), 3.4, 0.9) +
    solid(pen, arms, wood, { form: 'face', edge: 12 }) +
    `<circle cx="474" cy="${y - 118}" r="6" fill="#8d6b33"/>`
  )
}
