import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { box, contact, fold, gleam, line, solid, stitches } from '../material.ts'
import { weave } from '../weave.ts'

function satchel({ pen, main, random }: Art): string {
  const body = 'M270 470Q272 446 300 444H700Q728 446 730 470L744 776Q744 800 716 800H284Q256 800 256 776Z'
  const flap = 'M266 462Q268 436 300 434H700Q732 436 734 462L740 600Q700 668 500 668Q300 668 260 600Z'
  const strap = 'M286 450C270 250 380 170 500 170C620 170 730 250 714 450'
  const metal = random.pick(['#c39b4f', '#c9ccd0'])
  return (
    contact(pen, 500, 802, 250, 16) +
    line(strap, darken(main, 0.25), 28) +
    line(strap, lighten(main, 0.12), 18) +
    stitches(strap, lighten(main, 0.45), 2.4) +
    solid(pen, body, darken(main, 0.06), { form: 'face', edge: 30 }) +
    fold(pen, 'M262 640Q320 690 500 694Q690 690 738 640', darken(main, 0.2), 22, 0.7) +
    solid(pen, flap, main, { edge: 26 }) +
    pen.within(flap, gleam(pen, 'M300 470Q480 450 640 470M300 500Q286 560 300 600', 28, 0.28)) +
    stitches('M284 470L278 594Q320 650 500 650Q680 650 722 594L716 470', lighten(main, 0.4), 3) +
    solid(pen, box(474, 588, 52, 120, 12), darken(main, 0.14), { edge: 8 }) +
    `<rect x="462" y="636" width="76" height="44" rx="8" fill="none" stroke="${darken(metal, 0.25)}" stroke-width="10"/><rect x="462" y="636" width="76" height="44" rx="8" fill="none" stroke="${lighten(metal, 0.25)}" stroke-width="4"/>` +
    [286, 714].map((x) => `<circle cx="${x}" cy="452" r="17" fill="none" stroke="${metal}" stroke-width="8"/>`).join('')
  )
}

function tote({ pen, main, second, accent, traits }: Art): string {
  const body = 'M262 400Q500 418 738 400L764 772Q766 798 738 800Q500 810 262 800Q234 798 236 772Z'
  const handle = 'M366 412C362 250 420 190 500 190C580 190 638 250 634 412'
  const fill = weave(pen, traits.pattern ?? 'kilim', { main, second, accent }, 0, 0.9)
  return (
    contact(pen, 500, 802, 260, 16) +
    line('M386 400C382 270 430 214 500 214C570 214 618 270 614 400', darken(accent, 0.35), 20) +
    solid(pen, 'M262 400Q500 376 738 400Q500 424 262 400Z', darken(main, 0.5)) +
    solid(pen, body, main, { form: 'cloth', pattern: fill, edge: 40 }) +
    pen.within(
      body,
      fold(pen, 'M330 420Q316 620 300 800M700 430Q690 620 716 800M500 700Q520 760 510 800', main, 24, 0.4) +
        gleam(pen, 'M300 430Q286 620 270 780', 26, 0.2),
    ) +
    solid(pen, 'M262 396Q500 414 738 396L741 446Q500 464 259 446Z', darken(accent, 0.2), { edge: 8 }) +
    stitches('M264 408Q500 426 736 408M262 436Q500 454 738 436', lighten(accent, 0.35), 2.4) +
    line(handle, darken(accent, 0.1), 24) +
    line(handle, lighten(accent, 0.18), 6, 0.6) +
    [366, 634]
      .map(
        (x) =>
          solid(pen, box(x - 20, 396, 40, 76, 6), darken(accent, 0.1), { edge: 6 }) +
          stitches(`M${x - 13} 404h26v60h-26Z`, lighten(accent, 0.4), 2),
      )
      .join('')
  )
}

function draw(art: Art): string {
  const { traits, random } = art
  const soft = traits.has('tote', 'canvas', 'shopper', 'kilim', 'woven', 'termeh')
  const leather = traits.has('leather', 'satchel', 'shoulder', 'handbag', 'crossbody')
  return soft || (!leather && random.chance(0.4)) ? tote(art) : satchel(art)
}

/** A leather satchel or a woven tote. */
export const bag: KindArt = {
  stage: 'standing',
  size: 0.62,
  zoom: 1.04,
  colours: [
    ['#8a5230', '#e3d8c5', '#7b4a2d'],
    ['#34323a', '#d8c3a0', '#7b4a2d'],
    ['#a3273a', '#f2e9d8', '#27375a'],
    ['#5f6a49', '#e3d8c5', '#7b4a2d'],
    ['#c49055', '#f2e9d8', '#6f3f2a'],
  ],
  draw,
}
