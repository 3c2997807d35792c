import { createReadStream } from 'node:fs'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { exportPath, isGoodLink } from './export-files.ts'
import * as store from './store.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/jsonl; charset=utf-8',
}

/** Loads the file of an export by a signed link that ends within the hour. */
export const downloadExport = operation('export.download', {
  access: open,
  input: Type.Object(
    { id: Id, expires: Type.Integer({ minimum: 0, maximum: 100_000_000_000 }), signature: Type.String({ maxLength: 100 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({ path: Type.String(), format: Type.String(), day: Type.String() }),
  fails: ['bad_link', 'export_gone'],
  async run(ctx, input) {
    if (!isGoodLink(ctx.runtime.config, input, ctx.now()))
      throw new AppError('forbidden', 'bad_link', 'This link is over or was changed; open the export in the panel for a new one.')
    const row = await store.findExport(ctx.db, input.id)
    if (row?.status !== 'completed')
      throw new AppError('not_found', 'export_gone', 'The file is not kept any more; start the export again.')
    return { path: exportPath(ctx.runtime.config, row), format: row.format, day: row.created_at.slice(0, 10) }
  },
})

/** Sends the file. */
export function exportReply(_request: FastifyRequest, reply: FastifyReply, output: unknown): unknown {
  const { path, format, day } = output as { path: string; format: keyof typeof TYPES; day: string }
  return reply
    .type(TYPES[format])
    .header('content-disposition', `attachment; filename="products-${day}.${format}"`)
    .header('cache-control', 'private, no-store')
    .send(createReadStream(path))
}
