import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { box, line, oval, solid, stitches } from '../material.ts'

const around = (turn: number, radius: number): string => {
  const angle = (turn * Math.PI) / 180
  return `${(500 + Math.sin(angle) * radius).toFixed(1)} ${(500 - Math.cos(angle) * radius).toFixed(1)}`
}

function draw({ pen, random, main, second }: Art): string {
  const metal = random.pick(['#c39b4f', '#c4c8cc', '#c98f6b'])
  const dial = random.pick([second, '#f4efe4', '#2d3340'])
  const ink = dial === '#2d3340' ? '#efe6d6' : '#3a3439'
  const upper = 'M424 350L436 90Q438 66 462 66H538Q562 66 564 90L576 350Z'
  const lower = 'M424 650L438 900Q440 934 500 950Q560 934 562 900L576 650Z'
  const marks = Array.from(
    { length: 12 },
    (_, hour) => `M${around(hour * 30, hour % 3 ? 124 : 112)}L${around(hour * 30, 140)}`,
  ).join('')
  const hand = random.int(0, 1) ? [310, 60] : [302, 48]
  return (
    solid(pen, upper, main, { form: 'post', edge: 20 }) +
    solid(pen, lower, main, { form: 'post', edge: 20 }) +
    stitches('M440 330L452 92H548L560 330M440 670L452 890Q458 920 500 934Q542 920 548 890L560 670', lighten(main, 0.45), 3) +
    [760, 800, 840].map((y) => `<ellipse cx="500" cy="${y}" rx="7" ry="9" fill="${darken(main, 0.6)}"/>`).join('') +
    solid(pen, box(420, 96, 160, 34, 8), darken(main, 0.12), { edge: 8 }) +
    solid(pen, box(676, 480, 34, 40, 8), metal, { form: 'face', edge: 6 }) +
    solid(pen, 'M404 350h40v-24h-40ZM556 350h40v-24h-40ZM404 674h40v-24h-40ZM556 674h40v-24h-40Z', darken(metal, 0.15)) +
    solid(pen, oval(500, 500, 184, 184), metal, { form: 'ball' }) +
    solid(pen, oval(500, 500, 162, 162), darken(metal, 0.35)) +
    solid(pen, oval(500, 500, 156, 156), dial, { form: 'ball', depth: 0.4, edge: 14 }) +
    line(marks, ink, 6) +
    line(`M500 500L${around(hand[0] ?? 310, 84)}`, ink, 11) +
    line(`M500 500L${around(hand[1] ?? 60, 118)}`, ink, 7) +
    line(`M${around(25, 30)}L500 500`, '#c0452f', 3) +
    line(`M500 500L${around(205, 120)}`, '#c0452f', 3) +
    `<circle cx="500" cy="500" r="10" fill="${metal}"/><path d="M388 430A140 140 0 0 1 560 372L430 600A140 140 0 0 1 388 430Z" fill="#ffffff" fill-opacity="0.13"/>`
  )
}

/** A round wrist watch on a leather strap. */
export const watch: KindArt = {
  stage: 'lying',
  size: 0.3,
  colours: [
    ['#8a5230', '#f4efe4', '#c39b4f'],
    ['#34343a', '#e7dfd0', '#c4c8cc'],
    ['#39475f', '#f4efe4', '#c39b4f'],
    ['#6b5a45', '#dfe6e2', '#c39b4f'],
  ],
  draw,
}
