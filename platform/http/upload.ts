import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#lib/errors.ts'

/** Receives a multipart form: its file onto disk (removed after the answer), its fields as texts. */
export async function takeUpload(
  request: FastifyRequest,
  reply: FastifyReply,
  maxBytes: number,
): Promise<Record<string, unknown>> {
  if (!request.isMultipart())
    throw new AppError('unsupported', 'multipart_needed', 'Send the file as multipart/form-data, in the field "file".')
  const folder = await mkdtemp(join(tmpdir(), 'serai-upload-'))
  // The request closes as soon as it is read; the answer closes when nobody needs the file any more.
  reply.raw.once('close', () => {
    rm(folder, { recursive: true, force: true }).catch((error: unknown) =>
      request.log.warn({ err: error }, 'an upload was not removed'),
    )
  })
  const form: Record<string, unknown> = {}
  try {
    for await (const part of request.parts({ limits: { fileSize: maxBytes, files: 1, fields: 20, fieldSize: 10_000 } })) {
      if (part.type === 'field') {
        form[part.fieldname] = part.value
        continue
      }
      if (part.fieldname !== 'file') throw new AppError('malformed', 'unknown_file', 'The file goes in the field "file".')
      const path = join(folder, 'file')
      await pipeline(part.file, createWriteStream(path))
      if (part.file.truncated)
        throw new AppError('too_large', 'file_too_large', `The file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB.`)
      form['file'] = { path, file_name: (part.filename ?? 'file').slice(-200), bytes: (await stat(path)).size }
    }
  } catch (error) {
    throw isBrokenForm(error) ? new AppError('malformed', 'broken_form', 'The form is damaged or ends too early.') : error
  }
  return form
}

const CUT_OFF = ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET']

// What the form's parser throws carries no code, unlike refusals and the errors of the system.
function isBrokenForm(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return code === undefined || CUT_OFF.includes(code)
}
