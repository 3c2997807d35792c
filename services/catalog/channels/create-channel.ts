import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { newId } from '#lib/id.ts'
import { permission } from '#platform/operation/access.ts'
import { actorSummary } from '#platform/operation/actor.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { shopOf } from '#platform/shop.ts'
import { ADAPTER_NAMES } from './adapters/adapters.ts'
import { wakeSync } from './mark.ts'
import { Channel, channelFields } from './shapes.ts'
import { insertChannel } from './store.ts'
import { checkBranch, TERM_FAILS, termsOf } from './terms.ts'
import { channelOf } from './view.ts'

/** Begins to offer products of a branch on a channel: all, or those of products and categories that are named (CAT-52). */
export const createChannel = operation('channel.create', {
  access: permission('channel.manage'),
  input: Type.Object(
    { ...channelFields, adapter: OneOf(ADAPTER_NAMES), branch_id: Type.Optional(Id) },
    { additionalProperties: false },
  ),
  output: Channel,
  fails: TERM_FAILS.filter((code) => code !== 'credentials_needed'),
  idempotent: 'key',
  audited: true,
  emits: ['channel.changed'],
  async run(ctx, { adapter, branch_id, ...said }) {
    const branch = branch_id ?? (await shopOf(ctx)).branch.id
    await checkBranch(ctx, branch)
    return ctx.tx(async (tx) => {
      const id = newId()
      const terms = await termsOf(ctx, tx, said, { adapter, branch_id: branch })
      await insertChannel(tx, id, { ...terms, state: 'active' }, actorSummary(ctx.actor))
      await appendEvents(tx, [ctx.event('channel.changed', id, { id, name: terms.name, change: 'created' }, branch)])
      await wakeSync(tx)
      return channelOf(ctx, tx, id)
    })
  },
})
