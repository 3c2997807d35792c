import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import Type from 'typebox'
import { signedIn } from '#platform/operation/access.ts'
import { isStaff } from '#platform/operation/actor.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { type NoticeRow, noticeView } from './notice-view.ts'

const PING_MS = 25_000

/** Opens the live stream of the caller's notices (server-sent events). */
export const streamNotices = operation('notification.stream', {
  access: signedIn,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ since: Type.String() }),
  run: async (ctx) => ctx.one(sql<{ since: string }>`select clock_timestamp() as since`),
})

/** Sends every notice that comes for the caller, and to staff who opens what for editing, wherever that happens, until the browser goes. */
export function streamReply(request: FastifyRequest, reply: FastifyReply, output: unknown, ctx: Context): unknown {
  let since = (output as { since: string }).since
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', 'x-accel-buffering': 'no' })
  raw.write('retry: 3000\n\n')
  const send = async () => {
    const fresh = await ctx.rows(
      sql<NoticeRow>`select id, type, data, link, read_at, created_at from notice where user_id = ${ctx.actor.id} and created_at > ${since}::timestamptz order by created_at`,
    )
    for (const row of fresh) {
      // JSON carries milliseconds, the database microseconds: the next look starts a millisecond later.
      since = new Date(Date.parse(row.created_at) + 1).toISOString()
      raw.write(`event: notice\nid: ${row.id}\ndata: ${JSON.stringify(noticeView(row, ctx.locale))}\n\n`)
    }
  }
  const unwatch = ctx.runtime.events.watch('notifications', (events) => {
    if (
      !events.some(
        (event) => event.name === 'notice.created' && (event.payload['user_ids'] as string[]).includes(ctx.actor.id ?? ''),
      )
    )
      return
    send().catch((error: unknown) =>
      ctx.runtime.log.warn({ err: error }, 'a notice stream missed a notice; the next one brings it'),
    )
  })
  const unwatchLocks = ctx.runtime.events.watch('identity', (events) => {
    if (!isStaff(ctx.actor)) return
    for (const event of events)
      if (event.name === 'lock.changed') raw.write(`event: lock\ndata: ${JSON.stringify(event.payload)}\n\n`)
  })
  const ping = setInterval(() => raw.write('event: ping\ndata: {}\n\n'), PING_MS).unref()
  const stop = () => {
    clearInterval(ping)
    unwatch()
    unwatchLocks()
    forget()
  }
  const forget = ctx.runtime.whenClosing(() => raw.end())
  raw.once('close', stop)
  // Who went while the stream was being opened has no closing left to tell of.
  if (raw.destroyed || raw.closed || request.raw.socket.destroyed) stop()
  return reply
}
