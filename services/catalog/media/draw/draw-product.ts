import type { Art, KindArt } from './art.ts'
import { darken } from './colour.ts'
import { KINDS, type Kind } from './kinds/index.ts'
import { coloursOf } from './palette.ts'
import { createPen, type Pen } from './pen.ts'
import { type Random, seeded } from './random.ts'
import { hangingWall, studioFloor, tableTop, tintFor } from './studio.ts'
import { traitsOf } from './traits.ts'

/**
 * What to draw: the English name says pattern and colours unless colours (hex or words) are given. The seed settles the thing,
 * the view (0 when left out) its surroundings and angle; every third view is a close-up.
 */
export type ProductPicture = {
  name: string
  kind: Kind
  colours?: readonly string[]
  seed: string
  view?: number
  size?: number
}

/** One thing without its surroundings, ready to be placed in a scene. */
export type Placed = { markup: string; art: KindArt; main: string }

/** Draws the thing alone, in 1000 × 1000 with its feet at y = 800. */
export function drawThing(pen: Pen, picture: ProductPicture, random: Random): Placed {
  const art = KINDS[picture.kind]
  const [main, second, accent] = coloursOf(picture.name, picture.colours ?? [], art.colours, random)
  const input: Art = { pen, random, main, second, accent, traits: traitsOf(picture.name), name: picture.name }
  return { markup: art.draw(input), art, main }
}

/** Sets a standing thing on the floor with the long shadow the light throws behind it. */
export function castOnFloor(pen: Pen, markup: string, tint: string, opacity = 0.34): string {
  const shade = darken(tint, 0.62)
  return `<g filter="${pen.silhouette(13, shade)}" opacity="${opacity}"><g transform="matrix(1 0 -0.5 0.2 400 640)">${markup}</g></g>${markup}`
}

function compose(pen: Pen, picture: ProductPicture): string {
  const { kind, seed, view = 0 } = picture
  const scene = seeded(`${kind}:${seed}:view ${view}`)
  const { stage, zoom = 1 } = KINDS[kind]
  const standing = stage === 'standing'
  pen.mirrored = standing && kind !== 'parcel' && scene.chance(view % 2 ? 0.8 : 0.25)
  const sign = pen.mirrored ? -1 : 1
  const { markup, main } = drawThing(pen, picture, seeded(`${kind}:${seed}`))
  pen.mirrored = false
  const tint = tintFor(main, scene)
  const y = standing ? 800 : 500
  const framed =
    sign === 1 && zoom === 1
      ? markup
      : `<g transform="translate(500 ${y}) scale(${sign * zoom} ${zoom}) translate(-500 ${-y})">${markup}</g>`
  if (standing) return studioFloor(pen, tint, scene) + castOnFloor(pen, framed, tint)
  const hung = stage === 'hung'
  const tilt = hung ? scene.range(-1.6, 1.6) : scene.range(-9, 9)
  const shade = darken(tint, 0.63)
  const filter = hung ? pen.shadow(26, 30, 17, shade, 0.42) : pen.shadow(14, 18, 12, shade, 0.46)
  const backdrop = hung ? hangingWall(pen, tint, scene) : tableTop(pen, tint, scene)
  return `${backdrop}<g filter="${filter}"><g transform="rotate(${tilt} 500 ${hung ? 120 : 500})">${framed}</g></g>`
}

/** Draws an illustration of a product as SVG: square, the same for the same input. */
export function drawProduct(picture: ProductPicture): string {
  const pen = createPen()
  const scene = compose(pen, picture)
  const body =
    (picture.view ?? 0) % 3 === 2 ? `<g transform="translate(500 540) scale(1.5) translate(-500 -540)">${scene}</g>` : scene
  const size = picture.size ?? 1000
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 1000 1000">${pen.defs()}${body}</svg>`
}
