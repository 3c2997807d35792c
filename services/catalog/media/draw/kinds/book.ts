import type { Art, KindArt } from '../art.ts'
import { darken } from '../colour.ts'
import { box, contact, gleam, line, solid } from '../material.ts'

function rosette(x: number, y: number, r: number, ink: string): string {
  const ring = Array.from(
    { length: 8 },
    (_, at) =>
      `<path d="M${x} ${y - r}C${x + r * 0.34} ${y - r * 0.7} ${x + r * 0.3} ${y - r * 0.3} ${x} ${y - r * 0.12}C${x - r * 0.3} ${y - r * 0.3} ${x - r * 0.34} ${y - r * 0.7} ${x} ${y - r}Z" fill="none" stroke="${ink}" stroke-width="5" transform="rotate(${at * 45} ${x} ${y})"/>`,
  ).join('')
  return `${ring}<circle cx="${x}" cy="${y}" r="${r * 0.14}" fill="${ink}"/><circle cx="${x}" cy="${y}" r="${r * 1.14}" fill="none" stroke="${ink}" stroke-width="4"/>`
}

function draw({ pen, random, main, second, accent, traits }: Art): string {
  const gold = '#d9b566'
  const notebook = traits.has('notebook', 'journal', 'diary', 'sketchbook')
  const cover = 'M290 250L676 232Q690 232 691 246L706 776L306 798Z'
  const pages = 'M306 798L706 776L722 786L724 768L340 780Z'
  const motif = random.int(0, 2)
  const lower = (y: number, x: number, width: number, tone: string): string =>
    `${solid(pen, box(x, y, width, 52, 8), tone, { form: 'face', edge: 8 })}<path d="M${x + 14} ${y + 9}h${width - 14}v34h-${width - 14}Z" fill="#f1e8d6"/>${line(`M${x + 18} ${y + 18}h${width - 20}M${x + 18} ${y + 27}h${width - 20}M${x + 18} ${y + 36}h${width - 20}`, '#cfc0a2', 2)}${line(`M${x + 30} ${y + 1}v50`, gold, 3, 0.5)}`
  const stack = !notebook && random.chance(0.5)
  const book =
    `<path d="M300 262L700 244L724 770L330 792Z" fill="#f1e8d6"/>` +
    line('M706 260L722 772M700 262L716 774M694 262L710 776', '#cfc0a2', 2, 0.8) +
    solid(pen, pages, darken(main, 0.2)) +
    solid(pen, cover, main, { form: 'cloth', edge: 18 }) +
    pen.within(
      cover,
      `<path d="M280 240L336 240L352 810L290 810Z" fill="${darken(main, 0.3)}" fill-opacity="0.5"/>${gleam(pen, 'M380 240Q372 520 400 800', 40, 0.16)}${notebook ? '' : `<g transform="rotate(-2.4 510 510)"><rect x="386" y="290" width="270" height="440" rx="8" fill="none" stroke="${gold}" stroke-width="5"/><rect x="400" y="304" width="242" height="412" rx="4" fill="none" stroke="${gold}" stroke-width="2"/>${motif === 0 ? rosette(520, 500, 92, gold) : motif === 1 ? `<path d="M520 360C600 420 620 520 520 660C420 520 440 420 520 360Z" fill="${second}" fill-opacity="0.9"/>${rosette(520, 500, 52, gold)}` : `<path d="M440 650V470C440 410 500 390 520 360C540 390 600 410 600 470V650Z" fill="${second}" fill-opacity="0.9" stroke="${gold}" stroke-width="5"/>${rosette(520, 540, 44, gold)}`}</g>`}`,
    ) +
    (notebook
      ? `${line('M636 236L654 780', darken(accent, 0.1), 13)}<path d="M440 790l4 60l15 -13l17 11l-3 -60Z" fill="${accent}"/>`
      : `<path d="M446 790l4 62l15 -14l17 12l-3 -62Z" fill="${accent}"/>`)
  return (
    contact(pen, 510, 800, 240, 15) +
    (stack ? `<g transform="translate(0 -104)">${book}</g>${lower(694, 270, 450, accent)}${lower(746, 250, 490, second)}` : book)
  )
}

/** A cloth-bound book with gold tooling, or a notebook with a band. */
export const book: KindArt = {
  stage: 'standing',
  size: 0.5,
  colours: [
    ['#27456b', '#8d3f38', '#a3273a'],
    ['#8d3f38', '#27456b', '#d9a441'],
    ['#3f6a5c', '#b5653a', '#a3273a'],
    ['#7b4a2d', '#2c7378', '#a3273a'],
  ],
  draw,
}
