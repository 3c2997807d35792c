import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { box, contact, gleam, line, oval, solid } from '../material.ts'
import type { Pen } from '../pen.ts'

const grain = (pen: Pen, outline: string, wood: string, y: number, x: number, width: number): string =>
  pen.within(
    outline,
    line(
      [0, 1, 2, 3, 4]
        .map((at) => `M${x} ${y + at * 9}q${width * 0.25} ${at % 2 ? 8 : -6} ${width * 0.5} 0t${width * 0.5} ${at % 2 ? -3 : 3}`)
        .join(''),
      darken(wood, 0.22),
      2.4,
      0.4,
    ),
  )

function bedside({ pen, main }: Art): string {
  const top = box(296, 396, 408, 30, 8)
  const front = box(316, 426, 368, 200, 4)
  const drawer = box(340, 450, 320, 96, 8)
  const book = 'M352 372h150v24h-150Z'
  return (
    contact(pen, 500, 802, 210, 16) +
    ['M326 620h30l-8 182h-16ZM644 620h30l-6 182h-16Z', 'M380 620h22l-6 150h-12ZM598 620h22l-4 150h-12Z']
      .map((legs, at) => solid(pen, legs, darken(main, 0.1 + at * 0.2), { form: 'post' }))
      .join('') +
    solid(pen, front, main, { form: 'face', edge: 16 }) +
    solid(pen, box(340, 556, 320, 56, 6), darken(main, 0.5), { edge: 14 }) +
    solid(pen, drawer, lighten(main, 0.08), { form: 'face', edge: 8 }) +
    grain(pen, drawer, main, 470, 340, 320) +
    line(drawer, darken(main, 0.45), 3, 0.6) +
    solid(pen, oval(500, 498, 15, 15), '#c39b4f', { form: 'ball' }) +
    solid(pen, top, lighten(main, 0.06), { form: 'top', edge: 6 }) +
    solid(pen, book, '#8d3f38', { form: 'face' }) +
    `<path d="M356 378h142v12h-142Z" fill="#f1e8d6"/>` +
    solid(pen, 'M560 396q-4 -56 0 -84h56q4 28 0 84Z', '#e9e2d3', { form: 'post' }) +
    line('M588 312q-6 -60 -34 -92M588 312q10 -50 32 -76', '#5f7f52', 6) +
    [
      [554, 216],
      [622, 232],
      [590, 250],
    ]
      .map(([x = 0, y = 0]) => solid(pen, oval(x, y, 19, 15), '#7c9270', { form: 'face' }))
      .join('')
  )
}

function outdoor({ pen, main }: Art): string {
  const slats = Array.from({ length: 5 }, (_, at) => `M${170 - at * 9} ${470 + at * 20}h${660 + at * 18}l4 16h-${668 + at * 18}Z`)
  return (
    contact(pen, 500, 802, 380, 18) +
    solid(pen, 'M280 560L700 800h-44L236 560ZM720 560L300 800h44L764 560Z', darken(main, 0.18), { form: 'face', edge: 8 }) +
    solid(pen, box(120, 566, 760, 24, 6), darken(main, 0.26), { form: 'face' }) +
    slats.map((slat, at) => solid(pen, slat, lighten(main, 0.03 * (5 - at)), { form: 'top' })).join('') +
    pen.within(
      'M120 460H880V580H120Z',
      line('M180 480q160 6 300 0t330 2M166 522q200 -6 350 0t320 0M150 560q220 6 360 0t340 2', darken(main, 0.25), 2.4, 0.4),
    ) +
    contact(pen, 560, 488, 70, 8) +
    solid(pen, 'M510 400Q506 480 530 490H600Q622 480 618 400Z', '#2f8f92', { form: 'post', edge: 8 }) +
    line('M560 400C552 340 520 310 500 290M566 400C570 340 590 310 620 284', '#5f7f52', 6) +
    [
      [498, 286],
      [622, 280],
      [560, 330],
      [540, 300],
      [590, 310],
    ]
      .map(([x = 0, y = 0]) => solid(pen, oval(x, y, 24, 22), '#e0b04a', { form: 'ball' }))
      .join('')
  )
}

function dining({ pen, main, random }: Art): string {
  const round = random.chance(0.4)
  const top = round ? oval(500, 480, 380, 58) : 'M180 446H820L880 508H120Z'
  const rim = round ? 'M120 480a380 58 0 0 0 760 0v24a380 58 0 0 1 -760 0Z' : 'M120 508H880V536H120Z'
  return (
    contact(pen, 500, 802, round ? 170 : 380, 16) +
    (round
      ? solid(
          pen,
          'M470 530h60l10 170q60 30 130 84l-8 18q-100 -30 -162 -40q-62 10 -162 40l-8 -18q70 -54 130 -84Z',
          darken(main, 0.12),
          { form: 'post', edge: 14 },
        )
      : solid(pen, 'M210 530h26l-6 200h-14ZM764 530h26l-6 200h-14Z', darken(main, 0.35), { form: 'post' }) +
        solid(pen, 'M146 530h44l-14 272h-18ZM810 530h44l-12 272h-18Z', darken(main, 0.08), { form: 'post' })) +
    solid(pen, rim, darken(main, 0.16), { form: 'post' }) +
    solid(pen, top, lighten(main, 0.05), { form: 'top', edge: 8 }) +
    grain(pen, top, main, 462, 120, 760) +
    contact(pen, 480, 484, 120, 9) +
    solid(pen, 'M360 424C370 470 420 488 450 488H510C540 488 590 470 600 424Z', '#e9e2d3', { form: 'post', edge: 10 }) +
    [
      [420, 410],
      [480, 396],
      [540, 412],
    ]
      .map(([x = 0, y = 0], at) =>
        solid(pen, oval(x, y, 38, 36), ['#d9863a', '#c9a23a', '#d9863a'][at] ?? '#d9863a', { form: 'ball' }),
      )
      .join('') +
    solid(pen, 'M356 424Q480 452 604 424C598 448 580 462 566 470Q480 484 394 470C378 462 362 448 356 424Z', '#efe8da', {
      form: 'post',
      edge: 8,
    }) +
    gleam(pen, 'M220 470H330', 10, 0.35)
  )
}

function draw(art: Art): string {
  const { traits } = art
  if (traits.has('bedside', 'nightstand', 'side')) return bedside(art)
  return traits.has('outdoor', 'garden', 'picnic', 'patio', 'terrace') ? outdoor(art) : dining(art)
}

/** A dining, bedside or garden table. */
export const table: KindArt = {
  stage: 'standing',
  size: 0.8,
  zoom: 1.04,
  colours: [
    ['#b07e4e', '#efe3cc', '#c39b4f'],
    ['#6a4630', '#efe3cc', '#c39b4f'],
    ['#c9a274', '#efe3cc', '#c39b4f'],
    ['#8a5c3a', '#efe3cc', '#c39b4f'],
  ],
  draw,
}
