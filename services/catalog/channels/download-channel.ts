import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import type { Db } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { FILE_COLUMNS } from './adapters/file.ts'
import { needChannel } from './need-channel.ts'
import { nextRecords } from './record-store.ts'
import { findChannel } from './store.ts'

const BATCH = 500

/** What a file channel offers now, as a CSV that is made while it is loaded. */
export const downloadChannel = operation('channel.download', {
  access: permission('channel.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Type.Object({ id: Id, file_name: Type.String() }),
  fails: ['channel_not_found', 'other_branch', 'channel_without_file'],
  async run(ctx, input) {
    const channel = needChannel(ctx, await findChannel(ctx.db, input.id))
    if (channel.adapter !== 'file')
      throw new AppError(
        'conflict',
        'channel_without_file',
        'Only a channel of the kind file has a file; this one is told by its API.',
      )
    const slug = channel.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    return { id: channel.id, file_name: `${slug || 'channel'}.csv` }
  },
})

/** Sends the file; cells that a spreadsheet would take for formulas are made plain text (SEC-06). */
export function channelFileReply(_request: FastifyRequest, reply: FastifyReply, output: unknown, ctx: Context): unknown {
  const { id, file_name } = output as { id: string; file_name: string }
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${file_name}"`)
    .header('cache-control', 'private, no-store')
    .send(Readable.from(lines(ctx.db, id)))
}

async function* lines(db: Db, id: string): AsyncGenerator<string> {
  yield `\ufeff${stringify([[...FILE_COLUMNS]])}`
  let after = ''
  for (;;) {
    const batch = await nextRecords(db, id, after, BATCH)
    const last = batch.at(-1)
    if (!last) return
    const columns = [...FILE_COLUMNS]
    yield stringify(
      batch.map(({ record }) => record),
      { columns, escape_formulas: true },
    )
    after = last.sku
  }
}
