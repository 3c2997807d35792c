import type { Art, KindArt } from '../art.ts'
import { darken, lighten } from '../colour.ts'
import { strokesOf } from '../letters.ts'
import { contact, fold, gleam, line, solid } from '../material.ts'
import { weave } from '../weave.ts'

const initialsOf = (name: string): string =>
  name
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('')

function draw({ pen, random, main, second, accent, name }: Art): string {
  const front = 'M250 470L620 500V802L266 770Z'
  const sideFace = 'M620 500L780 448V736L620 802Z'
  const lid = 'M250 470L420 424L780 448L620 500Z'
  const paper = weave(
    pen,
    random.pick([undefined, 'dots', 'stripe', 'botteh'] as const),
    { main, second: lighten(main, 0.12), accent: darken(main, 0.08) },
    0,
    0.7,
  )
  const ribbon = second
  const initials = initialsOf(name)
  const tag = 'M330 560L470 572V700L342 688Z'
  const letters = strokesOf(initials)
  return (
    contact(pen, 510, 800, 280, 18) +
    solid(pen, sideFace, darken(main, 0.2), { form: 'face', pattern: paper, edge: 16 }) +
    solid(pen, front, main, { form: 'cloth', pattern: paper, edge: 22 }) +
    solid(pen, lid, lighten(main, 0.12), { form: 'top', pattern: paper }) +
    solid(pen, 'M498 490L546 494V796L500 792Z', ribbon, { form: 'post' }) +
    solid(pen, 'M690 477L728 465V758L690 774Z', darken(ribbon, 0.2), { form: 'face' }) +
    solid(pen, 'M498 490L672 440L714 443L546 494Z', lighten(ribbon, 0.08), { form: 'top' }) +
    solid(pen, 'M380 434L690 477L728 465L424 424Z', ribbon, { form: 'top' }) +
    fold(pen, 'M470 470Q560 490 640 470', ribbon, 20, 0.4) +
    solid(pen, 'M556 456C470 330 360 350 388 408C408 450 500 462 556 456Z', ribbon, { edge: 16 }) +
    solid(pen, 'M560 456C600 320 720 320 712 386C704 436 620 460 560 456Z', darken(ribbon, 0.06), { edge: 16 }) +
    solid(pen, 'M552 456L520 548L548 536L566 556L574 458Z', darken(ribbon, 0.1)) +
    solid(pen, 'M536 436Q560 422 584 438Q592 464 562 472Q534 468 536 436Z', lighten(ribbon, 0.1), { form: 'ball', edge: 8 }) +
    gleam(pen, 'M410 392Q450 384 500 426M610 400Q650 360 690 372', 10, 0.4) +
    line('M500 500Q440 520 404 566', accent, 4) +
    solid(pen, tag, '#f6eedd', { form: 'face', edge: 8 }) +
    `<circle cx="400" cy="582" r="7" fill="${darken(main, 0.4)}"/>` +
    `<g transform="matrix(1 0.085 0 1 ${initials.length > 1 ? 358 : 384} ${initials.length > 1 ? 604 : 606})" fill="none" stroke="${darken(accent, 0.1)}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round">${letters}</g>`
  )
}

/** A wrapped parcel with a bow and a tag bearing the initials: for things without a kind of their own. */
export const parcel: KindArt = {
  stage: 'standing',
  size: 0.5,
  zoom: 1.14,
  colours: [
    ['#c9a274', '#a3273a', '#7a3b2c'],
    ['#2c6f6f', '#d9b566', '#2c6f6f'],
    ['#8a9a86', '#efe3cc', '#5d6a4c'],
    ['#b5654a', '#efe3cc', '#8d3f38'],
    ['#46597a', '#d9a441', '#27375a'],
  ],
  draw,
}
