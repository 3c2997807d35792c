import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, fold, gleam, line, oval, solid } from '../material.ts'
import { weave } from '../weave.ts'

const pad = (x: number, y: number, half: number): string => {
  const inset = half * 0.13
  return `M${x - half} ${y - half}Q${x} ${y - half + inset * 1.6} ${x + half} ${y - half}Q${x + half - inset} ${y} ${x + half} ${y + half}Q${x} ${y + half - inset * 0.5} ${x - half} ${y + half}Q${x - half + inset} ${y} ${x - half} ${y - half}Z`
}

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const pattern = traits.pattern ?? random.pick(['kilim', 'botteh', 'stripe', 'check', 'floral'] as const)
  const front = weave(pen, pattern, { main, second, accent }, 0, pattern === 'knit' ? 1.5 : 1)
  const piping = darken(accent, 0.06)
  const one = (
    x: number,
    y: number,
    half: number,
    turn: number,
    tone: string,
    cloth: string | undefined,
    trim: 'piping' | 'tassels' | 'none',
  ): string => {
    const outline = pad(x, y, half)
    const corners = [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const
    return `<g transform="rotate(${turn} ${x} ${y})">${
      (trim === 'tassels'
        ? corners
            .map(
              ([dx, dy]) =>
                line(
                  `M${x + dx * half} ${y + dy * half}q${dx * 16} ${dy * 8} ${dx * 22} ${34}m${dx * -8} 2q${dx * -8} -20 ${dx * -12} -30`,
                  piping,
                  9,
                ) + solid(pen, oval(x + dx * (half + 6), y + dy * (half + 2), 12, 12), piping, { form: 'ball' }),
            )
            .join('')
        : '') +
      solid(pen, outline, tone, { pattern: cloth, edge: half * 0.42 }) +
      pen.within(
        outline,
        fold(
          pen,
          `M${x - half} ${y - half}q${half * 0.3} ${half * 0.2} ${half * 0.44} ${half * 0.5}M${x + half} ${y - half}q${-half * 0.3} ${half * 0.2} ${-half * 0.44} ${half * 0.5}M${x - half} ${y + half}q${half * 0.3} ${-half * 0.16} ${half * 0.5} ${-half * 0.4}M${x + half} ${y + half}q${-half * 0.3} ${-half * 0.16} ${-half * 0.5} ${-half * 0.4}`,
          tone,
          half * 0.1,
          0.36,
        ) +
          gleam(
            pen,
            `M${x - half * 0.5} ${y - half * 0.5}Q${x} ${y - half * 0.7} ${x + half * 0.3} ${y - half * 0.55}`,
            half * 0.22,
            0.26,
          ),
      ) +
      (trim === 'piping' ? line(outline, piping, 8) + line(outline, lighten(piping, 0.4), 2.4, 0.7) : '')
    }</g>`
  }
  const pair = random.chance(0.6) || traits.has('pillows', 'cushions')
  const trim = random.pick(['piping', 'tassels', 'none'] as const)
  if (!pair) return contact(pen, 500, 800, 230, 18) + one(500, 580, 222, random.range(-4, 4), main, front, trim)
  return (
    contact(pen, 420, 800, 190, 16) +
    contact(pen, 640, 796, 150, 14) +
    one(
      636,
      590,
      188,
      12,
      second,
      weave(
        pen,
        pattern === 'knit' ? 'knit' : random.pick(['stripe', undefined] as const),
        { main: second, second: accent, accent: main },
        90,
        pattern === 'knit' ? 1.5 : 0.7,
      ),
      'piping',
    ) +
    one(406, 600, 196, -7, main, front, trim)
  )
}

/** One or two cushions with piping or tassels. */
export const cushion: KindArt = {
  stage: 'standing',
  size: 0.45,
  zoom: 1.18,
  colours: [
    ['#b5533c', '#efe3cc', '#27375a'],
    ['#2c7378', '#efe3cc', '#dd9426'],
    ['#d9a441', '#efe3cc', '#a3273a'],
    ['#7a5237', '#e3d8c5', '#a9522e'],
    ['#e6dccb', '#6f8779', '#bd7453'],
  ],
  draw,
}
