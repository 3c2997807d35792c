import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { announcedKind, MAX_BYTES } from '../accepted.ts'
import * as store from './store.ts'

const NAME_MAX = 200
const MB = 1024 * 1024

/** Makes room for a file that is to come, or refuses it by its size before a byte is taken. */
export const beginUpload = operation('media.begin_upload', {
  access: permission('product.update'),
  input: Type.Object(
    {
      id: Id,
      bytes: Type.Integer({ minimum: 0 }),
      file_name: Type.String({ maxLength: 1_000 }),
      type: Type.String({ maxLength: 200 }),
      alt: Type.String({ maxLength: 300 }),
    },
    { additionalProperties: false },
  ),
  output: Type.Null(),
  fails: ['length_needed', 'name_needed', 'file_too_large'],
  async run(ctx, { id, bytes, file_name, type, alt }) {
    if (bytes === 0)
      throw new AppError('malformed', 'length_needed', 'Say by Upload-Length how many bytes will come; an empty file is none.')
    if (!file_name) throw new AppError('malformed', 'name_needed', 'Say by Upload-Metadata how the file is called: filename.')
    const kind = announcedKind(type, file_name)
    if (bytes > MAX_BYTES[kind])
      throw new AppError('too_large', 'file_too_large', `The file is larger than ${MAX_BYTES[kind] / MB} MB.`)
    const facts = { id, kind, bytes, alt: alt.trim(), file_name: file_name.slice(-NAME_MAX), owner_id: ctx.actor.id }
    await ctx.tx((tx) => store.insertUpload(tx, facts))
    return null
  },
})
