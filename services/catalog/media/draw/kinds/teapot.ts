import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { box, contact, gleam, line, oval, solid } from '../material.ts'

function samovar({ pen, main, second }: Art): string {
  const body = 'M372 330C330 400 350 560 430 640H570C650 560 670 400 628 330Z'
  const handle = (sign: number): string =>
    `M${500 + sign * 140} 372C${500 + sign * 220} 360 ${500 + sign * 226} 470 ${500 + sign * 150} 478`
  const pot = 'M440 196C410 210 412 262 450 270H550C588 262 590 210 560 196Z'
  return (
    contact(pen, 500, 802, 170, 16) +
    solid(pen, 'M380 800q-6 -34 40 -40h160q46 6 40 40Z', main, { form: 'post', edge: 10 }) +
    solid(pen, 'M430 640h140l-22 60l26 62h-148l26 -62Z', darken(main, 0.06), { form: 'post', edge: 12 }) +
    line(handle(-1) + handle(1), darken(main, 0.3), 20) +
    line(handle(-1) + handle(1), lighten(main, 0.3), 7) +
    solid(pen, body, main, { form: 'post', edge: 24 }) +
    pen.within(
      body,
      gleam(pen, 'M408 360Q392 480 440 620', 26, 0.7) +
        gleam(pen, 'M470 350Q470 500 486 630', 10, 0.4) +
        line('M340 400Q500 430 660 400M360 540Q500 570 640 540', darken(main, 0.35), 6, 0.6) +
        line('M340 408Q500 438 660 408M360 548Q500 578 640 548', lighten(main, 0.5), 3, 0.7),
    ) +
    solid(pen, 'M364 332Q360 306 392 302H608Q640 306 636 332Q500 352 364 332Z', main, { form: 'post', edge: 6 }) +
    solid(pen, box(452, 268, 96, 38, 6), darken(main, 0.1), { form: 'post' }) +
    line('M500 592V640', main, 18) +
    solid(pen, 'M484 560h32v44h-32ZM470 552h60v14h-60Z', darken(main, 0.12), { form: 'post' }) +
    solid(pen, 'M488 610h24l4 60h-32Z', darken(main, 0.15), { form: 'post' }) +
    line('M558 224C600 214 606 196 622 186', second, 15) +
    line('M444 214C400 206 402 262 446 254', second, 11) +
    solid(pen, pot, second, { form: 'ball', edge: 16 }) +
    solid(pen, 'M452 198Q500 168 548 198Q500 210 452 198Z', lighten(second, 0.08), { form: 'top' }) +
    solid(pen, oval(500, 170, 13, 13), main, { form: 'ball' })
  )
}

function draw(art: Art): string {
  const { pen, random, main, second, accent, traits } = art
  if (traits.has('samovar')) return samovar(art)
  const tall = traits.has('enamel', 'tall', 'coffee', 'copper') || random.chance(0.35)
  const body = tall
    ? 'M392 400C350 520 316 660 330 748Q340 800 400 800H600Q660 800 670 748C684 660 650 520 608 400Z'
    : 'M500 424C640 424 716 520 716 628C716 740 640 800 560 800H440C360 800 284 740 284 628C284 520 360 424 500 424Z'
  const spout = tall
    ? 'M640 650C720 620 716 500 776 440L808 462C790 560 770 690 656 740Z'
    : 'M690 650C770 640 770 540 830 500L858 528C840 600 820 720 690 740Z'
  const handle = tall ? 'M384 430C240 420 230 650 336 690' : 'M310 530C190 510 180 730 316 720'
  const lid = tall ? 'M396 402C410 356 590 356 604 402Q500 426 396 402Z' : 'M384 446C400 380 600 380 616 446Q500 482 384 446Z'
  const knob = tall ? 352 : 376
  const decor = traits.has('turquoise', 'blue', 'painted', 'floral', 'porcelain') || random.chance(0.5)
  const flower = (x: number, y: number, r: number): string =>
    `${[0, 60, 120, 180, 240, 300].map((turn) => `<ellipse cx="${x}" cy="${y - r}" rx="${r * 0.44}" ry="${r * 0.8}" fill="${second}" transform="rotate(${turn} ${x} ${y})"/>`).join('')}<circle cx="${x}" cy="${y}" r="${r * 0.42}" fill="${accent}"/>`
  return (
    contact(pen, 500, 801, 200, 17) +
    line(handle, darken(main, 0.28), 38) +
    line(handle, main, 28) +
    line(handle, lighten(main, 0.4), 7, 0.7) +
    solid(pen, spout, darken(main, 0.04), { form: 'cloth', edge: 20 }) +
    solid(pen, body, main, { form: 'ball', edge: 26 }) +
    pen.within(
      body,
      (decor
        ? flower(500, 630, 34) +
          flower(410, 610, 19) +
          flower(594, 650, 19) +
          line('M440 690Q500 730 570 690M380 650Q360 690 390 720M620 690Q640 720 610 740', darken(second, 0.2), 6, 0.8)
        : '') + gleam(pen, tall ? 'M412 450Q370 560 364 700' : 'M370 500Q316 570 336 680', 30, 0.62),
    ) +
    solid(pen, lid, lighten(main, 0.05), { form: 'ball', edge: 12 }) +
    line(tall ? 'M398 404Q500 428 602 404' : 'M386 448Q500 484 614 448', second, 8) +
    solid(pen, oval(500, knob, 26, 24), decor ? second : lighten(main, 0.08), { form: 'ball' }) +
    `<ellipse cx="${tall ? 792 : 844}" cy="${tall ? 451 : 514}" rx="20" ry="8" fill="${darken(main, 0.5)}" transform="rotate(36 ${tall ? 792 : 844} ${tall ? 451 : 514})"/>`
  )
}

/** A teapot: round porcelain, tall enamel, or a samovar with its pot. */
export const teapot: KindArt = {
  stage: 'standing',
  size: 0.5,
  zoom: 1.2,
  colours: [
    ['#e9e2d3', '#2c7378', '#dd9426'],
    ['#2f8f92', '#f2e9d8', '#dd9426'],
    ['#b9704a', '#7b3f2a', '#efe3cc'],
    ['#7c8f7a', '#f2e9d8', '#c65b45'],
    ['#3b4a68', '#f2e9d8', '#dd9426'],
  ],
  draw,
}
