import Type from 'typebox'
import { Media } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { keepImage } from './images.ts'
import * as store from './store.ts'

const WIDE = [640, 1200, 2000]

/** A file that came by multipart, on this machine's disk. */
export const UploadedFile = Type.Object(
  { path: Type.String(), file_name: Type.String(), bytes: Type.Integer() },
  { additionalProperties: false },
)

/** Keeps an uploaded picture in the sizes that pages need. */
export const uploadMedia = operation('media.upload', {
  access: permission('product.update'),
  input: Type.Object(
    {
      file: UploadedFile,
      alt: Type.Optional(Type.String({ maxLength: 300 })),
      /** Whether it is shown across a whole page and needs a size for that. */
      wide: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  output: Media,
  fails: ['not_an_image', 'svg_refused', 'broken_image', 'too_many_pixels', 'file_too_large', 'multipart_needed'],
  async run(ctx, input) {
    const media = await keepImage(ctx.runtime.storage, input.file.path, input.alt ?? '', {
      avif: true,
      ...(input.wide ? { widths: WIDE } : {}),
    })
    await store.insertMedia(ctx.db, [media])
    return media
  },
})
