import { drawProduct, type ProductPicture } from '../media/draw/draw-product.ts'
import type { DemoProduct } from './demo-types.ts'

// Views 2, 5, … are close-ups: a colour shown once must be shown whole.
const WHOLE_VIEWS = [0, 1, 3, 4, 6, 7]

/** The SVG drawings of a demo product in order, the featured one first; variants name theirs by index. */
export function demoPictures(product: DemoProduct): string[] {
  const byColour = product.variants.some(({ image }) => image !== undefined)
  return product.colours.slice(0, product.images).map((colours, at) => {
    const picture: ProductPicture = {
      name: product.translations.en.name,
      kind: product.kind,
      seed: product.key,
      view: byColour ? (WHOLE_VIEWS[at] ?? 0) : at,
      ...(colours ? { colours } : {}),
    }
    return drawProduct(picture)
  })
}
