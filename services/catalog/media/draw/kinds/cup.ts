import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, gleam, line, oval, solid } from '../material.ts'

const steam = (pen: Art['pen'], x: number, y: number): string =>
  gleam(pen, `M${x} ${y}c-30 -40 30 -70 0 -120M${x + 46} ${y + 10}c-24 -36 26 -60 4 -100`, 13, 0.55)

function glass({ pen, main, second }: Art): string {
  const outer = 'M396 420C400 500 440 560 430 640C424 700 430 750 452 776H548C570 750 576 700 570 640C560 560 600 500 604 420Z'
  const tea =
    'M404 478C414 540 442 580 436 640C430 700 438 746 458 764H542C562 746 570 700 564 640C558 580 586 540 596 478Q500 500 404 478Z'
  return (
    contact(pen, 500, 802, 230, 16) +
    solid(pen, oval(500, 780, 224, 26), darken(second, 0.15), { form: 'top' }) +
    solid(pen, oval(500, 770, 224, 28), second, { form: 'cloth', edge: 12 }) +
    solid(pen, oval(500, 768, 120, 14), darken(second, 0.1)) +
    `<path d="${outer}" fill="#ffffff" fill-opacity="0.28"/>` +
    solid(pen, tea, main, { form: 'post', edge: 20 }) +
    solid(pen, oval(500, 479, 96, 13), lighten(main, 0.2), { form: 'top' }) +
    gleam(pen, 'M420 440Q432 520 452 590Q446 680 462 740', 14, 0.75) +
    gleam(pen, 'M580 450Q566 540 550 590', 8, 0.5) +
    line(
      `M396 420C400 500 440 560 430 640C424 700 430 750 452 776M604 420C600 500 560 560 570 640C576 700 570 750 548 776`,
      '#ffffff',
      4,
      0.7,
    ) +
    `<ellipse cx="500" cy="420" rx="104" ry="14" fill="none" stroke="#c9a24b" stroke-width="7"/>` +
    solid(pen, 'M640 742l38 -10l22 20l-38 12ZM612 752l30 -6l16 18l-30 8Z', '#f7f2e8', { form: 'face', edge: 5 }) +
    steam(pen, 480, 400)
  )
}

function glassSet(art: Art): string {
  const one = glass(art)
  const at = (x: number, foot: number, scale: number): string =>
    `<g transform="translate(${x - 500 * scale} ${foot - 800 * scale}) scale(${scale})">${one}</g>`
  return at(330, 752, 0.66) + at(672, 752, 0.66) + at(500, 806, 0.82)
}

function draw(art: Art): string {
  const { pen, random, main, second, accent, traits } = art
  if (traits.has('glasses')) return glassSet(art)
  if (traits.has('glass', 'estekan', 'istikan', 'istekan', 'tea')) return glass(art)
  const mug = traits.has('mug', 'mugs') || random.chance(0.5)
  const body = mug
    ? 'M330 440V740Q332 800 400 800H560Q628 800 630 740V440Z'
    : 'M300 520C306 680 370 780 440 784H540C610 780 674 680 680 520Z'
  const rim = mug ? 440 : 520
  const reach = mug ? 150 : 190
  const middle = mug ? 480 : 490
  const handle = mug ? 'M626 510C760 500 760 700 622 690' : 'M668 570C770 550 760 690 630 680'
  return (
    contact(pen, middle, 802, mug ? 180 : 260, 16) +
    (mug
      ? ''
      : solid(pen, oval(490, 782, 270, 26), darken(second, 0.12)) +
        solid(pen, oval(490, 774, 270, 28), second, { form: 'cloth', edge: 12 })) +
    line(handle, darken(main, 0.25), 40) +
    line(handle, main, 30) +
    line(handle, lighten(main, 0.4), 7, 0.6) +
    solid(pen, body, main, { form: 'post', edge: 18 }) +
    pen.within(
      body,
      (random.chance(0.6)
        ? `<path d="M280 ${rim + 180}h420v34h-420Z" fill="${second}"/><path d="M280 ${rim + 222}h420v8h-420Z" fill="${accent}"/>`
        : `<g fill="${second}" fill-opacity="0.9">${[360, 430, 500, 570].map((x, at) => `<circle cx="${x}" cy="${rim + 120 + (at % 2) * 60}" r="17"/>`).join('')}</g>`) +
        gleam(pen, mug ? 'M366 470V740' : 'M336 550Q350 680 420 750', 24, 0.5),
    ) +
    solid(pen, oval(middle, rim, reach, 34), lighten(main, 0.15), { form: 'top' }) +
    solid(pen, oval(middle, rim + 6, reach - 16, 25), '#6d3b1f', { form: 'top', depth: 0.4, edge: 10 }) +
    steam(pen, middle - 20, rim - 10)
  )
}

/** A cup or mug, or a waisted tea glass on a saucer. */
export const cup: KindArt = {
  stage: 'standing',
  size: 0.36,
  zoom: 1.34,
  colours: [
    ['#b4552a', '#e9e2d3', '#2c7378'],
    ['#c4682c', '#2f8f92', '#dd9426'],
    ['#a8452a', '#f1e6d2', '#c65b45'],
    ['#b9602e', '#3b4a68', '#dd9426'],
  ],
  draw,
}
