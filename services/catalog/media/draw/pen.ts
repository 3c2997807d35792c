/** A gradient stop: position 0 to 1, colour, opacity 0 to 1 (1 when left out). */
export type Stop = readonly [at: number, colour: string, opacity?: number]
type Point = readonly [x: number, y: number]

/** Collects the gradients, filters and clips of one picture and hands out references to them. */
export type Pen = {
  /** Whether the thing drawn is mirrored afterwards, so that shading must come from the other side. */
  mirrored: boolean
  linear(stops: readonly Stop[], from?: Point, to?: Point): string
  radial(stops: readonly Stop[], centre?: Point, radius?: number): string
  /** A gradient in picture units rather than in those of the shape it fills. */
  wash(stops: readonly Stop[], from: Point, to: Point): string
  tile(width: number, height: number, content: string, transform?: string): string
  blur(deviation: number): string
  /** Drops a soft shadow of everything in the group it is set on. */
  shadow(dx: number, dy: number, deviation: number, colour: string, opacity: number): string
  /** Turns the group it is set on into its own blurred shadow. */
  silhouette(deviation: number, colour: string): string
  within(outline: string, content: string): string
  defs(): string
}

const rgb = (hex: string): string =>
  [1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3)).join(' ')

function stopsMarkup(stops: readonly Stop[]): string {
  return stops
    .map(
      ([at, colour, opacity]) =>
        `<stop offset="${at}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`,
    )
    .join('')
}

/** Starts an empty sheet; the prefix keeps ids apart when pictures share a page. */
export function createPen(prefix = 'd'): Pen {
  const ids = new Map<string, string>()
  const define = (build: (id: string) => string): string => {
    const key = build('')
    const known = ids.get(key)
    if (known) return known
    const id = `${prefix}${ids.size}`
    ids.set(key, id)
    return id
  }
  const area = 'x="-60%" y="-60%" width="220%" height="220%"'
  const pen: Pen = {
    mirrored: false,
    linear(stops, from = [0, 0], to = [0, 1]) {
      const x1 = pen.mirrored ? 1 - from[0] : from[0]
      const x2 = pen.mirrored ? 1 - to[0] : to[0]
      return `url(#${define((id) => `<linearGradient id="${id}" x1="${x1}" y1="${from[1]}" x2="${x2}" y2="${to[1]}">${stopsMarkup(stops)}</linearGradient>`)})`
    },
    radial(stops, centre = [0.5, 0.5], radius = 0.5) {
      const cx = pen.mirrored ? 1 - centre[0] : centre[0]
      return `url(#${define((id) => `<radialGradient id="${id}" cx="${cx}" cy="${centre[1]}" r="${radius}">${stopsMarkup(stops)}</radialGradient>`)})`
    },
    wash: (stops, from, to) =>
      `url(#${define((id) => `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}">${stopsMarkup(stops)}</linearGradient>`)})`,
    tile: (width, height, content, transform = '') =>
      `url(#${define((id) => `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse"${transform ? ` patternTransform="${transform}"` : ''}>${content}</pattern>`)})`,
    blur: (deviation) =>
      `url(#${define((id) => `<filter id="${id}" ${area}><feGaussianBlur stdDeviation="${deviation}"/></filter>`)})`,
    shadow: (dx, dy, deviation, colour, opacity) =>
      `url(#${define((id) => `<filter id="${id}" x="-20%" y="-20%" width="140%" height="150%"><feGaussianBlur in="SourceAlpha" stdDeviation="${deviation}"/><feOffset dx="${dx}" dy="${dy}"/><feColorMatrix type="matrix" values="${colourMatrix(colour, opacity)}"/><feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter>`)})`,
    silhouette: (deviation, colour) =>
      `url(#${define((id) => `<filter id="${id}" ${area}><feColorMatrix type="matrix" values="${colourMatrix(colour, 1)}"/><feGaussianBlur stdDeviation="${deviation}"/></filter>`)})`,
    within(outline, content) {
      const id = define((own) => `<clipPath id="${own}"><path d="${outline}"/></clipPath>`)
      return `<g clip-path="url(#${id})">${content}</g>`
    },
    defs: () => `<defs>${[...ids].map(([markup, id]) => markup.replace(' id=""', ` id="${id}"`)).join('')}</defs>`,
  }
  return pen
}

function colourMatrix(colour: string, opacity: number): string {
  const [r, g, b] = rgb(colour).split(' ')
  return `0 0 0 0 ${r} 0 0 0 0 ${g} 0 0 0 0 ${b} 0 0 0 ${opacity} 0`
}
