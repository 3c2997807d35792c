import { castOnFloor, drawThing } from './draw-product.ts'
import { KINDS, type Kind } from './kinds/index.ts'
import { createPen } from './pen.ts'
import { seeded } from './random.ts'
import { broadStudio } from './studio.ts'

/** What a banner shows: things beside each other, from the outside to the middle and out again. */
export type BannerPicture = { kinds: readonly Kind[]; tint: string; seed: string }

// Words stand below this line.
const GROUND = 640

/** Draws a banner, 2000 × 1000: its middle is what a phone shows, its foot is calm for words. */
export function drawBanner({ kinds, tint, seed }: BannerPicture): string {
  const pen = createPen()
  const random = seeded(`banner:${seed}`)
  const step = 1600 / kinds.length
  const largest = Math.max(...kinds.map((kind) => KINDS[kind].size))
  const things = kinds.map((kind, at) => {
    const { markup, art } = drawThing(pen, { name: '', kind, seed: `${seed} ${kind}` }, random)
    const scale = 0.5 + (0.24 * KINDS[kind].size) / largest
    const x = 1000 + (at - (kinds.length - 1) / 2) * step
    const top = art.stage === 'standing' ? GROUND - 800 * scale : 330 - 500 * scale
    const drawn = art.stage === 'standing' ? castOnFloor(pen, markup, tint) : markup
    return `<g transform="translate(${x - 500 * scale} ${top}) scale(${scale})">${drawn}</g>`
  })
  const body = `<g transform="scale(2)">${broadStudio(pen, tint, random, GROUND / 2 - 30)}</g>${things.join('')}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1000" viewBox="0 0 2000 1000">${pen.defs()}${body}</svg>`
}
