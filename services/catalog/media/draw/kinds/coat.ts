import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { type Cut, cutGarment, drawBody, drawInside, drawSleeves, hanger } from '../garment.ts'
import { fold, line, solid, stitches } from '../material.ts'
import { weave } from '../weave.ts'

const CUT: Cut = {
  top: 165,
  bottom: 880,
  neck: 74,
  drop: 46,
  shoulder: 186,
  chest: 176,
  waist: 160,
  hem: 216,
  sleeve: 'long',
  reach: 500,
}

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const pieces = cutGarment(CUT)
  const fill = weave(pen, traits.pattern === 'knit' ? 'twill' : traits.pattern, { main, second, accent }, 0, 0.9)
  const double = random.chance(0.55)
  const belted = traits.has('belted', 'trench', 'wrap') || random.chance(0.45)
  const left = 'M428 166C404 190 384 236 376 270L404 300L378 320L492 486L506 440L500 300Z'
  const right = 'M572 166C596 190 616 236 624 270L596 300L622 320L510 486L494 440L500 300Z'
  const button = (x: number, y: number): string =>
    `<circle cx="${x + 2}" cy="${y + 3}" r="13" fill="${darken(main, 0.55)}" fill-opacity="0.6"/><circle cx="${x}" cy="${y}" r="12" fill="${darken(main, 0.4)}"/><circle cx="${x - 2}" cy="${y - 3}" r="6" fill="${lighten(main, 0.12)}" fill-opacity="0.6"/>`
  const rows = belted ? [520, 680] : [520, 605, 690]
  return (
    hanger(pen, CUT.top - 4, 108) +
    drawInside(pen, pieces, CUT, second) +
    drawSleeves(pen, pieces, CUT, main, fill) +
    drawBody(pen, pieces, CUT, main, fill) +
    pen.within(
      pieces.body,
      fold(pen, 'M420 890Q428 760 440 660M560 890Q566 780 556 680M640 890Q622 760 610 680', main, 22, 0.4),
    ) +
    line(`M${double ? 470 : 500} 470L${double ? 462 : 500} 890`, darken(main, 0.42), 5, 0.8) +
    rows.map((y) => (double ? button(446, y) + button(548, y) : button(512, y))).join('') +
    solid(pen, 'M438 168L500 250L562 168Q500 196 438 168Z', darken(second, 0.1), { edge: 14 }) +
    fold(pen, 'M384 330L492 490L618 330', main, 20, 0.5) +
    solid(pen, left, lighten(main, 0.05), { pattern: fill, edge: 16 }) +
    solid(pen, right, darken(main, 0.05), { pattern: fill, edge: 16 }) +
    solid(pen, 'M352 640l84 -14l4 26l-84 14ZM648 640l-84 -14l-4 26l84 14Z', darken(main, 0.06), { pattern: fill, edge: 6 }) +
    stitches('M356 662l82 -13M644 662l-82 -13', darken(main, 0.4), 2.2) +
    (belted
      ? `${solid(pen, 'M338 552Q500 576 662 552L663 592Q500 618 337 592Z', darken(main, 0.08), { pattern: fill, edge: 10 })}<rect x="474" y="556" width="66" height="54" rx="8" fill="none" stroke="#7a5a32" stroke-width="9"/><path d="M480 606l-28 96l34 8l12 -100Z" fill="${darken(main, 0.14)}"/>`
      : '')
  )
}

/** A long wool coat with lapels, single or double breasted. */
export const coat: KindArt = {
  stage: 'hung',
  size: 1.1,
  colours: [
    ['#bd8f5c', '#6f3f2a', '#efe3cc'],
    ['#4b4f5c', '#8d3f38', '#efe3cc'],
    ['#7b4a4a', '#e3d8c5', '#efe3cc'],
    ['#56664f', '#d8c3a0', '#efe3cc'],
    ['#d3c4ae', '#7a5237', '#efe3cc'],
  ],
  draw,
}
