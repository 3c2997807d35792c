import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { fold, gleam, line, oval, solid } from '../material.ts'
import { weave } from '../weave.ts'

const fringe = (from: number, to: number, y: number, slope: number, colour: string): string => {
  const strands = Array.from(
    { length: Math.floor((to - from) / 11) },
    (_, at) => `M${from + 6 + at * 11} ${Math.round(y + at * slope)}q${at % 2 ? 5 : -4} 24 ${at % 3 ? 1 : -3} 52`,
  ).join('')
  return line(strands, darken(colour, 0.2), 6, 0.9) + line(strands, lighten(colour, 0.2), 2, 0.8)
}

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const pattern = traits.pattern ?? random.pick(['check', 'stripe', 'botteh', 'knit'] as const)
  const fill = weave(pen, pattern, { main, second, accent }, pattern === 'stripe' ? 90 : 0, 0.8)
  const turned = weave(pen, pattern, { main, second, accent }, pattern === 'stripe' ? 8 : 82, 0.8)
  const back = 'M470 330C560 360 640 520 690 760Q620 800 540 792C530 640 490 500 440 420Z'
  const front = 'M530 330C450 380 372 560 330 836Q410 872 490 852C500 660 540 500 590 420Z'
  const left = 'M486 132C400 150 352 240 372 330C390 400 450 420 520 400L530 330C480 340 450 316 446 276C442 226 470 190 500 176Z'
  const right =
    'M514 132C600 150 648 240 628 330C610 400 550 420 480 400L470 330C520 340 550 316 554 276C558 226 530 190 500 176Z'
  const knot = 'M424 330C450 300 560 296 582 334C596 380 584 420 560 436C510 452 460 446 432 424C410 400 412 356 424 330Z'
  return (
    solid(pen, back, darken(main, 0.09), { pattern: fill, edge: 34 }) +
    pen.within(back, fold(pen, 'M520 440Q580 600 600 800M580 460Q640 620 660 780', main, 20, 0.5)) +
    fringe(540, 690, 790, -1.6, main) +
    solid(pen, right, darken(main, 0.06), { pattern: turned, edge: 34 }) +
    solid(pen, left, main, { pattern: turned, edge: 34 }) +
    pen.within(left, fold(pen, 'M470 160Q396 220 412 330Q430 370 500 370', main, 20, 0.45)) +
    pen.within(right, fold(pen, 'M530 160Q604 220 588 330Q570 370 500 370', main, 20, 0.5)) +
    solid(pen, front, main, { pattern: fill, edge: 36 }) +
    pen.within(
      front,
      fold(pen, 'M500 430Q420 620 390 850M550 440Q470 640 452 850', main, 22, 0.45) +
        gleam(pen, 'M470 440Q390 620 356 830', 22, 0.28),
    ) +
    fringe(330, 490, 842, 1, main) +
    solid(pen, knot, lighten(main, 0.03), { pattern: turned, edge: 30 }) +
    pen.within(
      knot,
      fold(pen, 'M430 350Q500 400 580 350M430 400Q500 440 576 400', main, 16, 0.5) +
        gleam(pen, 'M440 334Q500 318 560 332', 14, 0.35),
    ) +
    line('M500 96V150', '#8d6b33', 13) +
    solid(pen, oval(500, 150, 30, 30), '#b98553', { form: 'ball' }) +
    solid(pen, oval(500, 92, 20, 20), '#c39b4f', { form: 'ball' })
  )
}

/** A scarf or shawl knotted on a wall peg, with fringes. */
export const scarf: KindArt = {
  stage: 'hung',
  size: 0.9,
  colours: [
    ['#a3273a', '#f2e9d8', '#27375a'],
    ['#bd8f5c', '#f2e9d8', '#7a3b2c'],
    ['#39557d', '#e3d8c5', '#dd9426'],
    ['#5d7a62', '#f2e9d8', '#a9522e'],
    ['#6b3a57', '#e6c9a5', '#dd9426'],
  ],
  draw,
}
