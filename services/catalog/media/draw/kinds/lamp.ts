import type { Art, KindArt } from '../art.ts'
import { darken, lighten, mix } from '../colour.ts'
import { contact, gleam, line, oval, solid } from '../material.ts'
import type { Pen } from '../pen.ts'

const glow = (pen: Pen, x: number, y: number, r: number): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${pen.radial([
    [0, '#ffe2a0', 0.8],
    [0.4, '#ffd88a', 0.28],
    [1, '#ffd88a', 0],
  ])}"/>`

function arm({ pen, main, second }: Art): string {
  const shade = 'M600 300L760 380Q770 392 760 410L690 470Q560 440 520 352Z'
  return (
    contact(pen, 440, 802, 160, 16) +
    glow(pen, 690, 500, 240) +
    solid(pen, 'M296 800Q296 770 340 764H540Q584 770 584 800Z', second, { form: 'post', edge: 8 }) +
    line('M440 764L370 540L580 330', darken(main, 0.35), 20) +
    line('M437 762L367 540L577 328', lighten(main, 0.25), 7) +
    solid(pen, oval(370, 540, 24, 24), second, { form: 'ball' }) +
    solid(pen, shade, main, { form: 'cloth', edge: 24 }) +
    gleam(pen, 'M600 330Q570 350 560 380', 20, 0.6) +
    solid(pen, 'M690 470C740 440 776 404 760 396C730 392 676 440 690 470Z', '#fff2cf') +
    solid(pen, oval(598, 318, 24, 24), second, { form: 'ball' })
  )
}

function draw(art: Art): string {
  const { pen, random, main, second, traits } = art
  if (traits.has('desk', 'reading', 'work')) return arm(art)
  const metal = traits.has('copper', 'brass', 'bronze', 'gold', 'silver')
  const shadeTone = metal ? '#efe2c8' : second
  const shade = random.pick([
    'M400 230H600L720 500Q500 540 280 500Z',
    'M340 220Q500 200 660 220L700 500Q500 536 300 500Z',
    'M500 210C660 210 730 360 730 496Q500 532 270 496C270 360 340 210 500 210Z',
  ])
  const base = random.pick([
    'M470 540C470 600 380 640 380 720C380 770 420 800 450 800H550C580 800 620 770 620 720C620 640 530 600 530 540Z',
    'M484 540V740Q484 760 400 770Q370 780 372 800H628Q630 780 600 770Q516 760 516 740V540Z',
    'M488 540C488 580 430 590 430 640C430 680 480 690 480 730Q470 760 400 774Q380 784 384 800H616Q620 784 600 774Q530 760 520 730C520 690 570 680 570 640C570 590 512 580 512 540Z',
  ])
  const lit = mix(shadeTone, '#ffdf9a', 0.4)
  return (
    contact(pen, 500, 802, 140, 14) +
    glow(pen, 500, 400, 400) +
    solid(pen, base, main, { form: 'post', edge: 20 }) +
    pen.within(base, gleam(pen, 'M476 560Q470 620 420 680Q400 740 440 790', 18, 0.65)) +
    solid(pen, 'M482 500h36v48h-36Z', '#b08d4c', { form: 'post' }) +
    `<path d="${shade}" fill="${pen.radial(
      [
        [0, lighten(lit, 0.55)],
        [0.5, lit],
        [1, darken(shadeTone, 0.14)],
      ],
      [0.5, 0.66],
      0.7,
    )}"/>` +
    pen.within(
      shade,
      line('M420 200L330 540M460 200L420 540M540 200L580 540M580 200L670 540M500 200V540', darken(shadeTone, 0.2), 3, 0.3) +
        gleam(pen, 'M380 260Q340 380 326 480', 24, 0.35),
    ) +
    line('M280 500Q500 540 720 500', darken(shadeTone, 0.25), 6, 0.35)
  )
}

/** A lit table lamp, or a desk lamp with an arm. */
export const lamp: KindArt = {
  stage: 'standing',
  size: 0.66,
  zoom: 1.08,
  colours: [
    ['#b9704a', '#efe2c8', '#c39b4f'],
    ['#2c7378', '#efe2c8', '#c39b4f'],
    ['#c39b4f', '#e8d5c4', '#c39b4f'],
    ['#e3dccd', '#c98f6b', '#c39b4f'],
    ['#4d5a52', '#e6d9bd', '#c39b4f'],
  ],
  draw,
}
