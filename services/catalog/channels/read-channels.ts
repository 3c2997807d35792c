import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { Channel } from './shapes.ts'
import * as store from './store.ts'
import { channelOf, channelViews } from './view.ts'

const list = declareList(['name', 'created_at'], 'name')

/** Channels with how their listings stand; staff of a branch see those of their branch. */
export const listChannels = operation('channel.list', {
  access: permission('channel.view'),
  input: Type.Object(list.input, { additionalProperties: false }),
  output: listOutput(Channel),
  fails: [...list.fails],
  async run(ctx, input) {
    const sortable = {
      name: { by: sql`lower(c.name)`, type: 'text' },
      created_at: { by: sql`c.created_at`, type: 'timestamptz' },
    } as const
    const page = list.page(input, sortable, { by: sql`c.id`, type: 'uuid' })
    const answer = page.answer(await store.listChannels(ctx.db, page, ctx.actor.branches), (row) => row)
    return { ...answer, data: await channelViews(ctx, ctx.db, answer.data) }
  },
})

/** One channel. */
export const getChannel = operation('channel.get', {
  access: permission('channel.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Channel,
  fails: ['channel_not_found', 'other_branch'],
  run: (ctx, input) => channelOf(ctx, ctx.db, input.id),
})
