import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, gleam, line, oval, solid } from '../material.ts'

function rosette(x: number, y: number, rx: number, ry: number, colour: string, heart: string): string {
  const petals = Array.from(
    { length: 12 },
    (_, at) => `<ellipse cx="0" cy="-0.62" rx="0.13" ry="0.3" fill="${colour}" transform="rotate(${at * 30})"/>`,
  ).join('')
  return `<g transform="translate(${x} ${y}) scale(${rx} ${ry})">${petals}<circle r="0.24" fill="${heart}"/><circle r="0.96" fill="none" stroke="${colour}" stroke-width="0.05"/></g>`
}

function plates({ pen, main, second, accent }: Art): string {
  const plate = (y: number, rx: number): string =>
    solid(pen, oval(500, y + 12, rx, 34), darken(main, 0.22)) +
    solid(pen, oval(500, y, rx, 34), main, { form: 'cloth', edge: 10 })
  const face = oval(500, 470, 236, 236)
  return (
    contact(pen, 500, 802, 320, 20) +
    plate(772, 300) +
    plate(744, 300) +
    plate(716, 296) +
    solid(pen, face, main, { form: 'ball', edge: 20, depth: 0.6 }) +
    pen.within(
      face,
      `${rosette(500, 470, 150, 150, second, accent)}<circle cx="500" cy="470" r="206" fill="none" stroke="${second}" stroke-width="30"/><circle cx="500" cy="470" r="206" fill="none" stroke="${accent}" stroke-width="8" stroke-dasharray="8 24" stroke-linecap="round"/>${gleam(pen, 'M330 380Q380 290 470 262', 34, 0.5)}`,
    )
  )
}

function draw(art: Art): string {
  const { pen, random, main, second, accent, traits } = art
  if (traits.has('plate', 'plates', 'dish', 'dishes', 'platter')) return plates(art)
  const body = 'M220 560C236 720 350 790 420 794H580C650 790 764 720 780 560Z'
  const fruit = random.chance(0.6)
  const pomegranate = (x: number, y: number, r: number, tone: string): string =>
    `${solid(pen, oval(x, y, r, r * 0.96), tone, { form: 'ball', edge: 12 }) + solid(pen, `M${x - 15} ${y - r + 6}l-8 -26l15 10l8 -16l8 16l15 -10l-8 26Z`, darken(tone, 0.15))}<ellipse cx="${x - r * 0.36}" cy="${y - r * 0.36}" rx="${r * 0.16}" ry="${r * 0.26}" fill="#ffffff" fill-opacity="0.4" transform="rotate(30 ${x - r * 0.36} ${y - r * 0.36})"/>`
  return (
    contact(pen, 500, 802, 190, 17) +
    solid(pen, oval(500, 560, 280, 62), darken(main, 0.3), { form: 'cloth', edge: 20 }) +
    (fruit
      ? pomegranate(410, 500, 84, '#b23a3f') + pomegranate(590, 505, 80, '#a32f3c') + pomegranate(505, 440, 82, '#c04a40')
      : '') +
    solid(
      pen,
      'M220 560C222 600 360 626 500 626C640 626 778 600 780 560C770 720 650 792 580 796H420C350 792 230 720 220 560Z',
      main,
      { form: 'post', edge: 26 },
    ) +
    pen.within(
      body,
      `<path d="M222 602Q500 700 778 602" fill="none" stroke="${second}" stroke-width="30"/><path d="M234 650Q500 744 766 650" fill="none" stroke="${accent}" stroke-width="9" stroke-dasharray="3 26" stroke-linecap="round"/>${gleam(pen, 'M262 610Q290 710 380 764', 26, 0.55)}`,
    ) +
    line('M220 560C222 600 360 626 500 626C640 626 778 600 780 560', lighten(main, 0.3), 9) +
    solid(pen, 'M410 786h180l8 16h-196Z', darken(main, 0.2), { form: 'post' })
  )
}

/** A painted bowl with fruit, or a stack of plates. */
export const bowl: KindArt = {
  stage: 'standing',
  size: 0.4,
  zoom: 1.1,
  colours: [
    ['#efe6d4', '#2f6f9f', '#c9a24b'],
    ['#2f8f92', '#f2e9d8', '#dd9426'],
    ['#c98a5a', '#f2e9d8', '#7b3f2a'],
    ['#e6dccb', '#5d7a62', '#c65b45'],
  ],
  draw,
}
