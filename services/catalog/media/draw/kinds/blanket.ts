import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, fold, gleam, line, solid } from '../material.ts'
import { weave } from '../weave.ts'

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const pattern = traits.pattern ?? random.pick(['check', 'stripe', 'knit'] as const)
  const fill = weave(pen, pattern, { main, second, accent }, pattern === 'stripe' ? 90 : 0, pattern === 'knit' ? 1.5 : 1)
  const layer = (y: number, height: number, inset: number, tone: string): string => {
    const outline = `M${236 + inset} ${y + 8}Q500 ${y - 8} ${742 - inset} ${y + 6}Q${782 - inset} ${y + height / 2} ${742 - inset} ${y + height - 4}Q500 ${y + height + 6} ${236 + inset} ${y + height}Q${226 + inset} ${y + height / 2} ${236 + inset} ${y + 8}Z`
    return (
      solid(pen, outline, tone, { pattern: fill, edge: 26 }) +
      pen.within(
        outline,
        gleam(pen, `M${270 + inset} ${y + 22}Q500 ${y + 6} ${700 - inset} ${y + 20}`, 16, 0.3) +
          fold(pen, `M${240 + inset} ${y + height - 8}Q500 ${y + height} ${740 - inset} ${y + height - 10}`, tone, 18, 0.4),
      )
    )
  }
  const strands = Array.from({ length: 15 }, (_, at) => `M${300 + at * 14} 694q${at % 2 ? 4 : -4} 28 ${at % 3 ? 1 : -3} 58`).join(
    '',
  )
  const drape = 'M296 486Q400 470 508 482L512 690Q400 704 296 694Z'
  return (
    contact(pen, 500, 802, 290, 18) +
    layer(700, 100, -6, darken(main, 0.06)) +
    layer(600, 106, 4, main) +
    layer(490, 116, 12, lighten(main, 0.03)) +
    solid(pen, drape, main, { pattern: fill, edge: 26 }) +
    pen.within(
      drape,
      fold(pen, 'M350 490Q346 600 352 700M440 486Q446 600 436 700', main, 16, 0.35) +
        gleam(pen, 'M320 500V690M396 496V690', 14, 0.25),
    ) +
    line(strands, darken(main, 0.2), 6) +
    line(strands, lighten(main, 0.25), 2.4, 0.8) +
    (random.chance(0.6)
      ? solid(pen, 'M600 476Q640 464 668 478L678 804Q640 812 604 806Z', accent, { form: 'post', edge: 8 }) +
        solid(pen, 'M628 470c-60 -60 -100 -30 -80 4s60 8 80 -4c20 12 70 30 92 2s-30 -66 -92 -2Z', lighten(accent, 0.06), {
          form: 'ball',
          edge: 10,
        })
      : '')
  )
}

/** A folded blanket with fringes, sometimes tied with a ribbon. */
export const blanket: KindArt = {
  stage: 'standing',
  size: 0.5,
  zoom: 1.26,
  colours: [
    ['#a9522e', '#efe3cc', '#27375a'],
    ['#7f8f86', '#efe3cc', '#c98a3f'],
    ['#d9c7a8', '#7a5237', '#a3573c'],
    ['#43597c', '#efe3cc', '#c65b45'],
  ],
  draw,
}
