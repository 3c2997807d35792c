import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { type Cut, cutGarment, drawBody, drawInside, drawSleeves, hanger } from '../garment.ts'
import { line, stitches } from '../material.ts'
import { weave } from '../weave.ts'

const BASE: Cut = { top: 215, bottom: 800, neck: 84, drop: 66, shoulder: 196, chest: 182, waist: 172, hem: 184, sleeve: 'short' }

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const long = traits.has('long')
  const v = traits.has('neck') && traits.has('v')
  const sporty = traits.has('sports', 'sporty', 'sport')
  const cut: Cut = { ...BASE, drop: v ? 120 : random.range(54, 74), sleeve: long ? 'long' : 'short' }
  const pieces = cutGarment(cut)
  const fill = weave(pen, traits.pattern, { main, second, accent }, traits.pattern === 'stripe' ? 90 : 0, 0.8)
  const trim = sporty ? second : darken(main, 0.12)
  const pocket = sporty || traits.has('pocket') || random.chance(0.3)
  return (
    hanger(pen, cut.top, 120) +
    drawInside(pen, pieces, cut, main) +
    drawSleeves(pen, pieces, cut, main, fill) +
    drawBody(pen, pieces, cut, main, fill) +
    line(pieces.neckline, trim, 19) +
    line(pieces.neckline, lighten(trim, 0.18), 5, 0.6) +
    pieces.cuffs.map((cuff) => (sporty ? `<path d="${cuff}" fill="${second}"/>` : '')).join('') +
    stitches(
      `M${500 - cut.hem + 4} ${cut.bottom - 16}Q500 ${cut.bottom + 4} ${500 + cut.hem - 4} ${cut.bottom - 16}`,
      darken(main, 0.3),
    ) +
    (pocket
      ? `<path d="M548 400h84v74q0 12 -12 16l-30 9l-30 -9q-12 -4 -12 -16Z" fill="${sporty ? lighten(second, 0.5) : darken(main, 0.07)}"/>${stitches('M554 414h72M554 470v-64M626 470v-64', darken(main, 0.35), 2.2, '7 6')}`
      : '')
  )
}

/** A short or long sleeved tee, sometimes with a pocket or sporty trims. */
export const tShirt: KindArt = {
  stage: 'hung',
  size: 0.95,
  zoom: 1.08,
  colours: [
    ['#c65b45', '#efe3cc', '#27375a'],
    ['#efe6d8', '#44618a', '#c65b45'],
    ['#5d7a72', '#efe3cc', '#dd9426'],
    ['#33425f', '#efe3cc', '#c65b45'],
    ['#d9a441', '#43454b', '#efe3cc'],
  ],
  draw,
}
