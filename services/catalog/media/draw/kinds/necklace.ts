import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, gleam, line, oval, solid } from '../material.ts'

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const metal = traits.has('silver') ? '#c4c8cc' : '#c9a24b'
  const stone = traits.has('silver', 'gold', 'golden') ? second : main
  const bust =
    'M432 150C432 150 420 260 436 330C440 380 300 392 262 470C244 520 280 640 330 720Q340 780 350 800H650Q660 780 670 720C720 640 756 520 738 470C700 392 560 380 564 330C580 260 568 150 568 150Q500 130 432 150Z'
  const chain = Array.from({ length: 25 }, (_, at) => {
    const turn = Math.PI * (0.06 + (0.88 * at) / 24)
    return { x: Math.round((500 - Math.cos(turn) * 150) * 10) / 10, y: Math.round((372 + Math.sin(turn) * 196) * 10) / 10 }
  })
  const style = random.pick(['pendant', 'beads'] as const)
  const bead = ({ x, y }: { x: number; y: number }, at: number): string =>
    style === 'beads'
      ? solid(
          pen,
          oval(x, y, 13 + 9 * Math.sin((Math.PI * at) / 24), 13 + 9 * Math.sin((Math.PI * at) / 24)),
          at % 4 === 0 ? metal : stone,
          { form: 'ball' },
        )
      : solid(pen, oval(x, y, 7, 7), metal, { form: 'ball' })
  const drop = 'M500 566C530 612 552 640 552 672A52 52 0 0 1 448 672C448 640 470 612 500 566Z'
  return (
    contact(pen, 500, 802, 190, 16) +
    solid(pen, bust, '#e9dfd0', { form: 'cloth', edge: 60 }) +
    pen.within(bust, gleam(pen, 'M450 170Q440 280 452 350Q330 420 300 500', 34, 0.5)) +
    chain.map(bead).join('') +
    line('M500 566V584', metal, 8) +
    solid(pen, drop, metal, { form: 'ball', edge: 8 }) +
    solid(pen, 'M500 592C522 628 536 650 536 674A36 36 0 0 1 464 674C464 650 478 628 500 592Z', stone, {
      form: 'ball',
      edge: 10,
    }) +
    `<ellipse cx="486" cy="652" rx="9" ry="17" fill="#ffffff" fill-opacity="0.55" transform="rotate(18 486 652)"/>` +
    line('M500 724v14', metal, 5) +
    solid(pen, oval(500, 750, 13, 13), accent, { form: 'ball' }) +
    line('M402 402Q500 640 598 402', darken(metal, 0.4), 2, 0.18) +
    `<circle cx="500" cy="566" r="8" fill="${lighten(metal, 0.3)}"/>`
  )
}

/** A necklace with a stone pendant on a linen bust. */
export const necklace: KindArt = {
  stage: 'standing',
  size: 0.6,
  zoom: 1.06,
  colours: [
    ['#35a3a6', '#2c7378', '#c9a24b'],
    ['#a3273a', '#b9352f', '#e9dfd0'],
    ['#2f4fa0', '#35a3a6', '#c9a24b'],
    ['#c77f2c', '#35a3a6', '#7b3f2a'],
  ],
  draw,
}
