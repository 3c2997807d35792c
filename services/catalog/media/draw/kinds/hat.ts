import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { contact, fold, gleam, line, oval, solid } from '../material.ts'
import { weave } from '../weave.ts'

function brimmed({ pen, main, second, traits }: Art): string {
  const straw = traits.has('straw', 'panama', 'sun', 'summer')
  const braid = straw
    ? pen.tile(
        22,
        16,
        `<path d="M0 4q5.500 8 11 0t11 0M0 12q5.500 -8 11 0t11 0" fill="none" stroke="${darken(main, 0.22)}" stroke-width="2.600" stroke-opacity="0.6"/>`,
      )
    : undefined
  const brim = 'M150 716C170 640 330 640 500 640C670 640 830 640 850 716C836 780 660 802 500 802C340 802 164 780 150 716Z'
  const crown =
    'M318 690C320 560 340 440 400 418C450 404 470 436 500 436C530 436 550 404 600 418C660 440 680 560 682 690C640 730 360 730 318 690Z'
  const band = 'M317 640C340 690 660 690 683 640L684 700C650 742 350 742 316 700Z'
  return (
    contact(pen, 500, 796, 330, 22) +
    solid(pen, brim, main, { form: 'ball', pattern: braid, edge: 26 }) +
    line('M158 728C190 780 340 796 500 796C660 796 810 780 842 728', darken(main, 0.25), 5, 0.6) +
    fold(pen, 'M330 720Q500 770 690 716', darken(main, 0.2), 34, 0.7) +
    solid(pen, crown, main, { form: 'cloth', pattern: braid, edge: 40 }) +
    pen.within(
      crown,
      fold(pen, 'M420 430Q500 520 580 430M500 450V560', main, 26, 0.5) + gleam(pen, 'M372 480Q346 560 346 650', 30, 0.3),
    ) +
    solid(pen, band, second, { form: 'post', edge: 8 }) +
    solid(pen, 'M340 668l-26 -8v60l26 10Z', darken(second, 0.15))
  )
}

function beanie({ pen, main, second, accent }: Art): string {
  const knit = weave(pen, 'knit', { main, second, accent }, 0, 1.15)
  const crown = 'M250 690C250 470 360 360 500 360C640 360 750 470 750 690Z'
  const rib = pen.tile(
    26,
    26,
    `<rect width="12" height="26" fill="${darken(main, 0.25)}" fill-opacity="0.4"/><rect x="16" width="6" height="26" fill="${lighten(main, 0.4)}" fill-opacity="0.35"/>`,
  )
  const pompom = oval(500, 318, 84, 80)
  return (
    contact(pen, 500, 800, 270, 18) +
    solid(pen, crown, main, { form: 'ball', pattern: knit, edge: 50 }) +
    pen.within(crown, fold(pen, 'M420 400Q360 520 350 690M580 400Q640 520 650 690M500 380V690', main, 18, 0.28)) +
    solid(pen, 'M236 672Q234 656 256 656H744Q766 656 764 672L756 780Q754 802 728 802H272Q246 802 244 780Z', darken(main, 0.02), {
      form: 'post',
      pattern: rib,
      edge: 22,
    }) +
    solid(pen, pompom, second, { form: 'ball', edge: 26 }) +
    line(
      Array.from(
        { length: 28 },
        (_, at) =>
          `M${500 + (at % 7) * 20 - 60} ${270 + Math.floor(at / 7) * 32}q${at % 2 ? 10 : -10} -12 ${at % 3 ? 16 : -12} -20`,
      ).join(''),
      lighten(second, 0.3),
      4,
      0.7,
    )
  )
}

function draw(art: Art): string {
  const { traits, random } = art
  if (traits.has('beanie', 'knitted', 'wool', 'winter', 'pompom')) return beanie(art)
  if (traits.has('fedora', 'straw', 'panama', 'sun', 'felt', 'brim')) return brimmed(art)
  return random.chance(0.5) ? beanie(art) : brimmed(art)
}

/** A brimmed felt or straw hat, or a knitted beanie. */
export const hat: KindArt = {
  stage: 'standing',
  size: 0.42,
  zoom: 1.1,
  colours: [
    ['#d8bd8a', '#3a3439', '#a3273a'],
    ['#8d5a3c', '#3a2d28', '#d8c3a0'],
    ['#5b6675', '#f2e9d8', '#a3273a'],
    ['#a3483c', '#f2e9d8', '#27375a'],
  ],
  draw,
}
