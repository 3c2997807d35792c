import type { Art, KindArt } from '../art.ts'
import { lighten } from '../colour.ts'
import { box, contact, gleam, line, oval, solid } from '../material.ts'
import type { Pen } from '../pen.ts'

function flame(pen: Pen, x: number, y: number): string {
  return (
    `<circle cx="${x}" cy="${y - 50}" r="150" fill="${pen.radial([
      [0, '#ffdf8f', 0.75],
      [0.35, '#ffd27a', 0.3],
      [1, '#ffd27a', 0],
    ])}"/>` +
    line(`M${x} ${y + 8}V${y - 20}`, '#3a2d28', 5) +
    `<path d="M${x} ${y - 112}C${x + 34} ${y - 60} ${x + 30} ${y - 12} ${x} ${y - 10}C${x - 30} ${y - 12} ${x - 34} ${y - 56} ${x} ${y - 112}Z" fill="${pen.radial(
      [
        [0, '#fff8dc'],
        [0.45, '#ffd76b'],
        [1, '#f08a2c'],
      ],
      [0.5, 0.75],
      0.7,
    )}"/>`
  )
}

function jar({ pen, main, second, accent, random }: Art): string {
  const glass = 'M332 480H668V756Q666 800 620 800H380Q334 800 332 756Z'
  const wax = 'M348 560H652V752Q650 784 616 784H384Q350 784 348 752Z'
  return (
    contact(pen, 500, 802, 190, 16) +
    `<path d="${glass}" fill="#ffffff" fill-opacity="0.3"/>` +
    solid(pen, wax, main, { form: 'post', edge: 16 }) +
    solid(pen, oval(500, 560, 152, 26), lighten(main, 0.2), { form: 'top' }) +
    flame(pen, 500, 556) +
    solid(pen, box(408, 620, 184, 116, 8), lighten(second, 0.05), { form: 'post', depth: 0.5 }) +
    `<rect x="420" y="632" width="160" height="92" rx="4" fill="none" stroke="${accent}" stroke-width="3"/>` +
    (random.chance(0.5)
      ? `<g fill="${accent}">${[0, 60, 120, 180, 240, 300].map((turn) => `<ellipse cx="500" cy="658" rx="9" ry="18" transform="rotate(${turn} 500 678)"/>`).join('')}</g>`
      : line('M500 712V652M500 690q-30 -4 -32 -28q30 0 32 28M500 690q30 -4 32 -28q-30 0 -32 28', accent, 5)) +
    gleam(pen, 'M360 510V760', 16, 0.75) +
    gleam(pen, 'M640 520V750', 8, 0.4) +
    `<ellipse cx="500" cy="480" rx="168" ry="28" fill="#ffffff" fill-opacity="0.2" stroke="#ffffff" stroke-opacity="0.8" stroke-width="6"/>`
  )
}

function pillars({ pen, main, second }: Art): string {
  const pillar = (x: number, top: number, half: number, tone: string): string =>
    contact(pen, x, 800, half + 20, 12) +
    solid(pen, `M${x - half} ${top}V786Q${x} 812 ${x + half} 786V${top}Z`, tone, { form: 'post', edge: 16 }) +
    solid(pen, oval(x, top, half, half * 0.2), lighten(tone, 0.25), { form: 'top' }) +
    solid(pen, `M${x + half * 0.3} ${top + half * 0.17}q12 50 2 86q-14 10 -20 -4q2 -40 -14 -76Z`, lighten(tone, 0.12), {
      form: 'post',
    }) +
    flame(pen, x, top)
  return pillar(620, 470, 84, second) + pillar(400, 380, 92, main) + pillar(520, 620, 74, lighten(main, 0.2))
}

function draw(art: Art): string {
  const { traits, random } = art
  return traits.has('pillar', 'pillars', 'beeswax', 'tapers', 'set') || (!traits.has('jar', 'scented') && random.chance(0.25))
    ? pillars(art)
    : jar(art)
}

/** A candle in a glass jar, or three lit pillars. */
export const candle: KindArt = {
  stage: 'standing',
  size: 0.42,
  zoom: 1.38,
  colours: [
    ['#efe0bd', '#f6efe2', '#8a6a3f'],
    ['#e3b9a5', '#f6efe2', '#a3483c'],
    ['#b9c4a8', '#f6efe2', '#5d6a4c'],
    ['#d9a441', '#f2dfb4', '#7b4a2d'],
    ['#c9b8d6', '#f6efe2', '#6c4a83'],
  ],
  draw,
}
