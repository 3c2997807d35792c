import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, gleam, line, oval, solid } from '../material.ts'
import type { Pen } from '../pen.ts'

const blade = (pen: Pen, x: number, y: number, turn: number, reach: number, tone: string): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${(reach / 100).toFixed(2)})">${solid(pen, 'M0 0C-34 -30 -40 -80 0 -130C40 -80 34 -30 0 0Z', tone, { form: 'face' })}${line('M0 -4V-118', lighten(tone, 0.35), 2.5, 0.7)}</g>`

function foliage(pen: Pen, style: string, y: number): string {
  const greens = ['#4f7a55', '#68915f', '#3f6a4b', '#7ba36e'] as const
  const tone = (at: number): string => greens[at % greens.length] ?? greens[0]
  if (style === 'sword')
    return [-28, 24, -14, 12, -4]
      .map(
        (turn, at) =>
          `<g transform="rotate(${turn} 500 ${y})">${solid(pen, `M480 ${y}C470 ${y - 140} 486 ${y - 240} 500 ${y - 310 + at * 12}C516 ${y - 240} 530 ${y - 140} 520 ${y}Z`, tone(at), { form: 'post', edge: 8 })}${line(`M490 ${y - 20}Q488 ${y - 160} 500 ${y - 280}`, lighten(tone(at), 0.4), 4, 0.5)}</g>`,
      )
      .join('')
  if (style === 'sprout')
    return (
      line(`M500 ${y}C498 ${y - 70} 506 ${y - 130} 500 ${y - 190}`, '#5f7f52', 10) +
      [
        [-64, 150, 120],
        [60, 150, 120],
        [-30, 190, 100],
        [34, 186, 104],
        [-58, 84, 96],
        [60, 90, 92],
      ]
        .map(([turn = 0, up = 0, reach = 0], at) => blade(pen, 500, y - up, turn, reach, tone(at)))
        .join('')
    )
  return [
    [-76, 96],
    [76, 96],
    [-56, 130],
    [56, 130],
    [-34, 160],
    [34, 160],
    [-14, 184],
    [16, 178],
    [0, 150],
  ]
    .map(([turn = 0, reach = 0], at) => blade(pen, 500, y, turn, reach, tone(at)))
    .join('')
}

function pot(pen: Pen, x: number, scale: number, main: string, second: string, style: string, plant: string): string {
  const body =
    style === 'round'
      ? 'M330 560C310 640 340 790 430 800H570C660 790 690 640 670 560Z'
      : 'M340 556L378 784Q382 800 400 800H600Q618 800 622 784L660 556Z'
  const rim =
    style === 'round'
      ? ''
      : solid(pen, 'M322 520Q324 508 340 508H660Q676 508 678 520L672 574Q500 596 328 574Z', lighten(main, 0.04), {
          form: 'post',
          edge: 10,
        })
  const top = style === 'round' ? 560 : 512
  return `<g transform="translate(${x} ${800 - 800 * scale}) scale(${scale}) translate(-500 0)">${
    contact(pen, 500, 802, 150, 14) +
    solid(pen, oval(500, top, style === 'round' ? 170 : 168, 26), '#4a3428', { edge: 14 }) +
    foliage(pen, plant, top + 6) +
    solid(pen, body, main, { form: 'post', edge: 20 }) +
    pen.within(
      body,
      (style === 'band' ? `<path d="M300 640h400v46h-400Z" fill="${second}"/>` : '') +
        gleam(pen, 'M384 600Q392 700 418 770', 22, style === 'card' ? 0.1 : 0.4),
    ) +
    rim +
    (style === 'round'
      ? line('M330 560Q500 596 670 560', lighten(main, 0.25), 9)
      : line('M328 576Q500 598 672 576', darken(main, 0.35), 5, 0.6))
  }</g>`
}

function draw({ pen, random, main, second, traits, name }: Art): string {
  const plant = random.pick(['sword', 'sprout', 'bush'] as const)
  const style = traits.has('cardboard', 'biodegradable', 'paper', 'peat')
    ? 'card'
    : random.pick(['plain', 'round', 'band'] as const)
  if (style === 'card' || /pots\b/i.test(name))
    return (
      pot(pen, 380, 0.62, main, second, style, 'sprout') +
      pot(pen, 640, 0.62, darken(main, 0.06), second, style, 'sprout') +
      pot(pen, 500, 0.72, lighten(main, 0.04), second, style, 'sprout')
    )
  return pot(pen, 500, 1, main, second, style, plant)
}

/** A plant in its pot, or a row of seedling pots. */
export const plantPot: KindArt = {
  stage: 'standing',
  size: 0.55,
  zoom: 1.2,
  colours: [
    ['#bd7453', '#efe3cc', '#4f7a55'],
    ['#e9e2d3', '#bd7453', '#4f7a55'],
    ['#5b7f86', '#efe3cc', '#4f7a55'],
    ['#8d8a86', '#efe3cc', '#4f7a55'],
    ['#d6a24a', '#7b3f2a', '#4f7a55'],
  ],
  draw,
}
