import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, gleam, line, oval, solid } from '../material.ts'

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const bar = (x: number, y: number, tone: string, paper: boolean): string => {
    const top = `M${x} ${y}l70 -46h250l-54 46Z`
    const front = `M${x} ${y}h266v84q0 10 -10 10h-246q-10 0 -10 -10Z`
    const end = `M${x + 266} ${y}l54 -46v82l-54 58Z`
    const swirl = `M${x - 10} ${y + 60}q50 -50 100 -10t100 -20t110 10`
    return (
      solid(pen, end, darken(tone, 0.16), { form: 'face', edge: 8 }) +
      solid(pen, top, lighten(tone, 0.12), { form: 'top' }) +
      solid(pen, front, tone, { form: 'face', edge: 12 }) +
      pen.within(
        front,
        line(swirl, lighten(tone, 0.35), 12, 0.5) +
          line(`M${x - 10} ${y + 30}q60 30 120 0t120 10t90 -10`, darken(tone, 0.2), 7, 0.35),
      ) +
      (paper
        ? solid(pen, `M${x + 74} ${y}h118v94h-118Z`, second, { form: 'face' }) +
          solid(pen, `M${x + 74} ${y}l62 -46h112l-56 46Z`, lighten(second, 0.1), { form: 'top' }) +
          `<circle cx="${x + 133}" cy="${y + 48}" r="30" fill="none" stroke="${accent}" stroke-width="4"/>` +
          line(
            `M${x + 133} ${y + 68}v-34M${x + 133} ${y + 58}q-18 -4 -20 -20q18 2 20 20M${x + 133} ${y + 50}q18 -4 20 -20q-18 2 -20 20`,
            accent,
            4,
          )
        : `<path d="M${x + 100} ${y + 30}h66a18 18 0 0 1 0 36h-66a18 18 0 0 1 0 -36Z" fill="none" stroke="${darken(tone, 0.28)}" stroke-width="5" stroke-opacity="0.7"/>`)
    )
  }
  const sprig = Array.from(
    { length: 9 },
    (_, at) =>
      `<g transform="translate(${700 + at * 12} ${770 - at * 26}) rotate(${at % 2 ? 30 : -60})">${solid(pen, 'M0 0C6 -16 30 -22 40 -6C28 10 10 10 0 0Z', traits.has('lavender') ? (at > 3 ? '#9a86c4' : '#7f9a6c') : '#7f9a6c', { form: 'face' })}</g>`,
  ).join('')
  return (
    contact(pen, 480, 800, 270, 18) +
    solid(pen, oval(480, 776, 290, 30), darken('#b98553', 0.2), { form: 'post' }) +
    solid(pen, oval(480, 764, 290, 34), '#b98553', { form: 'top', depth: 0.5, edge: 10 }) +
    bar(300, 660, darken(main, 0.05), random.chance(0.4)) +
    bar(326, 556, main, true) +
    line('M700 800C730 700 780 620 806 540', '#6f8a5a', 6) +
    sprig +
    gleam(pen, 'M360 516H520', 10, 0.4)
  )
}

/** Bars of soap on a wooden dish with a sprig. */
export const soap: KindArt = {
  stage: 'standing',
  size: 0.32,
  zoom: 1.3,
  colours: [
    ['#a9b07c', '#f2e9d8', '#5d6a3c'],
    ['#e0c4b6', '#f6efe2', '#a3573c'],
    ['#c6bada', '#f6efe2', '#6c4a83'],
    ['#dcc08a', '#f6efe2', '#8a5a2a'],
  ],
  draw,
}
