import type { DemoProduct } from '../demo-types.ts'
import { BAGS_SHOES } from './bags-shoes.ts'
import { DRESSES } from './dresses.ts'
import { FURNITURE } from './furniture.ts'
import { GARDEN } from './garden.ts'
import { GIFTS } from './gifts.ts'
import { JACKETS } from './jackets.ts'
import { KEEPSAKES } from './keepsakes.ts'
import { KNITWEAR } from './knitwear.ts'
import { LIGHTING } from './lighting.ts'
import { OUTDOOR } from './outdoor.ts'
import { PANTRY } from './pantry.ts'
import { PRESERVES } from './preserves.ts'
import { RUGS } from './rugs.ts'
import { SCARVES_HATS } from './scarves-hats.ts'
import { SHIRTS } from './shirts.ts'
import { TABLEWARE } from './tableware.ts'
import { TEAWARE } from './teaware.ts'
import { TEXTILES } from './textiles.ts'

/** Every demo product, mixed so that the newest are not all of one kind. */
export const DEMO_PRODUCTS: readonly DemoProduct[] = interleave([
  SHIRTS,
  LIGHTING,
  PANTRY,
  JACKETS,
  TEAWARE,
  GARDEN,
  BAGS_SHOES,
  FURNITURE,
  GIFTS,
  DRESSES,
  RUGS,
  PRESERVES,
  SCARVES_HATS,
  TEXTILES,
  OUTDOOR,
  KNITWEAR,
  TABLEWARE,
  KEEPSAKES,
])

function interleave<T>(groups: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...groups.map((group) => group.length))
  return Array.from({ length: longest }, (_, at) => groups.flatMap((group) => group.slice(at, at + 1))).flat()
}
