import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { type Cut, cutGarment, drawBody, drawInside, hanger } from '../garment.ts'
import { fold, line } from '../material.ts'
import { weave } from '../weave.ts'

const CUT: Cut = { top: 225, bottom: 770, neck: 96, drop: 110, shoulder: 150, chest: 172, waist: 160, hem: 196, sleeve: 'none' }

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const cut: Cut = { ...CUT, drop: random.range(88, 124) }
  const pieces = cutGarment(cut)
  const fill = weave(pen, traits.pattern, { main, second, accent }, 0, 0.8)
  const trim = darken(main, 0.12)
  const bow = random.chance(0.5)
  return (
    hanger(pen, cut.top, 130) +
    drawInside(pen, pieces, cut, main) +
    drawBody(pen, pieces, cut, main, fill) +
    pen.within(
      pieces.body,
      fold(pen, 'M430 770Q440 640 452 560M500 790V590M575 780Q560 660 548 570M640 770Q610 660 590 600', main, 14, 0.35),
    ) +
    line(pieces.neckline, trim, 13) +
    line(pieces.neckline, lighten(main, 0.35), 3, 0.7) +
    (bow
      ? `<path d="M500 ${cut.top + cut.drop + 4}c-34 -24 -54 -18 -52 2s28 14 52 -2c34 -24 54 -18 52 2s-28 14 -52 -2l-20 62M500 ${cut.top + cut.drop + 4}l24 58" fill="none" stroke="${darken(main, 0.25)}" stroke-width="7" stroke-linecap="round"/>`
      : '')
  )
}

/** A sleeveless summer top. */
export const top: KindArt = {
  stage: 'hung',
  size: 0.9,
  zoom: 1.12,
  colours: [
    ['#f0ebe1', '#d88f97', '#dd9426'],
    ['#e0a48f', '#f2e9d8', '#a3273a'],
    ['#a9b8a0', '#f2e9d8', '#dd9426'],
    ['#6d8fae', '#f2e9d8', '#d88f97'],
  ],
  draw,
}
