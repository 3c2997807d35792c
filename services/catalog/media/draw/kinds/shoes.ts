import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, fold, gleam, line, solid, stitches } from '../material.ts'

function highTop({ pen, main, second, accent, traits }: Art): string {
  const upper =
    'M330 770C318 690 330 560 322 452C350 434 430 430 470 444C476 500 490 560 540 596C610 640 720 650 764 700C780 724 780 752 776 770Z'
  const sole = 'M316 752C460 764 620 764 784 748C796 768 790 796 776 800H336C318 798 312 776 316 752Z'
  const toe = 'M668 664C730 670 780 700 778 758Q720 772 640 768C640 720 650 690 668 664Z'
  const laces = [
    [486, 508],
    [502, 552],
    [534, 590],
    [580, 616],
    [630, 636],
  ] as const
  return (
    contact(pen, 550, 800, 250, 18) +
    solid(pen, 'M340 452C356 420 452 420 466 446C456 470 352 474 340 452Z', darken(main, 0.5)) +
    solid(pen, upper, main, { edge: 34 }) +
    pen.within(
      upper,
      gleam(pen, 'M352 480Q346 600 360 720', 26, 0.28) + fold(pen, 'M470 620Q520 650 560 650M440 560Q480 600 520 610', main, 14),
    ) +
    solid(pen, toe, lighten(second, 0.1), { edge: 22 }) +
    stitches('M660 672C648 700 636 730 634 764M420 440C430 560 470 640 600 690', lighten(main, 0.35), 3) +
    `<circle cx="392" cy="520" r="34" fill="${second}"/><path d="M392 496l7 16h17l-13 11l5 17l-16 -10l-16 10l5 -17l-13 -11h17Z" fill="${main}"/>` +
    laces
      .map(
        ([x, y]) =>
          `${line(`M${x - 22} ${y + 8}q28 -16 52 4`, '#f4efe6', 10)}<circle cx="${x - 24}" cy="${y + 9}" r="5" fill="#d9d4c8"/>`,
      )
      .join('') +
    solid(pen, sole, '#efe8da', { form: 'face', edge: 8 }) +
    line('M322 776C470 788 620 788 786 772', traits.has('led') ? '#59d98c' : accent, 8) +
    (traits.has('led')
      ? `<path d="M318 782C470 800 630 800 790 780" fill="none" stroke="#7df2ab" stroke-width="18" stroke-opacity="0.75" filter="${pen.blur(9)}"/>`
      : '')
  )
}

function boot({ pen, main, second }: Art): string {
  const upper =
    'M346 770C336 660 352 520 344 372C380 356 452 356 482 370C480 460 484 560 520 606C580 660 716 660 760 716C770 736 768 756 764 770Z'
  return (
    contact(pen, 550, 800, 240, 18) +
    solid(pen, 'M346 372C372 352 454 352 480 370C462 390 364 392 346 372Z', darken(main, 0.5)) +
    solid(pen, upper, main, { edge: 40 }) +
    pen.within(
      upper,
      gleam(pen, 'M376 400Q366 560 380 720M640 676Q720 690 744 730', 26, 0.34) +
        fold(pen, 'M360 640Q430 650 500 620M366 670Q440 684 520 650', main, 14),
    ) +
    solid(pen, 'M412 366h44l16 210q-30 14 -48 0Z', darken(second, 0.3), { edge: 6 }) +
    line('M420 390h32M422 420h34M424 450h36M426 480h38M428 510h40M430 540h42', darken(second, 0.5), 3, 0.7) +
    line('M470 366q34 -26 26 30', second, 12) +
    stitches('M500 640Q560 700 650 676M360 720Q420 726 470 700', lighten(main, 0.3), 3) +
    solid(
      pen,
      'M338 756C470 768 640 768 772 754Q784 772 776 786L520 788L516 784L470 786V806H344Q332 780 338 756Z',
      darken(second, 0.45),
      { form: 'face', edge: 6 },
    )
  )
}

function slipper({ pen, main, second, accent }: Art): string {
  const upper = 'M286 770C270 720 286 676 330 672C430 690 500 640 560 630C650 630 740 660 800 610C822 640 800 740 752 772Z'
  return (
    contact(pen, 540, 798, 260, 18) +
    solid(pen, 'M300 690C380 640 500 640 566 634C540 690 380 716 300 690Z', darken(second, 0.3), { edge: 16 }) +
    solid(pen, upper, main, { edge: 30 }) +
    pen.within(
      upper,
      `${gleam(pen, 'M330 700Q470 720 560 660Q680 664 770 660', 20, 0.35)}<g fill="none" stroke="${accent}" stroke-width="7"><path d="M600 690c20 -36 60 -36 70 0s-50 40 -70 0M570 720q-40 16 -70 4M690 720q40 4 60 -20"/></g><circle cx="636" cy="692" r="9" fill="${accent}"/>`,
    ) +
    line('M330 674C430 690 500 642 560 632C650 632 740 662 800 612', lighten(accent, 0.2), 9) +
    solid(pen, 'M282 754C440 770 620 770 766 752Q776 784 756 798H306Q280 790 282 754Z', darken(second, 0.2), {
      form: 'face',
      edge: 6,
    })
  )
}

function draw(art: Art): string {
  const { traits, random } = art
  const style = traits.has('boot', 'boots', 'chelsea')
    ? 'boot'
    : traits.has('slipper', 'slippers', 'giveh', 'babouche', 'loafers', 'mules')
      ? 'slipper'
      : traits.has('high', 'tops', 'sneakers', 'trainers', 'sneaker')
        ? 'high'
        : random.pick(['high', 'boot'] as const)
  const one = style === 'boot' ? boot(art) : style === 'slipper' ? slipper(art) : highTop(art)
  return `<g transform="translate(52 34) scale(0.92)">${one}</g><g transform="translate(-132 36)">${one}</g>`
}

/** A pair of shoes: high tops, boots or embroidered slippers. */
export const shoes: KindArt = {
  stage: 'standing',
  size: 0.5,
  zoom: 1.12,
  colours: [
    ['#34343a', '#e9e0d0', '#c65b45'],
    ['#7b4a2d', '#c49a66', '#dd9426'],
    ['#8d3f38', '#e3d8c5', '#dd9426'],
    ['#3f5a82', '#f2e9d8', '#dd9426'],
  ],
  draw,
}
