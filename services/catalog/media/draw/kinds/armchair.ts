import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { box, contact, fold, gleam, line, solid } from '../material.ts'
import { weave } from '../weave.ts'

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const wood = random.pick(['#a9713f', '#6a4630', '#c49a66'])
  const fill = weave(pen, traits.pattern, { main, second, accent })
  const winged = random.chance(0.5)
  const back = winged
    ? 'M296 640V330C300 236 380 214 500 214C620 214 700 236 704 330V640Z'
    : 'M300 640C270 480 290 300 360 268C440 240 560 240 640 268C710 300 730 480 700 640Z'
  const ribs = winged ? 'M370 250V600M435 236V600M500 232V600M565 236V600M630 250V600' : ''
  const tufts = [400, 500, 600].flatMap((x) => [360, 450].map((y) => [x, y] as const))
  const arm = (sign: number): string => {
    const x = (d: number): number => 500 + sign * d
    return solid(
      pen,
      `M${x(176)} 720C${x(180)} 620 ${x(170)} 560 ${x(200)} 520Q${x(240)} 486 ${x(270)} 520Q${x(290)} 560 ${x(262)} 720Z`,
      sign < 0 ? lighten(main, 0.03) : darken(main, 0.08),
      { pattern: fill, edge: 30 },
    )
  }
  return (
    contact(pen, 500, 802, 280, 18) +
    ['M270 700h34l-14 102h-14ZM696 700h34l-6 102h-14Z', 'M340 700h24l-6 78h-12ZM636 700h24l-6 78h-12Z']
      .map((legs, at) => solid(pen, legs, darken(wood, at * 0.2), { form: 'post' }))
      .join('') +
    solid(pen, back, darken(main, 0.03), { pattern: fill, edge: 44 }) +
    pen.within(back, fold(pen, ribs, main, 14, 0.4) + gleam(pen, 'M340 300Q320 420 330 560', 26, 0.25)) +
    (winged
      ? ''
      : tufts
          .map(
            ([x, y]) =>
              `${fold(pen, `M${x} ${y}l-40 -40M${x} ${y}l40 -40M${x} ${y}l0 60`, main, 10, 0.28)}<circle cx="${x}" cy="${y}" r="8" fill="${darken(main, 0.35)}"/>`,
          )
          .join('')) +
    solid(pen, box(262, 640, 476, 92, 26), darken(main, 0.1), { form: 'face', pattern: fill, edge: 22 }) +
    solid(pen, box(318, 574, 364, 100, 34), lighten(main, 0.05), { form: 'face', pattern: fill, edge: 24 }) +
    gleam(pen, 'M360 594H600', 18, 0.3) +
    arm(-1) +
    arm(1) +
    (random.chance(0.6)
      ? solid(pen, 'M424 430Q510 446 590 424Q580 500 600 580Q510 566 420 584Q438 500 424 430Z', second, {
          edge: 26,
          pattern: weave(
            pen,
            random.pick(['stripe', 'check', 'botteh'] as const),
            { main: second, second: accent, accent: main },
            0,
            0.6,
          ),
        })
      : '') +
    line('M268 728H732', darken(main, 0.35), 4, 0.4)
  )
}

/** An upholstered armchair, winged or tufted. */
export const armchair: KindArt = {
  stage: 'standing',
  size: 0.85,
  zoom: 1.08,
  colours: [
    ['#c9858a', '#efe3cc', '#a3273a'],
    ['#3f6a5c', '#efe3cc', '#d9a441'],
    ['#c98a3f', '#efe3cc', '#7b3f2a'],
    ['#46597a', '#efe3cc', '#d9a441'],
    ['#a59c8e', '#efe3cc', '#bd7453'],
  ],
  draw,
}
