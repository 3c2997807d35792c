import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { type Cut, cutGarment, drawBody, drawInside, drawSleeves, hanger } from '../garment.ts'
import { fold, gleam, line, solid, stitches } from '../material.ts'
import type { Pen } from '../pen.ts'
import { weave } from '../weave.ts'

const CUT: Cut = { top: 205, bottom: 760, neck: 78, drop: 50, shoulder: 204, chest: 192, waist: 176, hem: 182, sleeve: 'long' }

function zip(from: number, to: number, colour: string): string {
  return (
    line(`M500 ${from}V${to}`, darken(colour, 0.35), 16) +
    `<path d="M500 ${from}V${to}" stroke="#d2cdc2" stroke-width="9" stroke-dasharray="4 4"/>` +
    `<path d="M494 ${from + 6}h12v26q-6 8 -12 0Z" fill="#b9b4a8"/><path d="M497 ${from + 36}h6v22h-6Z" fill="#d9d4c8"/>`
  )
}

function bands(pen: Pen, cuffs: readonly string[], hem: string, colour: string): string {
  const rib = pen.tile(12, 12, `<rect width="6" height="12" fill="${darken(colour, 0.3)}" fill-opacity="0.4"/>`)
  return [...cuffs, hem].map((band) => solid(pen, band, colour, { pattern: rib, edge: 10 })).join('')
}

function sporty(
  { pen, main, second, traits, random }: Art,
  fill: string | undefined,
  pieces: ReturnType<typeof cutGarment>,
): string {
  const hood = traits.has('hooded', 'hood', 'parka', 'winter') || random.chance(0.35)
  const quilted = traits.has('winter', 'puffer', 'quilted', 'padded', 'down')
  const yoke = 'M290 250L424 205C436 250 564 250 576 205L710 250L690 400Q500 440 310 400Z'
  const hem = 'M319 722Q500 742 681 722L678 768Q500 790 322 768Z'
  const quilt = [330, 400, 470, 540, 610, 680].map((y) => `M300 ${y}Q500 ${y + 26} 700 ${y}`).join('')
  const mantle = 'M404 214C400 120 600 120 596 214C600 300 540 300 500 282C460 300 400 300 404 214Z'
  return (
    (quilted
      ? pen.within(pieces.body, fold(pen, quilt, main, 22, 0.5) + gleam(pen, quilt.replaceAll('Q500', 'Q470'), 12, 0.22))
      : '') +
    (!quilted && traits.has('zipped', 'sports')
      ? pen.within(pieces.body, solid(pen, yoke, second, { pattern: fill, opacity: 0.92 }))
      : '') +
    bands(pen, pieces.cuffs, hem, darken(main, 0.12)) +
    zip(238, 766, main) +
    (hood
      ? solid(pen, mantle, darken(main, 0.04), { edge: 30 }) +
        solid(pen, 'M440 214C438 160 562 160 560 214C556 262 520 262 500 250C480 262 444 262 440 214Z', darken(main, 0.45), {
          edge: 20,
        }) +
        line('M462 262Q456 330 462 372M538 262Q546 330 540 360', '#efe6d6', 5)
      : solid(pen, 'M418 216C430 172 570 172 582 216L566 262C540 240 460 240 434 262Z', darken(main, 0.1), { edge: 16 })) +
    line('M352 600L420 560M648 600L580 560', darken(main, 0.4), 8, 0.8) +
    line('M552 400H630', darken(main, 0.4), 7, 0.8) +
    `<path d="M552 400v22" stroke="#d9d4c8" stroke-width="6" stroke-linecap="round"/>`
  )
}

function leather({ pen, main }: Art, pieces: ReturnType<typeof cutGarment>): string {
  const lapelLeft = 'M424 208L500 300L486 420L392 330L412 300L384 276Z'
  const lapelRight = 'M576 208L500 300L520 420L608 330L588 300L616 276Z'
  return (
    pen.within(pieces.body, gleam(pen, 'M350 300Q340 440 372 560M610 320Q640 420 620 520M330 640Q400 690 470 690', 24, 0.3)) +
    line('M500 300L520 420L470 770', darken(main, 0.45), 16) +
    `<path d="M520 420L470 770" stroke="#cfc8ba" stroke-width="8" stroke-dasharray="4 4"/>` +
    solid(pen, lapelLeft, lighten(main, 0.05), { edge: 14 }) +
    solid(pen, lapelRight, darken(main, 0.06), { edge: 14 }) +
    line('M350 590L430 560M650 590L580 562M560 470L640 448', darken(main, 0.45), 11) +
    line('M350 590L430 560M650 590L580 562M560 470L640 448', '#cfc8ba', 4, 0.9) +
    solid(pen, 'M318 716Q500 738 682 716L680 764Q500 786 320 764Z', darken(main, 0.08), { edge: 12 }) +
    `<rect x="476" y="714" width="62" height="56" rx="7" fill="none" stroke="#cfc8ba" stroke-width="8"/>` +
    stitches('M324 722Q500 744 676 722', lighten(main, 0.3), 2)
  )
}

function tailored({ pen, main, second, accent, traits }: Art, fill: string | undefined): string {
  const satin = traits.has('tuxedo') ? darken(main, 0.45) : darken(main, 0.06)
  const shirt = 'M432 205L500 470L568 205Q500 240 432 205Z'
  const bow = 'M500 262L450 236V292ZM500 262L550 236V292Z'
  return (
    solid(pen, shirt, '#f3efe6', { edge: 12 }) +
    (traits.has('tuxedo')
      ? `<path d="${bow}" fill="#26252b"/><circle cx="500" cy="264" r="11" fill="#3a3940"/>`
      : `${solid(pen, 'M484 244h32l10 26l-12 160l-14 34l-14 -34l-12 -160Z', accent, { edge: 8 })}<path d="M436 206L500 262L564 206L548 196Q500 226 452 196Z" fill="#e3ddd0"/>`) +
    solid(pen, 'M422 208C436 290 480 400 500 470L482 520L378 350L406 318L372 292Z', satin, {
      pattern: traits.has('tuxedo') ? undefined : fill,
      edge: 14,
    }) +
    solid(pen, 'M578 208C564 290 520 400 500 470L518 520L622 350L594 318L628 292Z', darken(satin, 0.06), {
      pattern: traits.has('tuxedo') ? undefined : fill,
      edge: 14,
    }) +
    line('M500 480Q506 640 540 774', darken(main, 0.45), 5, 0.8) +
    line('M350 606h92M558 606h92', darken(main, 0.4), 12, 0.8) +
    solid(pen, 'M570 392l72 -8v10l-72 8Z', darken(main, 0.2)) +
    `<path d="M580 392l14 -24l12 14l16 -20l12 22Z" fill="${second}"/><circle cx="503" cy="528" r="11" fill="${darken(main, 0.5)}"/><circle cx="510" cy="600" r="11" fill="${darken(main, 0.5)}"/>`
  )
}

function varsity({ pen, main, second }: Art, pieces: ReturnType<typeof cutGarment>): string {
  const rib = pen.tile(
    60,
    22,
    `<rect y="4" width="60" height="5" fill="${second}"/><rect y="13" width="60" height="5" fill="${second}"/>`,
  )
  const hem = 'M319 712Q500 732 681 712L678 768Q500 790 322 768Z'
  const letter = 'M396 372h80v24h-52v22h42v24h-42v24h52v24h-80Z'
  const snaps = [300, 384, 468, 552, 636].map(
    (y) => `<circle cx="500" cy="${y}" r="11" fill="#efe6d6"/><circle cx="498" cy="${y - 2}" r="5" fill="#ffffff"/>`,
  )
  return (
    [...pieces.cuffs, hem].map((band) => solid(pen, band, darken(main, 0.2), { pattern: rib, edge: 8 })).join('') +
    line('M500 256V770', darken(main, 0.4), 5) +
    snaps.join('') +
    `<path d="${letter}" transform="translate(0 -20)" fill="${second}" stroke="${darken(main, 0.4)}" stroke-width="5"/>` +
    line(pieces.neckline, darken(main, 0.2), 30) +
    line(pieces.neckline, second, 7)
  )
}

function draw(art: Art): string {
  const { pen, main, second, accent, traits, random } = art
  const pieces = cutGarment(CUT)
  const style = traits.has('leather', 'biker')
    ? 'leather'
    : traits.has('tuxedo', 'blazer', 'suit', 'silk')
      ? 'tailored'
      : traits.has('varsity', 'bomber', 'college')
        ? 'varsity'
        : traits.has('zipped', 'sports', 'winter', 'waterproof', 'rain', 'puffer', 'quilted', 'padded', 'hooded', 'parka')
          ? 'sporty'
          : random.pick(['sporty', 'varsity'] as const)
  const pattern = traits.pattern ?? (traits.has('tuxedo', 'silk') ? 'marble' : undefined)
  const fill = weave(pen, pattern, { main, second, accent }, 0, 0.8)
  const sleeves = style === 'varsity' ? second : main
  return (
    hanger(pen, CUT.top - 2, 112) +
    drawInside(pen, pieces, CUT, style === 'tailored' ? second : main) +
    drawSleeves(pen, pieces, CUT, sleeves, style === 'varsity' ? undefined : fill) +
    drawBody(pen, pieces, CUT, main, fill) +
    (style === 'leather'
      ? leather(art, pieces)
      : style === 'tailored'
        ? tailored(art, fill)
        : style === 'varsity'
          ? varsity(art, pieces)
          : sporty(art, fill, pieces))
  )
}

/** A jacket: leather, tailored, varsity or sporty with zip and hood. */
export const jacket: KindArt = {
  stage: 'hung',
  size: 1,
  zoom: 1.05,
  colours: [
    ['#6d5038', '#d8c3a0', '#a9522e'],
    ['#39475f', '#93b9d8', '#dd9426'],
    ['#5f6a49', '#d8c3a0', '#a9522e'],
    ['#4b4c52', '#e3d8c5', '#a3273a'],
    ['#8d3f38', '#e3d8c5', '#27375a'],
  ],
  draw,
}
