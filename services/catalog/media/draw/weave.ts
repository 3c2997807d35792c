import { darken, lighten, lightness, mix } from './colour.ts'
import type { Pen } from './pen.ts'
import type { Pattern } from './traits.ts'

/** Colours a woven pattern is made of: the ground it lies on, a second and an accent. */
export type Yarns = { main: string; second: string; accent: string }

const petal = (x: number, y: number, r: number, fill: string, heart: string): string =>
  `${[0, 72, 144, 216, 288]
    .map(
      (turn) =>
        `<ellipse cx="${x}" cy="${y - r * 0.62}" rx="${r * 0.4}" ry="${r * 0.58}" fill="${fill}" transform="rotate(${turn} ${x} ${y})"/>`,
    )
    .join('')}<circle cx="${x}" cy="${y}" r="${r * 0.26}" fill="${heart}"/>`

const leaf = (x: number, y: number, turn: number, fill: string): string =>
  `<path d="M${x} ${y}q9 -14 26 -14q-6 17 -26 14Z" fill="${fill}" transform="rotate(${turn} ${x} ${y})"/>`

const botteh = (x: number, y: number, turn: number, scale: number, fill: string, inner: string): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})"><path d="M0 30C-24 30 -30 2 -14 -14C-4 -24 0 -34 14 -36C8 -28 14 -16 20 -4C28 12 18 30 0 30Z" fill="${fill}"/><path d="M-1 22C-14 21 -18 4 -8 -6C-2 -12 2 -16 5 -20C6 -10 10 -6 13 2C17 12 10 22 -1 22Z" fill="${inner}"/><circle cx="0" cy="10" r="5" fill="${fill}"/></g>`

/** A fill with the pattern, to lay over cloth of the main colour; nothing for plain cloth. */
export function weave(pen: Pen, pattern: Pattern | undefined, yarns: Yarns, turn = 0, scale = 1): string | undefined {
  const { main, second, accent } = yarns
  const at = `rotate(${turn}) scale(${scale})`
  const tone = lightness(main) > 0.5 ? darken(main, 0.14) : lighten(main, 0.14)
  switch (pattern) {
    case 'stripe':
      return pen.tile(
        64,
        64,
        `<rect width="26" height="64" fill="${second}"/><rect x="42" width="5" height="64" fill="${accent}" fill-opacity="0.7"/>`,
        at,
      )
    case 'check':
      return pen.tile(
        104,
        104,
        `<g fill="${second}"><rect width="44" height="104" fill-opacity="0.62"/><rect width="104" height="44" fill-opacity="0.62"/></g><g fill="${accent}" fill-opacity="0.75"><rect x="72" width="5" height="104"/><rect y="72" width="104" height="5"/></g>`,
        at,
      )
    case 'floral':
      return pen.tile(
        150,
        150,
        petal(38, 44, 26, second, accent) +
          petal(112, 116, 22, accent, second) +
          petal(118, 28, 11, mix(second, main, 0.35), accent) +
          petal(34, 122, 12, mix(accent, main, 0.3), second) +
          leaf(62, 60, 20, '#6f8a62') +
          leaf(84, 128, 200, '#7f9a6c') +
          leaf(20, 82, 90, '#6f8a62') +
          leaf(132, 70, -40, '#7f9a6c'),
        at,
      )
    case 'dots':
      return pen.tile(
        56,
        56,
        `<circle cx="14" cy="14" r="7" fill="${second}"/><circle cx="42" cy="42" r="7" fill="${second}"/>`,
        at,
      )
    case 'botteh':
      return pen.tile(
        132,
        132,
        botteh(36, 40, 10, 0.9, second, accent) +
          botteh(102, 104, 190, 0.9, accent, second) +
          petal(102, 34, 11, accent, second) +
          petal(34, 106, 11, second, accent),
        at,
      )
    case 'marble':
      return pen.tile(
        220,
        220,
        `<g fill="none" stroke-linecap="round"><path d="M-10 40C50 0 90 90 150 50S220 30 240 60M-10 130C40 90 100 180 160 130S230 120 240 150M-10 205C60 170 90 240 150 205S210 190 240 220" stroke="${second}" stroke-width="15" stroke-opacity="0.6"/><path d="M-10 75C50 45 90 125 150 85S220 70 240 100M-10 170C50 140 110 210 165 165S220 160 240 185M-10 12C40 -10 90 40 140 10S220 0 240 20" stroke="${accent}" stroke-width="7" stroke-opacity="0.6"/></g>`,
        at,
      )
    case 'knit':
      return pen.tile(
        24,
        22,
        `<path d="M1 2L12 15L23 2" fill="none" stroke="${darken(main, 0.24)}" stroke-width="3.4" stroke-linecap="round" stroke-opacity="0.55"/><path d="M1 -2L12 10L23 -2" fill="none" stroke="${lighten(main, 0.35)}" stroke-width="2.2" stroke-opacity="0.5"/>`,
        at,
      )
    case 'twill':
      return pen.tile(
        10,
        10,
        `<path d="M-2 12L12 -2M-2 2L2 -2M8 12L12 8" stroke="${tone}" stroke-width="2" stroke-opacity="0.5"/>`,
        at,
      )
    case 'kilim':
      return pen.tile(
        160,
        120,
        `<path d="M80 6L134 60L80 114L26 60Z" fill="${second}"/><path d="M80 30L110 60L80 90L50 60Z" fill="${accent}"/><path d="M80 46L94 60L80 74L66 60Z" fill="${main}"/><path d="M0 30L26 60L0 90ZM160 30L134 60L160 90Z" fill="${accent}"/><path d="M0 0h20l-20 20ZM160 0h-20l20 20ZM0 120h20l-20 -20ZM160 120h-20l20 -20Z" fill="${second}"/>`,
        at,
      )
    default:
      return undefined
  }
}
