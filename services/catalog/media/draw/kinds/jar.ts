import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, gleam, line, oval, solid } from '../material.ts'
import { fruitHeap } from '../sprigs.ts'
import { weave } from '../weave.ts'

function honeycomb(accent: string): string {
  const cell = (x: number, y: number): string =>
    `<path d="M${x} ${y - 26}l23 13v26l-23 13l-23 -13v-26Z" fill="none" stroke="${accent}" stroke-width="5"/>`
  return cell(477, 612) + cell(523, 612) + cell(500, 652) + cell(454, 652) + cell(546, 652)
}

function dipper(pen: Art['pen']): string {
  return `<g transform="rotate(58 740 760)">${line('M740 560V730', '#a9713f', 13)}${[728, 744, 760, 776].map((y, at) => solid(pen, oval(740, y, [22, 32, 32, 22][at] ?? 22, 9), '#c98f55', { form: 'post' })).join('')}</g>`
}

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const honey =
    traits.has('honey') ||
    (!traits.has(
      'jam',
      'preserve',
      'marmalade',
      'pickle',
      'pickles',
      'syrup',
      'molasses',
      'olives',
      'nuts',
      'pistachio',
      'pistachios',
      'almonds',
      'cherry',
      'fig',
      'quince',
      'rose',
    ) &&
      random.chance(0.4))
  const nuts = traits.has('nuts', 'pistachio', 'pistachios', 'almonds', 'dates', 'olives')
  const body = 'M378 420C340 440 326 470 326 510V750Q328 800 380 800H620Q672 800 674 750V510C674 470 660 440 622 420Z'
  const content = 'M342 490C346 476 654 476 658 490V748Q656 786 616 786H384Q344 786 342 748Z'
  const cloth =
    'M362 360Q500 330 638 360L668 448Q640 470 612 452Q580 476 548 456Q500 478 452 456Q420 476 388 452Q360 470 332 448Z'
  const pieces = Array.from({ length: 44 }, (_, at) => {
    const x = 366 + (at % 8) * 38 + (Math.floor(at / 8) % 2) * 18
    const y = 512 + Math.floor(at / 8) * 48
    return solid(pen, oval(x, y, 23, 17), at % 3 ? lighten(main, 0.12) : darken(main, 0.08), { form: 'ball', edge: 6 })
  }).join('')
  const label = 'M400 566Q500 582 600 566V724Q500 742 400 724Z'
  return (
    contact(pen, 500, 802, 200, 16) +
    `<path d="${body}" fill="#ffffff" fill-opacity="0.35"/>` +
    solid(pen, content, main, { form: 'post', edge: 22 }) +
    pen.within(
      content,
      nuts
        ? pieces
        : `<path d="M342 480h316v70q-160 40 -316 0Z" fill="${lighten(main, 0.35)}" fill-opacity="0.45"/>${honey ? '' : Array.from({ length: 16 }, (_, at) => `<circle cx="${360 + ((at * 83) % 290)}" cy="${520 + ((at * 61) % 250)}" r="${12 + (at % 4) * 5}" fill="${darken(main, 0.22)}" fill-opacity="0.4"/>`).join('')}`,
    ) +
    solid(pen, label, '#f5ecd8', { form: 'post', depth: 0.5 }) +
    line('M410 578Q500 594 590 578V714Q500 730 410 714Z', accent, 3) +
    (honey
      ? honeycomb(accent)
      : `${line('M500 710V640M500 690C470 686 452 664 450 640C478 642 500 664 500 690M500 672C530 668 548 646 550 622C522 624 500 646 500 672', accent, 6)}<circle cx="500" cy="616" r="15" fill="${accent}"/>`) +
    gleam(pen, 'M360 500V750', 18, 0.75) +
    gleam(pen, 'M648 520V740', 8, 0.45) +
    solid(pen, cloth, second, {
      pattern: weave(
        pen,
        random.pick(['check', 'dots', 'stripe'] as const),
        { main: second, second: accent, accent: second },
        0,
        0.5,
      ),
      edge: 20,
    }) +
    pen.within(cloth, gleam(pen, 'M380 376Q370 420 350 450M450 360Q446 420 440 460', 14, 0.3)) +
    line('M366 418Q500 444 634 418', '#b08d5c', 10) +
    line('M500 436c-36 -22 -60 -10 -52 6s34 6 52 -6c36 -22 60 -10 52 6s-34 6 -52 -6l-18 50M500 436l22 48', '#b08d5c', 6) +
    (honey ? `<g transform="translate(130 160) scale(0.8)">${dipper(pen)}</g>` : nuts ? '' : fruitHeap(pen, 714, 800, main))
  )
}

/** A jar of honey, jam or nuts with a cloth cap. */
export const jar: KindArt = {
  stage: 'standing',
  size: 0.4,
  zoom: 1.3,
  colours: [
    ['#d58f2a', '#f2e6cc', '#8a5a2a'],
    ['#a3273a', '#f2e6cc', '#a3273a'],
    ['#c4682c', '#f2e6cc', '#4f6a49'],
    ['#6b2f45', '#f2e6cc', '#6b2f45'],
  ],
  draw,
}
