import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, gleam, line, oval, solid } from '../material.ts'

function draw({ pen, random, main, second }: Art): string {
  const round = random.chance(0.4)
  const metal = main
  const glow = `<circle cx="500" cy="560" r="360" fill="${pen.radial([
    [0, '#ffe0a0', 0.7],
    [0.4, '#ffd58a', 0.25],
    [1, '#ffd58a', 0],
  ])}"/>`
  const cage = round
    ? 'M500 360C640 400 690 500 690 580C690 660 640 720 590 744H410C360 720 310 660 310 580C310 500 360 400 500 360Z'
    : 'M372 400H628L652 740H348Z'
  const light = pen.radial(
    [
      [0, '#fff7d8'],
      [0.4, '#ffdf8c'],
      [1, darken('#e6a345', 0.06)],
    ],
    [0.5, 0.62],
    0.62,
  )
  const star = (x: number, y: number, r: number): string =>
    `<path d="M${x} ${y - r}l${r * 0.3} ${r * 0.7}l${r * 0.7} ${r * 0.3}l${-r * 0.7} ${r * 0.3}l${-r * 0.3} ${r * 0.7}l${-r * 0.3} ${-r * 0.7}l${-r * 0.7} ${-r * 0.3}l${r * 0.7} ${-r * 0.3}Z"/>`
  const lattice = round
    ? 'M410 744C370 660 370 480 500 360M590 744C630 660 630 480 500 360M500 360V744M318 540Q500 580 682 540M320 640Q500 680 680 640'
    : 'M372 400L652 740M628 400L348 740M500 400V740M362 520H638M354 640H646M372 400L500 640L628 400M348 740L500 480L652 740'
  const tinted = round || random.chance(0.4)
  const dome = round
    ? 'M440 366C440 330 470 320 500 290C530 320 560 330 560 366Z'
    : 'M350 404C380 330 470 330 500 240C530 330 620 330 650 404Z'
  return (
    contact(pen, 500, 802, 180, 16) +
    glow +
    line('M500 160a38 38 0 1 1 -0.1 0', darken(metal, 0.3), 12) +
    line('M500 162a36 36 0 0 0 -30 20', lighten(metal, 0.5), 5) +
    solid(pen, 'M486 230h28v40h-28Z', metal, { form: 'post' }) +
    (round ? line('M500 260V300', darken(metal, 0.2), 14) : '') +
    `<path d="${cage}" fill="${light}"/>` +
    pen.within(
      cage,
      (tinted
        ? `<g fill-opacity="0.42"><path d="M300 360h100v400h-100ZM600 360h100v400h-100Z" fill="${second}"/><path d="M400 360h100v200h-100ZM500 560h100v200h-100Z" fill="#c8553d"/></g>`
        : '') +
        `<path d="M500 600C526 650 524 690 500 694C476 690 474 650 500 600Z" fill="#fff3c4"/><path d="M484 694h32v60h-32Z" fill="#f6ecd8"/>`,
    ) +
    line(lattice, darken(metal, 0.42), 11) +
    line(lattice, lighten(metal, 0.22), 3.6, 0.8) +
    line(cage, darken(metal, 0.3), 15) +
    line(cage, lighten(metal, 0.3), 5, 0.7) +
    solid(pen, dome, metal, { form: 'post', edge: 14 }) +
    `<g fill="#ffe3a0">${round ? '' : star(500, 356, 20) + star(440, 376, 12) + star(560, 376, 12)}</g>` +
    solid(pen, 'M330 738H670L690 776Q690 802 664 802H336Q310 802 310 776Z', metal, { form: 'post', edge: 12 }) +
    gleam(pen, 'M360 760V794', 18, 0.5) +
    solid(pen, oval(500, 232, 16, 14), lighten(metal, 0.1), { form: 'ball' })
  )
}

/** A lit metal lantern with latticed glass. */
export const lantern: KindArt = {
  stage: 'standing',
  size: 0.6,
  colours: [
    ['#a97f3f', '#2f8f92', '#c8553d'],
    ['#3f3f46', '#2f6f9f', '#c8553d'],
    ['#b9704a', '#3f8f6a', '#c8553d'],
    ['#8d8f92', '#2f8f92', '#c8553d'],
  ],
  draw,
}
