import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { finishUpload } from './finish-upload.ts'

/** Puts away a file whose last byte has come. */
export const completeUpload = operation('media.complete_upload', {
  access: permission('product.update'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Null(),
  fails: [
    'file_not_accepted',
    'file_too_large',
    'not_an_image',
    'broken_image',
    'too_many_pixels',
    'upload_not_found',
    'upload_complete',
  ],
  emits: ['media.uploaded', 'media.ready'],
  async run(ctx, input) {
    await finishUpload(ctx, input.id)
    return null
  },
})
