import { sql } from 'kysely'
import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { permission } from '#platform/operation/access.ts'
import { declareList, listOutput } from '#platform/operation/list.ts'
import { operation } from '#platform/operation/operation.ts'
import { needChannel } from './need-channel.ts'
import { Channel, channelView } from './shapes.ts'
import * as store from './store.ts'

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
    return page.answer(await store.listChannels(ctx.db, page, ctx.actor.branches), channelView)
  },
})

/** One channel. */
export const getChannel = operation('channel.get', {
  access: permission('channel.view'),
  input: Type.Object({ id: Id }, { additionalProperties: false }),
  output: Channel,
  fails: ['channel_not_found', 'other_branch'],
  run: async (ctx, input) => channelView(needChannel(ctx, await store.findChannel(ctx.db, input.id))),
})
