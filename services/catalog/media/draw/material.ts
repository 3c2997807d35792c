import { darken, lighten } from './colour.ts'
import type { Pen } from './pen.ts'

/** How a surface turns in the light: a post, a ball, an upright face, a lit top, hanging cloth, or nothing. */
export type Form = 'post' | 'ball' | 'face' | 'top' | 'cloth' | 'flat'
/** Choices for a surface: its form, a pattern fill over it, how dark its edges fall off, its opacity. */
export type Surface = { form?: Form; pattern?: string | undefined; edge?: number; opacity?: number; depth?: number }

function fillOf(pen: Pen, colour: string, form: Form, depth: number): string {
  const up = (share: number): string => lighten(colour, share * depth)
  const down = (share: number): string => darken(colour, share * depth)
  if (form === 'post')
    return pen.linear(
      [
        [0, down(0.14)],
        [0.24, up(0.26)],
        [0.5, colour],
        [0.86, down(0.26)],
        [1, down(0.17)],
      ],
      [0, 0],
      [1, 0],
    )
  if (form === 'ball')
    return pen.radial(
      [
        [0, up(0.34)],
        [0.4, colour],
        [0.85, down(0.25)],
        [1, down(0.32)],
      ],
      [0.34, 0.28],
      0.82,
    )
  if (form === 'face')
    return pen.linear(
      [
        [0, up(0.12)],
        [0.4, colour],
        [1, down(0.16)],
      ],
      [0.1, 0],
      [0.5, 1],
    )
  if (form === 'top')
    return pen.linear(
      [
        [0, up(0.32)],
        [1, up(0.06)],
      ],
      [0, 0],
      [1, 0.6],
    )
  if (form === 'cloth')
    return pen.linear(
      [
        [0, up(0.16)],
        [0.45, colour],
        [1, down(0.15)],
      ],
      [0.05, 0.1],
      [0.95, 0.9],
    )
  return colour
}

/** A filled surface with the light, pattern and edge shading all kinds share. */
export function solid(pen: Pen, outline: string, colour: string, surface: Surface = {}): string {
  const { form = 'cloth', pattern, edge = 0, opacity = 1, depth = 1 } = surface
  const base = `<path d="${outline}" fill="${fillOf(pen, colour, form, depth)}"/>`
  const weave = pattern ? `<path d="${outline}" fill="${pattern}"/>` : ''
  const falloff = edge
    ? pen.within(
        outline,
        `<path d="${outline}" fill="none" stroke="${darken(colour, 0.5)}" stroke-width="${edge}" stroke-opacity="0.34" filter="${pen.blur(edge / 3)}"/>`,
      )
    : ''
  const all = base + weave + falloff
  return opacity < 1 ? `<g opacity="${opacity}">${all}</g>` : all
}

/** A soft dark crease in cloth or leather. */
export function fold(pen: Pen, line: string, colour: string, width = 16, opacity = 0.35): string {
  return `<path d="${line}" fill="none" stroke="${darken(colour, 0.4)}" stroke-width="${width}" stroke-linecap="round" stroke-opacity="${opacity}" filter="${pen.blur(width / 2.4)}"/>`
}

/** A soft light along a ridge. */
export function gleam(pen: Pen, line: string, width = 14, opacity = 0.4, colour = '#ffffff'): string {
  return `<path d="${line}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-opacity="${opacity}" filter="${pen.blur(width / 2.6)}"/>`
}

/** A crisp thin line: a seam, a groove, a wire. */
export function line(path: string, colour: string, width = 3, opacity = 1): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${opacity < 1 ? ` stroke-opacity="${opacity}"` : ''}/>`
}

/** A row of small stitches along a path. */
export function stitches(path: string, colour: string, width = 2.5, dash = '9 7'): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dash}" stroke-opacity="0.75"/>`
}

/** The dark meeting of a thing and the ground beneath it. */
export function contact(pen: Pen, x: number, y: number, reach: number, depth = reach * 0.09): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${reach}" ry="${depth}" fill="#1d1712" fill-opacity="0.42" filter="${pen.blur(Math.max(4, depth * 0.5))}"/>`
}

/** The outline of an ellipse as path data, so that it can be filled, clipped and shaded like any other. */
export function oval(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${rx * 2} 0a${rx} ${ry} 0 1 0 ${-rx * 2} 0Z`
}

/** The outline of a rectangle with rounded corners as path data. */
export function box(x: number, y: number, width: number, height: number, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2)
  return `M${x + r} ${y}h${width - 2 * r}q${r} 0 ${r} ${r}v${height - 2 * r}q0 ${r} ${-r} ${r}h${-(width - 2 * r)}q${-r} 0 ${-r} ${-r}v${-(height - 2 * r)}q0 ${-r} ${r} ${-r}Z`
}
