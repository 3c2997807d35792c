import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { type Cut, cutGarment, drawBody, drawInside, drawSleeves, hanger } from '../garment.ts'
import { line, solid } from '../material.ts'
import type { Pen } from '../pen.ts'
import { weave } from '../weave.ts'

const CUT: Cut = {
  top: 220,
  bottom: 740,
  neck: 82,
  drop: 54,
  shoulder: 200,
  chest: 192,
  waist: 194,
  hem: 182,
  sleeve: 'long',
  spread: 92,
  reach: 490,
}

function ribs(pen: Pen, colour: string): string {
  return pen.tile(
    13,
    13,
    `<rect width="6" height="13" fill="${darken(colour, 0.25)}" fill-opacity="0.4"/><rect x="8" width="3" height="13" fill="${lighten(colour, 0.4)}" fill-opacity="0.4"/>`,
  )
}

function cables(main: string, xs: readonly number[]): string {
  return xs
    .map((x) => {
      const links = [300, 356, 412, 468, 524, 580, 636]
        .map(
          (y) =>
            `M${x - 15} ${y}C${x - 15} ${y + 28} ${x + 15} ${y + 28} ${x + 15} ${y + 56}M${x + 15} ${y}C${x + 15} ${y + 28} ${x - 15} ${y + 28} ${x - 15} ${y + 56}`,
        )
        .join('')
      return line(links, darken(main, 0.24), 15, 0.55) + line(links, lighten(main, 0.22), 8, 0.75)
    })
    .join('')
}

function yoke(pen: Pen, second: string, accent: string, body: string): string {
  const row = (y: number, fill: string): string =>
    Array.from({ length: 15 }, (_, at) => `<path d="M${290 + at * 30} ${y}l15 -17l15 17l-15 17Z" fill="${fill}"/>`).join('')
  return pen.within(
    body,
    `<g opacity="0.92">${row(366, second)}${row(412, accent)}<path d="M280 389h440M280 434h440" stroke="${second}" stroke-width="6"/></g>`,
  )
}

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const pieces = cutGarment(CUT)
  const fill = weave(pen, 'knit', { main, second, accent }, 0, 0.78)
  const rib = ribs(pen, main)
  const hem = `M${500 - 184} 700Q500 720 ${500 + 184} 700L${500 + 172} 762Q500 782 ${500 - 172} 762Z`
  const style = traits.has('cable', 'aran')
    ? 'cable'
    : traits.pattern === 'stripe'
      ? 'stripe'
      : random.pick(['plain', 'cable', 'yoke'] as const)
  const stripes = style === 'stripe' ? weave(pen, 'stripe', { main, second, accent }, 90, 1) : undefined
  const collar = 'M414 222C440 176 560 176 586 222C574 290 426 290 414 222Z'
  return (
    hanger(pen, CUT.top - 8, 110) +
    drawInside(pen, pieces, CUT, main) +
    drawSleeves(pen, pieces, CUT, main, fill) +
    pieces.cuffs.map((cuff) => solid(pen, cuff, darken(main, 0.05), { pattern: rib, edge: 8 })).join('') +
    drawBody(pen, pieces, CUT, main, stripes ?? fill) +
    pen.within(pieces.body, style === 'cable' ? cables(main, [410, 500, 590]) : '') +
    (style === 'yoke' ? yoke(pen, second, accent, pieces.body) : '') +
    solid(pen, hem, darken(main, 0.03), { pattern: rib, edge: 12 }) +
    (traits.has('roll', 'turtleneck', 'polo')
      ? solid(pen, collar, lighten(main, 0.03), { pattern: rib, edge: 18 })
      : line(pieces.neckline, darken(main, 0.1), 30) + line(pieces.neckline, lighten(main, 0.2), 5, 0.5))
  )
}

/** A knitted jumper: plain, cabled, striped or with a patterned yoke. */
export const jumper: KindArt = {
  stage: 'hung',
  size: 0.95,
  zoom: 1.08,
  colours: [
    ['#d9a636', '#f2e9d8', '#a3273a'],
    ['#e3d8c5', '#7a5237', '#a9522e'],
    ['#6f8779', '#f2e9d8', '#dd9426'],
    ['#9c4a3c', '#f2e9d8', '#27375a'],
    ['#43597c', '#f2e9d8', '#c65b45'],
  ],
  draw,
}
