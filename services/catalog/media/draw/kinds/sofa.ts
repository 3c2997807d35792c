import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { box, contact, fold, gleam, line, solid } from '../material.ts'
import { weave } from '../weave.ts'

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const seats = traits.has('three', 'large', 'corner', 'four') ? 3 : traits.has('two', 'loveseat', 'small') ? 2 : random.int(2, 3)
  const inner = 620
  const width = inner / seats
  const slim = random.chance(0.4)
  const legs = slim ? '#6a4630' : '#a9713f'
  const xs = Array.from({ length: seats }, (_, at) => 190 + at * width)
  const fill = weave(pen, traits.pattern, { main, second, accent })
  const seat = (x: number): string =>
    solid(pen, box(x + 3, 566, width - 6, 104, 30), lighten(main, 0.04), { form: 'face', pattern: fill, edge: 24 }) +
    gleam(pen, `M${x + 34} 584H${x + width - 40}`, 16, 0.28)
  const back = (x: number): string => {
    const outline = `M${x + 8} 590V430Q${x + 10} 388 ${x + 46} 384Q${x + width / 2} 374 ${x + width - 46} 384Q${x + width - 10} 388 ${x + width - 8} 430V590Z`
    const tuft = slim
      ? ''
      : `<circle cx="${x + width / 2}" cy="480" r="8" fill="${darken(main, 0.32)}"/>${pen.within(outline, fold(pen, `M${x + width / 2} 480L${x + width / 2 - 60} 420M${x + width / 2} 480L${x + width / 2 + 60} 420M${x + width / 2} 480L${x + width / 2} 580`, main, 12, 0.3))}`
    return solid(pen, outline, main, { pattern: fill, edge: 34 }) + tuft
  }
  const arm = (sign: number): string => {
    const x = (d: number): number => 500 + sign * d
    return solid(
      pen,
      `M${x(300)} 740V520Q${x(300)} 470 ${x(350)} 468Q${x(404)} 470 ${x(404)} 524V740Z`,
      sign < 0 ? lighten(main, 0.02) : darken(main, 0.07),
      { form: 'face', pattern: fill, edge: 30 },
    )
  }
  const cushion = (x: number, turn: number, tone: string, pattern: string | undefined): string =>
    `<g transform="rotate(${turn} ${x} 510)">${solid(pen, `M${x - 66} 446Q${x} 462 ${x + 66} 446Q${x + 52} 510 ${x + 66} 576Q${x} 560 ${x - 66} 576Q${x - 52} 510 ${x - 66} 446Z`, tone, { pattern, edge: 24 })}</g>`
  return (
    contact(pen, 500, 802, 400, 20) +
    [150, 826].map((x) => solid(pen, `M${x} 730h26l-6 72h-14Z`, legs, { form: 'post' })).join('') +
    solid(pen, box(170, 400, 660, 330, 46), darken(main, 0.16), { edge: 30 }) +
    xs.map(back).join('') +
    solid(pen, box(120, 650, 760, 104, 18), darken(main, 0.09), { form: 'face', pattern: fill, edge: 26 }) +
    xs.map(seat).join('') +
    arm(-1) +
    arm(1) +
    cushion(278, -9, second, undefined) +
    cushion(344, 6, accent, weave(pen, 'kilim', { main: accent, second, accent: main }, 0, 0.5)) +
    (seats === 3 ? cushion(716, 8, second, undefined) : '') +
    line('M124 748H876', darken(main, 0.35), 4, 0.5)
  )
}

/** A two or three seat sofa with cushions. */
export const sofa: KindArt = {
  stage: 'standing',
  size: 0.95,
  zoom: 1.1,
  colours: [
    ['#8f979c', '#d9a441', '#efe3cc'],
    ['#e3d6bf', '#bd7453', '#5d7a62'],
    ['#4d6b5a', '#d9a441', '#efe3cc'],
    ['#b5654a', '#efe3cc', '#2c7378'],
    ['#3f5472', '#d9a441', '#efe3cc'],
  ],
  draw,
}
