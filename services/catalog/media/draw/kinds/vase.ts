import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, gleam, line, oval, solid } from '../material.ts'
import type { Pen } from '../pen.ts'

const SHAPES = [
  'M450 470C440 540 350 580 350 690C350 760 400 800 440 800H560C600 800 650 760 650 690C650 580 560 540 550 470Z',
  'M432 440C440 520 400 560 396 660C392 740 430 800 450 800H550C570 800 608 740 604 660C600 560 560 520 568 440Z',
  'M456 450V540C380 560 330 620 330 690C330 760 380 800 430 800H570C620 800 670 760 670 690C670 620 620 560 544 540V450Z',
]

function tulip(pen: Pen, x: number, y: number, tone: string): string {
  return solid(
    pen,
    `M${x} ${y + 58}C${x - 46} ${y + 40} ${x - 42} ${y - 20} ${x - 30} ${y - 40}L${x - 10} ${y - 6}L${x} ${y - 50}L${x + 12} ${y - 6}L${x + 30} ${y - 40}C${x + 44} ${y - 20} ${x + 46} ${y + 40} ${x} ${y + 58}Z`,
    tone,
    { form: 'ball', edge: 8 },
  )
}

function branch(pen: Pen, tone: string): string {
  const leaf = (x: number, y: number, turn: number): string =>
    `<g transform="translate(${x} ${y}) rotate(${turn})">${solid(pen, 'M0 0C20 -34 66 -40 92 -8C62 20 24 22 0 0Z', tone, { form: 'face' })}${line('M4 -1Q46 -14 84 -8', darken(tone, 0.3), 2, 0.6)}</g>`
  return (
    line(
      'M500 470C496 380 470 260 430 150M505 470C520 360 570 290 620 210M498 430C480 340 400 300 350 262',
      darken(tone, 0.3),
      7,
    ) +
    leaf(486, 350, -150) +
    leaf(478, 300, -20) +
    leaf(458, 230, -160) +
    leaf(446, 196, -30) +
    leaf(432, 152, -80) +
    leaf(540, 330, -10) +
    leaf(572, 284, -100) +
    leaf(600, 240, 0) +
    leaf(620, 212, -60) +
    leaf(410, 300, -130) +
    leaf(370, 274, -190) +
    leaf(440, 330, 150)
  )
}

function draw({ pen, random, main, second, accent }: Art): string {
  const body = random.pick(SHAPES)
  const top = Number(/ ?(\d+)[CV]/.exec(body)?.[1] ?? 450)
  const neck = 500 - Number(/M(\d+)/.exec(body)?.[1] ?? 450)
  const tulips = random.chance(0.5)
  const stems = 'M500 470C498 390 500 300 500 226M508 470C520 380 560 330 590 280M492 470C480 390 440 340 410 300'
  const decor = random.int(0, 2)
  return (
    contact(pen, 500, 802, 130, 14) +
    (tulips
      ? line(stems, '#5f7f52', 9) +
        solid(pen, 'M500 460C460 420 440 330 466 290C486 340 506 400 506 460Z', '#6f8f5f', { form: 'face' }) +
        solid(pen, 'M510 460C560 430 600 390 596 340C560 370 524 410 506 450Z', '#5f7f52', { form: 'face' }) +
        tulip(pen, 500, 186, accent) +
        tulip(pen, 602, 248, lighten(accent, 0.12)) +
        tulip(pen, 398, 266, darken(accent, 0.08))
      : branch(pen, '#7c9270')) +
    solid(pen, body, main, { form: 'post', edge: 22 }) +
    pen.within(
      body,
      (decor === 0
        ? `<path d="M300 640h400v16h-400ZM300 672h400v40h-400ZM300 728h400v16h-400Z" fill="${second}"/>`
        : decor === 1
          ? `<path d="M300 700q25 -44 50 0t50 0t50 0t50 0t50 0t50 0t50 0t50 0v120h-400Z" fill="${second}"/>`
          : '') + gleam(pen, `M${500 - neck + 14} ${top + 20}Q${500 - neck} ${top + 110} 400 640Q380 700 410 770`, 22, 0.6),
    ) +
    solid(pen, oval(500, top, neck, 13), darken(main, 0.4)) +
    `<ellipse cx="500" cy="${top}" rx="${neck}" ry="13" fill="none" stroke="${lighten(main, 0.2)}" stroke-width="7"/>`
  )
}

/** A vase with tulips or a green branch. */
export const vase: KindArt = {
  stage: 'standing',
  size: 0.66,
  zoom: 1.08,
  colours: [
    ['#2f8f92', '#f2e9d8', '#c65b45'],
    ['#e9e2d3', '#3b5f86', '#c64f5f'],
    ['#bd7453', '#f2e9d8', '#e0a23a'],
    ['#3b4a68', '#dcb98a', '#e07a5f'],
    ['#a9b8a0', '#f2e9d8', '#d8757f'],
  ],
  draw,
}
