import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { box, gleam, line, oval, solid } from '../material.ts'
import type { Pen } from '../pen.ts'

const STEEL = '#aeb6ba'

function handle(pen: Pen, x: number, y: number, wood: string, cord: string): string {
  const grip = `M${x - 24} ${y}C${x - 40} ${y + 50} ${x - 26} ${y + 120} ${x - 32} ${y + 190}Q${x - 34} ${y + 230} ${x} ${y + 232}Q${x + 34} ${y + 230} ${x + 32} ${y + 190}C${x + 26} ${y + 120} ${x + 40} ${y + 50} ${x + 24} ${y}Z`
  return (
    solid(pen, grip, wood, { form: 'post', edge: 10 }) +
    pen.within(
      grip,
      line(
        `M${x - 14} ${y + 10}Q${x - 22} ${y + 110} ${x - 14} ${y + 220}M${x + 6} ${y + 10}Q${x + 14} ${y + 110} ${x + 6} ${y + 220}`,
        darken(wood, 0.25),
        2,
        0.45,
      ),
    ) +
    solid(pen, box(x - 27, y - 16, 54, 30, 6), '#c39b4f', { form: 'post' }) +
    line(
      `M${x} ${y + 214}C${x + 10} ${y + 280} ${x + 60} ${y + 290} ${x + 34} ${y + 240}Q${x + 20} ${y + 222} ${x} ${y + 214}`,
      cord,
      5,
    ) +
    `<circle cx="${x}" cy="${y + 212}" r="7" fill="${darken(wood, 0.5)}"/>`
  )
}

function scoop(pen: Pen, x: number): string {
  const blade = `M${x - 76} 450C${x - 96} 320 ${x - 60} 180 ${x} 110C${x + 60} 180 ${x + 96} 320 ${x + 76} 450Q${x} 500 ${x - 76} 450Z`
  return (
    line(`M${x} 470V590`, darken(STEEL, 0.3), 24) +
    line(`M${x - 3} 470V590`, lighten(STEEL, 0.4), 7) +
    solid(pen, blade, STEEL, { form: 'post', edge: 22 }) +
    pen.within(
      blade,
      gleam(pen, `M${x} 140Q${x - 20} 300 ${x - 6} 460`, 16, 0.7) +
        line(`M${x + 12} 150Q${x + 20} 300 ${x + 12} 460`, darken(STEEL, 0.35), 4, 0.4),
    )
  )
}

function fork(_pen: Pen, x: number): string {
  const tines = `M${x - 62} 420C${x - 76} 320 ${x - 66} 210 ${x - 62} 140M${x} 430V130M${x + 62} 420C${x + 76} 320 ${x + 66} 210 ${x + 62} 140M${x - 62} 400Q${x - 50} 470 ${x} 480Q${x + 50} 470 ${x + 62} 400M${x} 440V590`
  return line(tines, darken(STEEL, 0.32), 25) + line(tines, STEEL, 18) + line(tines, lighten(STEEL, 0.55), 5, 0.8)
}

function shears(pen: Pen, { main }: Art): string {
  const grip = (d: string): string => line(d, darken(main, 0.35), 46) + line(d, main, 36) + line(d, lighten(main, 0.4), 8, 0.6)
  return (
    solid(pen, 'M476 520C420 420 420 260 476 130C520 260 540 400 524 520Z', STEEL, { form: 'post', edge: 14 }) +
    solid(pen, 'M524 520C600 440 610 330 580 240C540 320 500 420 486 520Z', darken(STEEL, 0.14), { form: 'post', edge: 14 }) +
    grip('M486 540C440 640 400 720 380 860') +
    grip('M520 540C570 640 604 720 616 860') +
    solid(pen, oval(502, 524, 32, 32), '#c39b4f', { form: 'ball' }) +
    line('M440 690Q500 660 560 690', darken(STEEL, 0.2), 10)
  )
}

function draw(art: Art): string {
  const { pen, random, main, second, traits } = art
  if (traits.has('secateurs', 'shears', 'pruning')) return shears(pen, art)
  const set = traits.has('set', 'tools', 'tool') || random.chance(0.35)
  if (!set) return scoop(pen, 500) + handle(pen, 500, 600, main, second)
  return `<g transform="rotate(-9 500 600) translate(-120 0)">${scoop(pen, 500) + handle(pen, 500, 600, main, second)}</g><g transform="rotate(9 500 600) translate(120 0)">${fork(pen, 500) + handle(pen, 500, 600, main, second)}</g>`
}

/** A hand trowel, a trowel and fork, or pruning shears. */
export const trowel: KindArt = {
  stage: 'lying',
  size: 0.4,
  zoom: 1.06,
  colours: [
    ['#b07e4e', '#a3573c', '#efe3cc'],
    ['#8a5c3a', '#5d7a62', '#efe3cc'],
    ['#c9a274', '#27375a', '#efe3cc'],
  ],
  draw,
}
