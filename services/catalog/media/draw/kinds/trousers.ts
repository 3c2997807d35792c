import type { Art, KindArt } from '../art.ts'
import { clipBar, clips } from '../clip-bar.ts'
import { darken, lighten } from '../colour.ts'
import { fold, gleam, line, solid, stitches } from '../material.ts'
import { weave } from '../weave.ts'

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const wide = traits.has('wide', 'palazzo', 'linen', 'loose') || random.chance(0.3)
  const flare = wide ? 44 : random.range(0, 12)
  const left = `M352 196C346 300 ${330 - flare * 0.3} 480 ${338 - flare} 872Q${398 - flare * 0.4} 886 ${462 + flare * 0.2} 874C468 700 480 520 500 400V196Z`
  const right = `M648 196C654 300 ${670 + flare * 0.3} 480 ${662 + flare} 872Q${602 + flare * 0.4} 886 ${538 - flare * 0.2} 874C532 700 520 520 500 400V196Z`
  const fill = weave(pen, traits.has('denim', 'jeans') ? 'twill' : traits.pattern, { main, second, accent }, 0, 1)
  const jeans = traits.has('denim', 'jeans')
  const thread = jeans ? '#d9a156' : darken(main, 0.35)
  return (
    clipBar(pen) +
    solid(pen, right, darken(main, 0.05), { pattern: fill, edge: 34 }) +
    solid(pen, left, main, { pattern: fill, edge: 34 }) +
    pen.within(
      left,
      fold(pen, 'M400 260Q396 560 398 880M470 400Q440 470 400 490M470 560Q430 590 380 590', main, 18, 0.32) +
        gleam(pen, `M${376 - flare * 0.4} 300Q${366 - flare * 0.5} 600 ${368 - flare} 860`, 30, jeans ? 0.3 : 0.18),
    ) +
    pen.within(right, fold(pen, 'M600 260Q604 560 602 880M530 400Q560 470 600 490M540 560Q580 600 630 590', main, 18, 0.36)) +
    solid(pen, 'M348 178Q500 190 652 178L654 236Q500 250 346 236Z', darken(main, 0.06), { pattern: fill, edge: 10 }) +
    line('M500 240Q504 320 500 404', darken(main, 0.4), 4, 0.8) +
    stitches('M516 242Q520 340 502 384M352 250Q372 320 404 340M648 250Q628 320 596 340', thread, 2.6) +
    line('M356 240Q376 312 410 334M644 240Q624 312 590 334', darken(main, 0.4), 5, 0.7) +
    [386, 452, 548, 614]
      .map((x) => `<rect x="${x - 6}" y="172" width="12" height="72" rx="3" fill="${darken(main, 0.14)}"/>`)
      .join('') +
    `<circle cx="500" cy="212" r="12" fill="${jeans ? '#c08a4c' : darken(main, 0.45)}"/><circle cx="497" cy="208" r="5" fill="${lighten(jeans ? '#c08a4c' : main, 0.3)}"/>` +
    stitches(
      `M${344 - flare} 850Q${398 - flare * 0.4} 864 ${458 + flare * 0.2} 852M${656 + flare} 850Q${602 + flare * 0.4} 864 ${542 - flare * 0.2} 852`,
      thread,
      2.4,
    ) +
    clips(pen)
  )
}

/** Trousers or jeans, straight or wide. */
export const trousers: KindArt = {
  stage: 'hung',
  size: 1.05,
  colours: [
    ['#3f5a82', '#d9a156', '#efe3cc'],
    ['#c3aa82', '#7a5237', '#efe3cc'],
    ['#4a4d55', '#efe3cc', '#a3273a'],
    ['#6a7252', '#efe3cc', '#a9522e'],
    ['#ddd3c2', '#7a5237', '#a9522e'],
  ],
  draw,
}
