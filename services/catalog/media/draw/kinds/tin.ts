import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, gleam, line, oval, solid } from '../material.ts'
import { crocus, teaLeaf } from '../sprigs.ts'
import { weave } from '../weave.ts'

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const tall = random.chance(0.6)
  const left = tall ? 352 : 300
  const right = 1000 - left
  const topY = tall ? 330 : 430
  const half = (right - left) / 2
  const body = `M${left} ${topY}V770Q500 822 ${right} 770V${topY}Z`
  const lid = `M${left - 8} ${topY - 44}V${topY + 26}Q500 ${topY + 78} ${right + 8} ${topY + 26}V${topY - 44}Z`
  const pattern = weave(
    pen,
    random.pick(['botteh', 'floral', 'kilim'] as const),
    { main, second: lighten(main, 0.14), accent: darken(main, 0.1) },
    0,
    0.62,
  )
  const middle = tall ? 590 : 630
  const saffron = traits.has('saffron')
  const spill = saffron ? crocus(pen, 760, 800, 0.5) : teaLeaf(pen, 730, 800)
  return (
    contact(pen, 500, 800, half + 40, 17) +
    solid(pen, body, main, { form: 'post', pattern, edge: 18 }) +
    pen.within(
      body,
      `<path d="M${left} ${topY + 68}Q500 ${topY + 116} ${right} ${topY + 68}M${left} 748Q500 800 ${right} 748" fill="none" stroke="${second}" stroke-width="8"/>`,
    ) +
    solid(
      pen,
      `M${500 - half * 0.62} ${middle - 98}Q500 ${middle - 74} ${500 + half * 0.62} ${middle - 98}V${middle + 96}Q500 ${middle + 122} ${500 - half * 0.62} ${middle + 96}Z`,
      '#f4ead4',
      { form: 'post', depth: 0.5 },
    ) +
    line(
      `M${500 - half * 0.54} ${middle - 84}Q500 ${middle - 62} ${500 + half * 0.54} ${middle - 84}V${middle + 84}Q500 ${middle + 108} ${500 - half * 0.54} ${middle + 84}Z`,
      accent,
      3,
    ) +
    (saffron
      ? crocus(pen, 500, middle + 84, 0.42)
      : `<g transform="translate(500 ${middle + 10})">${line('M0 70V-40M0 40C-40 36 -60 6 -62 -24C-26 -22 0 4 0 40M0 20C40 16 60 -14 62 -44C26 -42 0 -16 0 20M0 -30C-22 -40 -22 -70 0 -84C22 -70 22 -40 0 -30', accent, 6)}</g>`) +
    gleam(pen, `M${left + 40} ${topY + 100}V760`, 20, 0.4) +
    solid(pen, lid, second, { form: 'post', edge: 10 }) +
    solid(pen, oval(500, topY - 44, half + 8, 36), lighten(second, 0.12), { form: 'top', edge: 8 }) +
    gleam(pen, `M${left + 34} ${topY - 20}V${topY + 36}`, 16, 0.6) +
    solid(pen, oval(500, topY - 60, 26, 16), accent, { form: 'ball' }) +
    (traits.has('gift', 'set') ? '' : spill)
  )
}

/** A patterned tin of tea, saffron or spices. */
export const tin: KindArt = {
  stage: 'standing',
  size: 0.46,
  zoom: 1.2,
  colours: [
    ['#2c6f6f', '#c9a24b', '#8d3f38'],
    ['#8d2f3a', '#d9b566', '#7b2f33'],
    ['#27456b', '#d9b566', '#27456b'],
    ['#b9702f', '#7b3f2a', '#8d3f38'],
    ['#4f6a49', '#d9c08a', '#4f6a49'],
  ],
  draw,
}
