import type { Random } from './random.ts'

/** Colour words as shops use them, and what they look like. */
export const COLOUR_WORDS: Readonly<Record<string, string>> = {
  black: '#2b2a2e',
  charcoal: '#43454b',
  graphite: '#4b4f57',
  grey: '#9a9b9d',
  gray: '#9a9b9d',
  silver: '#bfc3c8',
  white: '#f3f0ea',
  ivory: '#f2e9d8',
  cream: '#efe3cc',
  vanilla: '#f0e2bd',
  linen: '#e3d8c5',
  oat: '#ddcfb8',
  sand: '#d8c3a0',
  beige: '#d8c7ab',
  camel: '#bd8f5c',
  tan: '#b98a5e',
  cardboard: '#b98f63',
  cognac: '#a45f33',
  leather: '#7b4a2d',
  brown: '#7a5237',
  chestnut: '#6f3f2a',
  chocolate: '#573a2c',
  walnut: '#6a4630',
  oak: '#c49a66',
  wooden: '#b07e4e',
  wood: '#b07e4e',
  antique: '#7d5233',
  red: '#b9352f',
  crimson: '#a32638',
  pomegranate: '#a3273a',
  burgundy: '#70263a',
  cherry: '#9e2a3b',
  rose: '#d88f97',
  pink: '#dd9aa2',
  blush: '#e5b9ad',
  coral: '#e0755f',
  orange: '#db7b35',
  apricot: '#e6a465',
  terracotta: '#bd6a48',
  clay: '#bd7453',
  rust: '#a9522e',
  copper: '#b9704a',
  bronze: '#8f6a3f',
  brass: '#c39b4f',
  gold: '#c9a24b',
  golden: '#c9a24b',
  yellow: '#e5bb3d',
  mustard: '#c99a2e',
  saffron: '#dd9426',
  honey: '#d1912f',
  amber: '#c77f2c',
  olive: '#75783f',
  green: '#4f7a55',
  sage: '#a3b193',
  mint: '#a9cfb9',
  pistachio: '#b3bf7d',
  pistachios: '#b3a870',
  almonds: '#b98a5e',
  dates: '#6b3f2a',
  olives: '#75783f',
  fig: '#6b3a57',
  quince: '#d9863a',
  sunflower: '#e0a92e',
  emerald: '#22755c',
  forest: '#38553f',
  teal: '#2c7378',
  turquoise: '#35a3a6',
  blue: '#3f6fa3',
  sky: '#93b9d8',
  ocean: '#2d6f9f',
  cobalt: '#2f4fa0',
  navy: '#27375a',
  indigo: '#38437a',
  denim: '#44618a',
  purple: '#6c4a83',
  plum: '#6b3a57',
  lilac: '#b7a2cc',
  lavender: '#a99bc9',
}

/** The main, second and accent colour of a thing. */
export type Colours = readonly [main: string, second: string, accent: string]

const asHex = (colour: string): string | undefined =>
  /^#[0-9a-f]{6}$/i.test(colour) ? colour : COLOUR_WORDS[colour.toLowerCase()]

/** Colours for a thing: those asked for, else those its name speaks of, else one of the sets its kind suggests. */
export function coloursOf(name: string, asked: readonly string[], sets: readonly Colours[], random: Random): Colours {
  const set = random.pick(sets)
  const spoken = name
    .toLowerCase()
    .split(/[^a-z]+/)
    .flatMap((word) => COLOUR_WORDS[word] ?? [])
  const own = asked.flatMap((colour) => asHex(colour) ?? [])
  const [main = set[0], second = set[1], accent = set[2]] = own.length > 0 ? own : spoken
  return [main, second, accent]
}
