import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { type Cut, cutGarment, drawBody, drawInside, drawSleeves, hanger } from '../garment.ts'
import { fold, gleam, line, solid } from '../material.ts'
import { weave } from '../weave.ts'

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const sleeve = traits.has('long', 'winter', 'knitted', 'maxi') ? 'long' : random.pick(['none', 'short'] as const)
  const cut: Cut = {
    top: 165,
    bottom: 480,
    neck: 84,
    drop: random.range(60, 100),
    shoulder: sleeve === 'none' ? 138 : 160,
    chest: 148,
    waist: 118,
    hem: 116,
    sleeve,
    reach: sleeve === 'long' ? 430 : 190,
  }
  const pieces = cutGarment(cut)
  const pattern = traits.pattern ?? random.pick([undefined, 'floral', 'dots', 'botteh'] as const)
  const fill = weave(pen, pattern, { main, second, accent }, 0, 0.72)
  const skirt =
    'M386 470Q500 492 614 470C640 600 700 740 744 866Q700 898 650 884Q600 908 546 890Q500 908 448 890Q396 908 344 884Q300 896 256 866C300 740 360 600 386 470Z'
  const pleats = 'M420 484Q390 680 344 880M470 490Q462 680 448 886M528 490Q540 680 546 886M580 484Q610 680 650 880'
  return (
    hanger(pen, cut.top, 108) +
    drawInside(pen, pieces, cut, main) +
    drawSleeves(pen, pieces, cut, main, fill) +
    solid(pen, skirt, main, { pattern: fill, edge: 34 }) +
    pen.within(
      skirt,
      fold(pen, pleats, main, 26, 0.42) + gleam(pen, 'M400 500Q360 700 318 860M500 500V860M610 560Q650 720 690 850', 22, 0.2),
    ) +
    drawBody(pen, pieces, cut, main, fill) +
    solid(pen, 'M385 462Q500 484 615 462L616 496Q500 520 384 496Z', darken(second, 0.04), { edge: 8 }) +
    line(pieces.neckline, darken(main, 0.14), 12) +
    line(pieces.neckline, lighten(main, 0.35), 3, 0.7) +
    (random.chance(0.5)
      ? line('M500 500c-40 -26 -66 -16 -60 6s36 12 60 -6c40 -26 66 -16 60 6s-36 12 -60 -6l-26 130M500 500l34 118', second, 9)
      : '')
  )
}

/** A dress with a gathered skirt and a sash. */
export const dress: KindArt = {
  stage: 'hung',
  size: 1.1,
  colours: [
    ['#b7434b', '#f2e9d8', '#dd9426'],
    ['#3f5f86', '#f2e9d8', '#d88f97'],
    ['#e2b6a4', '#a3273a', '#f2e9d8'],
    ['#5d7a62', '#f2e9d8', '#dd9426'],
    ['#35343c', '#d88f97', '#f2e9d8'],
  ],
  draw,
}
