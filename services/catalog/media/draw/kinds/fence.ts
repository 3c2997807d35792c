import type { Art, KindArt } from '../art.ts'
import { darken, lighten, mix } from '../colour.ts'
import { box, contact, gleam, line, oval, solid } from '../material.ts'
import type { Pen } from '../pen.ts'

function board(pen: Pen, outline: string, wood: string, x: number, y: number, length: number, upright: boolean): string {
  const veins = [12, 26, 40]
    .map((at) =>
      upright
        ? `M${x + at} ${y}q${at % 4 ? 6 : -5} ${length / 3} 0 ${length / 2}t0 ${length / 2}`
        : `M${x} ${y + at}q${length / 4} ${at % 4 ? 6 : -5} ${length / 2} 0t${length / 2} 0`,
    )
    .join('')
  return (
    solid(pen, outline, wood, { form: upright ? 'post' : 'face', edge: 8, depth: 0.8 }) +
    pen.within(
      outline,
      `${line(veins, darken(wood, 0.24), 2.4, 0.45)}<ellipse cx="${x + 28}" cy="${y + 60 + (x % 90)}" rx="5" ry="9" fill="${darken(wood, 0.35)}" fill-opacity="0.6"/>`,
    )
  )
}

function pickets({ pen, main, random }: Art): string {
  const round = random.chance(0.4)
  const tones = [main, lighten(main, 0.05), darken(main, 0.05), mix(main, '#c9a274', 0.2)]
  const posts = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => {
    const x = 148 + at * 90
    const top = 372 + (at % 2) * 6
    const outline = round
      ? `M${x} 796V${top + 40}Q${x} ${top} ${x + 30} ${top}Q${x + 60} ${top} ${x + 60} ${top + 40}V796Z`
      : `M${x} 796V${top + 36}L${x + 30} ${top}L${x + 60} ${top + 36}V796Z`
    return (
      board(pen, outline, tones[at % 4] ?? main, x, top, 430, true) +
      [470, 690].map((y) => `<circle cx="${x + 30}" cy="${y}" r="5" fill="#5b5148"/>`).join('')
    )
  })
  const grass = Array.from(
    { length: 44 },
    (_, at) => `M${120 + at * 18} 804q${at % 2 ? 8 : -8} -24 ${at % 3 ? 12 : -10} ${-34 - (at % 5) * 9}`,
  ).join('')
  return (
    contact(pen, 500, 800, 390, 14) +
    [446, 666].map((y) => board(pen, box(116, y, 768, 46, 4), darken(main, 0.2), 116, y, 768, false)).join('') +
    posts.join('') +
    line(grass, '#5f7f4f', 6) +
    line(grass, '#8fae6c', 2.4, 0.8)
  )
}

function slats({ pen, main }: Art): string {
  const frame = [186, 766].map((x) => board(pen, box(x, 300, 52, 500, 6), darken(main, 0.12), x, 300, 500, true)).join('')
  const rows = [330, 398, 466, 534, 602, 670, 738].map(
    (y, at) =>
      board(pen, box(150, y, 704, 50, 5), at % 2 ? lighten(main, 0.05) : main, 150, y, 704, false) +
      [196, 782].map((x) => `<circle cx="${x}" cy="${y + 25}" r="5" fill="#5b5148"/>`).join(''),
  )
  const vine = 'M700 800C720 700 660 640 700 560C730 500 680 440 716 380C736 340 720 310 740 280'
  const leaves = [
    [712, 740],
    [676, 650],
    [712, 596],
    [700, 520],
    [694, 450],
    [724, 380],
    [742, 300],
    [664, 700],
    [738, 470],
  ].map(
    ([x = 0, y = 0], at) =>
      `<g transform="translate(${x} ${y}) rotate(${at * 67})">${solid(pen, 'M0 0C10 -30 44 -34 60 -6C40 20 14 20 0 0Z', at % 2 ? '#68915f' : '#4f7a55', { form: 'face' })}</g>`,
  )
  return (
    contact(pen, 500, 802, 370, 14) +
    frame +
    rows.join('') +
    line(vine, '#5f6f42', 7) +
    leaves.join('') +
    gleam(pen, 'M170 340H400', 8, 0.25) +
    solid(pen, oval(716, 420, 14, 14) + oval(684, 600, 13, 13), '#d88f97', { form: 'ball' })
  )
}

function draw(art: Art): string {
  const { traits, random } = art
  return traits.has('slats', 'slat', 'trellis', 'panel') || (!traits.has('fence', 'picket') && random.chance(0.4))
    ? slats(art)
    : pickets(art)
}

/** A picket fence in grass, or a slatted screen with a vine. */
export const fence: KindArt = {
  stage: 'standing',
  size: 0.8,
  colours: [
    ['#b07e4e', '#efe3cc', '#4f7a55'],
    ['#c9a274', '#efe3cc', '#4f7a55'],
    ['#8f8a80', '#efe3cc', '#4f7a55'],
  ],
  draw,
}
