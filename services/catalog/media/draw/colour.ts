type Lab = { l: number; a: number; b: number }

const toLinear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
const toGamma = (channel: number): number => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055)

// Björn Ottosson's OKLab: equal steps look equally far apart, so shades of any colour stay natural.
function toLab(hex: string): Lab {
  const [r, g, b] = [1, 3, 5].map((at) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  }
}

function toHex({ l, a, b }: Lab): string {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
  return `#${channels
    .map((channel) => Math.round(Math.min(1, Math.max(0, toGamma(Math.max(0, channel)))) * 255))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}`
}

/** The colour nearer to white by a share from 0 to 1. */
export function lighten(hex: string, share: number): string {
  const { l, a, b } = toLab(hex)
  return toHex({ l: l + (1 - l) * share, a: a * (1 - share * 0.5), b: b * (1 - share * 0.5) })
}

/** The colour deeper by a share from 0 to 1, cooling a little as real shadows do. */
export function darken(hex: string, share: number): string {
  const { l, a, b } = toLab(hex)
  return toHex({ l: l * (1 - share), a: a * (1 - share * 0.35), b: b * (1 - share * 0.35) - share * 0.012 })
}

/** A blend of two colours; share 0 gives the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const from = toLab(first)
  const to = toLab(second)
  return toHex({
    l: from.l + (to.l - from.l) * share,
    a: from.a + (to.a - from.a) * share,
    b: from.b + (to.b - from.b) * share,
  })
}

/** Perceived lightness from 0 (black) to 1 (white). */
export function lightness(hex: string): number {
  return toLab(hex).l
}

/** How different two colours look: 0 is the same, 1 is black against white. */
export function contrast(first: string, second: string): number {
  const from = toLab(first)
  const to = toLab(second)
  return Math.hypot(from.l - to.l, from.a - to.a, from.b - to.b)
}
