import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { box, line, solid } from '../material.ts'
import { weave } from '../weave.ts'

const fringe = (y: number, fall: number): string => {
  const strands = Array.from(
    { length: 44 },
    (_, at) => `M${226 + at * 12.7} ${y}q${at % 2 ? 3 : -3} ${fall / 2} ${at % 3 ? 1 : -2} ${fall}`,
  ).join('')
  return line(strands, '#b8a582', 5.5) + line(strands, '#efe4cc', 3)
}

function medallion(main: string, second: string, accent: string, ink: string): string {
  const steps = (size: number): string => {
    const s = size / 4
    return `M500 ${500 - size * 1.4}l${s} ${s * 1.4}h${s}v${s * 1.4}l${s} ${s * 1.4}l${s} ${s * 1.4}l${-s} ${s * 1.4}l${-s} ${s * 1.4}v${s * 1.4}h${-s}l${-s} ${s * 1.4}l${-s} ${-s * 1.4}h${-s}v${-s * 1.4}l${-s} ${-s * 1.4}l${-s} ${-s * 1.4}l${s} ${-s * 1.4}l${s} ${-s * 1.4}v${-s * 1.4}h${s}Z`
  }
  const star = (x: number, y: number, r: number, fill: string, heart: string): string =>
    `<path d="M${x} ${y - r}l${r * 0.3} ${r * 0.3}h${r * 0.4}v${r * 0.4}l${r * 0.3} ${r * 0.3}l${-r * 0.3} ${r * 0.3}v${r * 0.4}h${-r * 0.4}l${-r * 0.3} ${r * 0.3}l${-r * 0.3} ${-r * 0.3}h${-r * 0.4}v${-r * 0.4}l${-r * 0.3} ${-r * 0.3}l${r * 0.3} ${-r * 0.3}v${-r * 0.4}h${r * 0.4}Z" fill="${fill}"/><rect x="${x - r * 0.25}" y="${y - r * 0.25}" width="${r * 0.5}" height="${r * 0.5}" fill="${heart}" transform="rotate(45 ${x} ${y})"/>`
  const corners = [
    [350, 290],
    [650, 290],
    [350, 710],
    [650, 710],
  ] as const
  return (
    `<path d="${steps(128)}" fill="${ink}"/><path d="${steps(108)}" fill="${second}"/><path d="${steps(80)}" fill="${accent}"/><path d="${steps(46)}" fill="${main}"/>` +
    star(500, 500, 26, second, ink) +
    corners.map(([x, y]) => star(x, y, 44, second, accent)).join('') +
    [
      [500, 248],
      [500, 752],
    ]
      .map(([x = 0, y = 0]) => star(x, y, 30, accent, second))
      .join('') +
    [
      [340, 420],
      [660, 420],
      [340, 580],
      [660, 580],
    ]
      .map(([x = 0, y = 0]) => star(x, y, 22, accent, second))
      .join('')
  )
}

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const ink = darken(main, 0.45)
  const style = traits.has('medallion')
    ? 'medallion'
    : traits.has('gabbeh', 'plain')
      ? 'gabbeh'
      : traits.has('kilim', 'geometric', 'runner')
        ? 'kilim'
        : traits.pattern === 'stripe'
          ? 'stripe'
          : random.pick(['medallion', 'kilim'] as const)
  const field = box(284, 200, 432, 600)
  const cloth = pen.tile(
    6,
    6,
    `<path d="M0 0h6v3h-6Z" fill="#000000" fill-opacity="0.07"/><path d="M0 0h3v6h-3Z" fill="#ffffff" fill-opacity="0.05"/>`,
  )
  const teeth = pen.tile(44, 44, `<path d="M0 44L22 8L44 44Z" fill="${second}"/><path d="M10 44L22 24L34 44Z" fill="${accent}"/>`)
  const goats = [
    [360, 330],
    [600, 420],
    [380, 640],
    [620, 700],
  ]
    .map(
      ([x = 0, y = 0], at) =>
        `<path transform="translate(${x} ${y}) scale(${at % 2 ? -1 : 1} 1)" d="M0 0h50v-26h12v14h14v12h-14v26h-8v28h-9v-24h-32v24h-9v-28h-4Z" fill="${at % 2 ? second : accent}"/>`,
    )
    .join('')
  return (
    fringe(140, -34) +
    fringe(860, 34) +
    solid(pen, box(220, 136, 560, 728, 3), style === 'gabbeh' ? main : ink, { form: 'cloth', depth: 0.6 }) +
    (style === 'gabbeh'
      ? `<path d="M244 160h512v680h-512Z" fill="none" stroke="${second}" stroke-width="12"/><path d="M244 560h512v16h-512Z" fill="${darken(main, 0.2)}" fill-opacity="0.4"/><path d="M220 700h560v164h-560Z" fill="${darken(main, 0.16)}" fill-opacity="0.45"/>${goats}<circle cx="500" cy="240" r="38" fill="${accent}"/>`
      : `<path d="M232 148h536v704h-536Z" fill="${teeth}"/><path d="${box(266, 182, 468, 636)}" fill="${second}"/>${solid(pen, field, main, { form: 'cloth', depth: 0.7 })}${
          style === 'medallion'
            ? medallion(main, second, accent, ink)
            : style === 'stripe'
              ? `<path d="${field}" fill="${weave(pen, 'stripe', { main, second, accent }, 90, 1.4)}"/>`
              : `<path d="${field}" fill="${weave(pen, 'kilim', { main, second, accent }, 0, 0.9)}"/>`
        }`) +
    `<path d="${box(220, 136, 560, 728)}" fill="${cloth}"/>` +
    line('M222 138V862M778 138V862', lighten(accent, 0.1), 6, 0.8)
  )
}

/** A carpet, kilim or gabbeh seen from above. */
export const rug: KindArt = {
  stage: 'lying',
  size: 0.9,
  colours: [
    ['#9c2f33', '#efe0c2', '#27456b'],
    ['#27456b', '#e8d5b0', '#b5533c'],
    ['#b9702f', '#f2e3c4', '#7b2f33'],
    ['#5d7a62', '#efe0c2', '#a9522e'],
  ],
  draw,
}
