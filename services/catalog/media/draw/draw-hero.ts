import { arcade, gatehouse } from './courtyard.ts'
import { drawThing } from './draw-product.ts'
import type { Kind } from './kinds/index.ts'
import { gleam, line, oval, solid } from './material.ts'
import { createPen, type Pen } from './pen.ts'
import { type Random, seeded } from './random.ts'

const glow = (pen: Pen, x: number, y: number, r: number, strength = 0.8): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${pen.radial([
    [0, '#ffd98c', strength],
    [0.35, '#ffb65c', strength * 0.32],
    [1, '#ff9a4a', 0],
  ])}"/>`

function sky(pen: Pen, random: Random): string {
  const air = pen.linear(
    [
      [0, '#1d2547'],
      [0.3, '#3b3a6b'],
      [0.52, '#7d5279'],
      [0.7, '#d07f6c'],
      [0.85, '#f2b277'],
      [1, '#f7cf95'],
    ],
    [0, 0],
    [0, 1],
  )
  const stars = Array.from({ length: 90 }, () => {
    const y = random.range(8, 300)
    return `<circle cx="${random.range(0, 1600)}" cy="${y}" r="${random.range(0.6, 1.9)}" fill="#fff3d6" fill-opacity="${(0.9 - y / 380).toFixed(2)}"/>`
  }).join('')
  const moon = `<circle cx="412" cy="150" r="130" fill="${pen.radial([
    [0, '#ffeec9', 0.4],
    [1, '#ffeec9', 0],
  ])}"/><path d="M430 108a44 44 0 1 0 30 70a36 36 0 1 1 -30 -70Z" fill="#fff1cf"/>`
  const hills = `<path d="M0 470C160 400 260 430 380 396C520 360 600 430 760 410C900 392 1000 440 1600 400V640H0Z" fill="#8a5a72" fill-opacity="0.75"/><path d="M0 500C200 450 330 480 520 452C700 428 900 480 1600 450V640H0Z" fill="#6b4763" fill-opacity="0.8"/>`
  return `<rect width="1600" height="640" fill="${air}"/>${stars}${moon}${hills}`
}

function cypress(pen: Pen, x: number, foot: number, height: number): string {
  const half = height * 0.13
  const tree = `M${x} ${foot - height}C${x + half * 0.7} ${foot - height * 0.7} ${x + half * 1.2} ${foot - height * 0.3} ${x + half * 0.6} ${foot}H${x - half * 0.6}C${x - half * 1.2} ${foot - height * 0.3} ${x - half * 0.7} ${foot - height * 0.7} ${x} ${foot - height}Z`
  return (
    solid(pen, tree, '#2b3d3a', { form: 'post', edge: 12 }) +
    pen.within(
      tree,
      gleam(
        pen,
        `M${x + half * 0.5} ${foot - height * 0.7}Q${x + half * 0.9} ${foot - height * 0.3} ${x + half * 0.5} ${foot}`,
        8,
        0.35,
        '#d98a5c',
      ),
    )
  )
}

function paving(pen: Pen): string {
  const stone = pen.linear(
    [
      [0, '#7d5560'],
      [0.25, '#6d4b58'],
      [1, '#39304a'],
    ],
    [0, 0],
    [0, 1],
  )
  const across = [652, 668, 690, 720, 760, 812, 876].map((y) => `M0 ${y}H1600`).join('')
  const away = Array.from({ length: 33 }, (_, at) => `M${800 + (at - 16) * 62} 640L${800 + (at - 16) * 190} 900`).join('')
  return `<rect y="638" width="1600" height="262" fill="${stone}"/>${line(across + away, '#2b2438', 2, 0.35)}${line(across, '#d99a78', 1, 0.25)}`
}

function pool(pen: Pen): string {
  const edge = 'M330 700H770L850 836H210Z'
  const water = 'M352 712H750L816 820H246Z'
  const surface = pen.linear(
    [
      [0, '#f0ae7a'],
      [0.25, '#a3687c'],
      [0.6, '#4a4a78'],
      [1, '#23305a'],
    ],
    [0, 0],
    [0, 1],
  )
  const ripples = line('M420 742h90M560 732h120M380 776h150M600 770h130M330 802h180M610 804h140', '#ffdca6', 2.5, 0.4)
  const reflection = pen.within(
    water,
    `${[440, 560, 670].map((x) => `<path d="M${x - 5} 712h10l6 90h-22Z" fill="#ffd27a" fill-opacity="0.5" filter="${pen.blur(5)}"/>`).join('')}${ripples}`,
  )
  return `${solid(pen, edge, '#a3766c', { form: 'face', edge: 14 }) + line(edge, '#e0a583', 3, 0.6)}<path d="${water}" fill="${surface}"/>${reflection}${line(water, '#3a2c44', 4, 0.6)}`
}

function garland(pen: Pen, random: Random): string {
  const rope = 'M-20 120C200 330 520 360 900 214'
  const points = [
    [70, 192],
    [176, 250],
    [292, 287],
    [414, 303],
    [540, 300],
    [664, 281],
    [784, 250],
  ] as const
  return (
    line(rope, '#2a2036', 4) +
    points
      .map(([x, y], at) => {
        const tone = random.pick(['#e0804f', '#3f9a94', '#d9a441', '#c9525c'])
        const size = 20 + (at % 3) * 4
        const body = `M${x - size} ${y + 38}C${x - size} ${y + 16} ${x + size} ${y + 16} ${x + size} ${y + 38}V${y + 38 + size}C${x + size} ${y + 62 + size} ${x - size} ${y + 62 + size} ${x - size} ${y + 38 + size}Z`
        return `${line(`M${x} ${y}V${y + 22}`, '#2a2036', 3)}${glow(pen, x, y + 52, 96, 0.7)}<path d="${body}" fill="${pen.radial(
          [
            [0, '#fff1c4'],
            [0.45, '#ffc873'],
            [1, tone],
          ],
          [0.5, 0.55],
          0.62,
        )}"/>${line(`M${x} ${y + 22}V${y + 56 + size}M${x - size} ${y + 46}h${size * 2}`, '#4a2f35', 2.5, 0.6)}${solid(pen, oval(x, y + 24, 10, 5), '#6b4a35')}${solid(pen, oval(x, y + 56 + size, 8, 4), '#6b4a35')}`
      })
      .join('')
  )
}

function goods(pen: Pen, random: Random): string {
  const thing = (kind: Kind, name: string, x: number, y: number, scale: number): string =>
    `<g transform="translate(${x - 500 * scale} ${y - 800 * scale}) scale(${scale})">${drawThing(pen, { name, kind, seed: 'hero' }, random).markup}</g>`
  const carpet = drawThing(
    pen,
    { name: 'medallion red', kind: 'rug', colours: ['#9c2f33', '#efe0c2', '#27456b'], seed: 'hero' },
    random,
  ).markup
  return (
    `<g transform="translate(1270 800) skewX(-38) scale(1.06 0.27) rotate(90) translate(-500 -500)">${carpet}</g>` +
    glow(pen, 1516, 770, 260, 0.7) +
    thing('cushion', 'teal turquoise', 1000, 812, 0.24) +
    thing('teapot', 'samovar brass', 1240, 818, 0.34) +
    thing('lantern', 'brass', 1514, 852, 0.38) +
    thing('cup', 'tea glass', 1130, 850, 0.2) +
    thing('bowl', 'turquoise', 1376, 852, 0.22)
  )
}

/** Draws the shop's home banner: a caravanserai courtyard at dusk, 1600 × 900, its left side calm for words. */
export function drawHero({ seed }: { seed: string }): string {
  const pen = createPen()
  const random = seeded(`hero:${seed}`)
  const body = [
    sky(pen, random),
    cypress(pen, 300, 640, 300),
    cypress(pen, 366, 640, 240),
    arcade(pen, random),
    gatehouse(pen),
    paving(pen),
    glow(pen, 1130, 640, 420, 0.5),
    pool(pen),
    goods(pen, random),
    garland(pen, random),
    `<rect width="1600" height="900" fill="${pen.radial(
      [
        [0.55, '#1a1430', 0],
        [1, '#1a1430', 0.5],
      ],
      [0.55, 0.5],
      0.75,
    )}"/>`,
  ].join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900">${pen.defs()}${body}</svg>`
}
