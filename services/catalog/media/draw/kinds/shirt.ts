import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { type Cut, cutGarment, drawBody, drawInside, drawSleeves, hanger } from '../garment.ts'
import { fold, line, solid, stitches } from '../material.ts'
import type { Pen } from '../pen.ts'
import { weave } from '../weave.ts'

const CUT: Cut = { top: 205, bottom: 815, neck: 72, drop: 40, shoulder: 190, chest: 180, waist: 166, hem: 180, sleeve: 'long' }

function collar(pen: Pen, colour: string, pattern: string | undefined): string {
  const left = 'M428 202C440 184 470 178 500 180L502 250L438 296Q416 240 428 202Z'
  const right = 'M572 202C560 184 530 178 500 180L498 250L562 296Q584 240 572 202Z'
  return (
    fold(pen, 'M432 300L498 258L568 300', colour, 14, 0.5) +
    solid(pen, left, lighten(colour, 0.06), { pattern, edge: 12 }) +
    solid(pen, right, darken(colour, 0.05), { pattern, edge: 12 }) +
    stitches('M443 285L494 246M557 285L506 246', darken(colour, 0.35), 2, '6 5') +
    `<path d="M446 198C470 212 530 212 554 198L530 186Q500 196 470 186Z" fill="${darken(colour, 0.32)}"/>`
  )
}

function buttons(colour: string): string {
  return [300, 384, 468, 552, 636, 720]
    .map(
      (y) =>
        `<circle cx="501.5" cy="${y + 2}" r="9.5" fill="${darken(colour, 0.4)}" fill-opacity="0.5"/><circle cx="500" cy="${y}" r="9" fill="#f6f0e4"/><circle cx="500" cy="${y}" r="9" fill="none" stroke="#b9a88c" stroke-width="1.6"/><path d="M497 ${y - 2}h.1M503 ${y - 2}h.1M497 ${y + 3}h.1M503 ${y + 3}h.1" stroke="#8a7a62" stroke-width="2.6" stroke-linecap="round"/>`,
    )
    .join('')
}

function pocket(pen: Pen, x: number, colour: string, pattern: string | undefined): string {
  const outline = `M${x} 388h88v84l-44 26l-44 -26Z`
  return (
    solid(pen, outline, darken(colour, 0.04), { pattern, edge: 8 }) +
    stitches(`M${x + 6} 404h76M${x + 5} 392v76l39 23l39 -23v-76`, darken(colour, 0.38), 2.2, '7 6')
  )
}

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const short = traits.has('short', 'summer') && !traits.has('long')
  const cut: Cut = short ? { ...CUT, sleeve: 'short' } : CUT
  const pieces = cutGarment(cut)
  const pattern = traits.pattern ?? (traits.has('kaleidoscope', 'tiled') ? 'botteh' : undefined)
  const fill = weave(pen, pattern, { main, second, accent }, 0, pattern === 'check' ? 0.85 : 0.75)
  const silky = traits.has('silk', 'satin', 'blouse')
  const pockets = traits.has('denim', 'flannel', 'check', 'chequered', 'dark', 'corduroy', 'overshirt')
    ? 2
    : silky
      ? 0
      : random.int(0, 1)
  const placket = `M484 250h32v${cut.bottom - 242}h-32Z`
  return (
    hanger(pen, cut.top - 4, 110) +
    drawInside(pen, pieces, { ...cut, drop: 20 }, main) +
    drawSleeves(pen, pieces, cut, main, fill) +
    pieces.cuffs
      .map((cuff) => solid(pen, cuff, darken(main, 0.06), { pattern: fill, edge: 8 }) + line(cuff, darken(main, 0.3), 2, 0.5))
      .join('') +
    drawBody(pen, pieces, cut, main, fill) +
    (pockets === 2 ? pocket(pen, 374, main, fill) : '') +
    (pockets > 0 ? pocket(pen, 542, main, fill) : '') +
    solid(pen, placket, lighten(main, 0.04), { form: 'flat', pattern: fill }) +
    line(`M516 252V${cut.bottom + 6}`, darken(main, 0.4), 3.4, 0.55) +
    stitches(`M490 256V${cut.bottom + 6}`, darken(main, 0.3), 2, '7 6') +
    buttons(main) +
    collar(pen, main, fill) +
    (silky
      ? `<path d="${pieces.body}" fill="${pen.linear(
          [
            [0, '#ffffff', 0],
            [0.35, '#ffffff', 0.26],
            [0.45, '#ffffff', 0],
            [0.7, '#ffffff', 0.14],
            [0.8, '#ffffff', 0],
          ],
          [0, 0.2],
          [1, 0.6],
        )}"/>`
      : '')
  )
}

/** A buttoned shirt or blouse with collar, placket and cuffs. */
export const shirt: KindArt = {
  stage: 'hung',
  size: 1,
  zoom: 1.04,
  colours: [
    ['#f0ebe1', '#93b9d8', '#27375a'],
    ['#7f9fc0', '#efe3cc', '#27375a'],
    ['#b7564a', '#2f3442', '#efe3cc'],
    ['#a8b59b', '#efe3cc', '#5d6a4c'],
    ['#d9b98e', '#7a5237', '#efe3cc'],
  ],
  draw,
}
