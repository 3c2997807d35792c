import type { Art, KindArt } from '../art.ts'
import { clipBar, clips } from '../clip-bar.ts'
import { darken } from '../colour.ts'
import { fold, gleam, line, solid } from '../material.ts'
import { weave } from '../weave.ts'

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const outline =
    'M370 218Q500 236 630 218C660 400 716 620 762 800Q722 834 672 816Q616 842 556 822Q500 842 444 822Q384 842 328 816Q278 832 238 800C284 620 340 400 370 218Z'
  const pattern = traits.pattern ?? random.pick([undefined, 'floral', 'botteh', 'check'] as const)
  const fill = weave(pen, pattern, { main, second, accent }, 0, 0.85)
  return (
    clipBar(pen) +
    solid(pen, outline, main, { pattern: fill, edge: 36 }) +
    pen.within(
      outline,
      fold(
        pen,
        'M410 234Q376 520 328 812M460 238Q452 520 444 816M536 238Q548 520 556 816M590 234Q624 520 672 812',
        main,
        30,
        0.45,
      ) +
        gleam(pen, 'M392 240Q350 520 300 790M436 240Q414 540 392 800M500 240V800M612 300Q660 560 706 780', 20, 0.22) +
        line(
          'M246 772Q290 800 330 786Q386 810 444 792Q500 812 556 792Q616 810 670 786Q716 800 756 772',
          darken(main, 0.3),
          3,
          0.5,
        ),
    ) +
    solid(pen, 'M366 176Q500 190 634 176L637 232Q500 248 363 232Z', darken(main, 0.1), {
      pattern: traits.pattern === 'stripe' ? undefined : fill,
      edge: 10,
    }) +
    clips(pen)
  )
}

/** A long gathered skirt. */
export const skirt: KindArt = {
  stage: 'hung',
  size: 1,
  zoom: 1.04,
  colours: [
    ['#2f2f36', '#efe3cc', '#b7434b'],
    ['#a9522e', '#f2e9d8', '#dd9426'],
    ['#4d6b74', '#f2e9d8', '#d88f97'],
    ['#7b8a5f', '#f2e9d8', '#a9522e'],
  ],
  draw,
}
