import type { Context } from '#platform/operation/context.ts'
import { drawProduct } from '../media/draw/draw-product.ts'
import { kindOf } from '../media/draw/kind-of.ts'
import { keepImage } from '../media/images.ts'
import { insertMedia } from '../media/store.ts'
import { fetchImage, type SilentHosts } from './fetch-image.ts'
import type { FileProduct } from './product-of-lines.ts'

const MAX_IMAGES = 12

/** The pictures of a file's product, kept; a picture that cannot be had is remarked, and one is drawn from the name when none can. */
export async function imagesOf(ctx: Context, product: FileProduct, silent: SilentHosts): Promise<string[]> {
  const kept: string[] = []
  for (const image of product.images.slice(0, MAX_IMAGES)) {
    try {
      const media = await keepImage(ctx.runtime.storage, await fetchImage(image.src, silent), image.alt)
      await insertMedia(ctx.db, [media])
      kept.push(media.id)
    } catch (error) {
      product.remarks.push({
        line: image.line,
        column: 'Image Src',
        code: 'image_not_fetched',
        detail: `The picture could not be used: ${(error as Error).message}.`,
        severity: 'warning',
      })
    }
  }
  if (kept.length > 0) return kept
  const name = product.input.translations.en?.name ?? ''
  const media = await keepImage(
    ctx.runtime.storage,
    Buffer.from(drawProduct({ name, kind: kindOf(name, product.category, product.input.tags), seed: name })),
    name,
    [320, 800],
  )
  await insertMedia(ctx.db, [media])
  return [media.id]
}
