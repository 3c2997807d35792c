import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { addJob } from '#platform/jobs/jobs.ts'
import { signedIn } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { unseal } from '#platform/seal.ts'
import * as store from './store.ts'

const DAY = 86_400_000
const State = Type.Object({ state: OneOf(['none', 'pending', 'ready']), asked_at: Nullable(Time), ready_at: Nullable(Time) })
const input = Type.Object({}, { additionalProperties: false })

/** Has everything gathered that the shop keeps about the signed-in person, at most once a day (IDN-10). */
export const askData = operation('user.ask_data', {
  access: signedIn,
  input,
  output: State,
  limit: 10,
  run: (ctx) =>
    ctx.tx(async (tx) => {
      const id = ctx.actor.id ?? ''
      const now = ctx.now()
      if (await store.askAnew(tx, id, new Date(now), new Date(now - DAY)))
        await addJob(tx, 'identity.gatherData', { id, letter: newId() })
      return stateOf(await store.findRequest(tx, id))
    }),
})

/** Where the signed-in person's wish for their data stands. */
export const getDataState = operation('user.get_data_state', {
  access: signedIn,
  input,
  output: State,
  run: async (ctx) => stateOf(await store.findRequest(ctx.db, ctx.actor.id ?? '')),
})

/** The file with everything that the shop keeps about the signed-in person. */
export const downloadData = operation('user.download_data', {
  access: signedIn,
  input,
  output: Type.Object({ json: Type.String() }),
  fails: ['data_not_ready'],
  async run(ctx) {
    const sealed = await store.findFile(ctx.db, ctx.actor.id ?? '')
    const { costKey, oldCostKeys } = ctx.runtime.config.secrets
    const json = sealed === undefined ? undefined : unseal([costKey, ...oldCostKeys], sealed)
    if (json === undefined)
      throw new AppError('not_found', 'data_not_ready', 'There is no file of your data (any more); ask for it first.')
    return { json }
  },
})

/** Sends the file to be saved. */
export function dataReply(_request: FastifyRequest, reply: FastifyReply, output: unknown): unknown {
  return reply
    .type('application/json; charset=utf-8')
    .header('content-disposition', 'attachment; filename="my-data.json"')
    .header('cache-control', 'private, no-store')
    .send((output as { json: string }).json)
}

function stateOf(found: store.DataRequest | undefined) {
  if (!found) return { state: 'none' as const, asked_at: null, ready_at: null }
  return { state: found.ready_at ? ('ready' as const) : ('pending' as const), asked_at: found.asked_at, ready_at: found.ready_at }
}
