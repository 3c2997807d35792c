import type { Colours } from './palette.ts'
import type { Pen } from './pen.ts'
import type { Random } from './random.ts'
import type { Traits } from './traits.ts'

/** All a kind needs to draw one thing. */
export type Art = { pen: Pen; random: Random; main: string; second: string; accent: string; traits: Traits; name: string }

/**
 * A kind of thing and how it is drawn: inside 1000 × 1000, the middle at x = 500, feet at y = 800 when it stands.
 * `size` is its height among others in a still life, 1 for a sofa or a coat; `zoom` fills the frame when it stands alone.
 */
export type KindArt = {
  stage: 'hung' | 'standing' | 'lying'
  size: number
  zoom?: number
  colours: readonly Colours[]
  draw(art: Art): string
}
