import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, fold, gleam, line, solid, stitches } from '../material.ts'
import { weave } from '../weave.ts'

function draw({ pen, main, second, accent, traits }: Art): string {
  const outline =
    'M420 332C440 300 520 292 556 326C640 360 690 470 752 580C820 680 800 780 690 796C580 808 400 808 300 796C190 780 180 680 244 590C300 500 330 370 420 332Z'
  const fill = weave(pen, traits.pattern, { main, second, accent })
  const leather = traits.has('leather')
  return (
    contact(pen, 500, 800, 310, 20) +
    solid(pen, 'M444 330C430 290 540 280 536 322Q490 344 444 330Z', darken(main, 0.25)) +
    line('M470 300C460 262 520 258 514 298', darken(main, 0.2), 14) +
    solid(pen, outline, main, { form: 'ball', pattern: fill, edge: 60 }) +
    pen.within(
      outline,
      fold(pen, 'M300 640C400 560 600 560 720 640M260 720C340 690 420 690 470 730', main, 40, 0.5) +
        fold(pen, 'M486 330C440 440 420 560 440 800M500 330C580 440 610 600 600 800', main, 12, 0.5) +
        gleam(pen, 'M400 380C350 460 320 520 300 580', 46, leather ? 0.34 : 0.2) +
        gleam(pen, 'M540 600Q620 610 690 660', 30, leather ? 0.24 : 0.12),
    ) +
    stitches('M478 332C432 442 412 560 432 796M508 332C588 442 618 600 608 796', lighten(main, 0.4), 2.6)
  )
}

/** A beanbag with seams and a carrying loop. */
export const beanbag: KindArt = {
  stage: 'standing',
  size: 0.6,
  zoom: 1.1,
  colours: [
    ['#6d7f8c', '#efe3cc', '#d9a441'],
    ['#a3573c', '#efe3cc', '#d9a441'],
    ['#5f6a49', '#efe3cc', '#d9a441'],
  ],
  draw,
}
