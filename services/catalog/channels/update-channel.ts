import Type from 'typebox'
import { Id, OneOf } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { wakeSync } from './mark.ts'
import { needChannel } from './need-channel.ts'
import { Channel, channelFields } from './shapes.ts'
import {
  CHANNEL_STATES,
  hasRemotes,
  lockChannel,
  deleteChannel as removeChannel,
  updateChannel as writeChannel,
} from './store.ts'
import { TERM_FAILS, termsOf } from './terms.ts'
import { channelOf } from './view.ts'

/**
 * Changes a channel: what goes there, how it is reached, and whether it is told of changes (active), left alone (paused) or
 * emptied (closing). What is left out stays as it is; secrets stay unless they are given anew.
 */
export const updateChannel = operation('channel.update', {
  access: permission('channel.manage'),
  input: Type.Object(
    { id: Id, version: Type.Integer(), ...channelFields, state: Type.Optional(OneOf(CHANNEL_STATES)) },
    { additionalProperties: false },
  ),
  output: Channel,
  fails: [...TERM_FAILS.filter((code) => code !== 'branch_not_found'), 'channel_not_found', 'stale_version'],
  audited: true,
  emits: ['channel.changed'],
  run: (ctx, { id, version, state, ...said }) =>
    ctx.tx(async (tx) => {
      const before = needChannel(ctx, await lockChannel(tx, id))
      checkVersion(version, before.version)
      const terms = await termsOf(ctx, tx, said, before, before)
      await writeChannel(tx, id, { ...terms, state: state ?? before.state })
      await appendEvents(tx, [ctx.event('channel.changed', id, { id, name: terms.name, change: 'updated' }, before.branch_id)])
      await wakeSync(tx)
      return channelOf(ctx, tx, id)
    }),
})

/** Forgets a channel. One that still offers something is emptied first (closing), unless what is there may stay behind. */
export const deleteChannel = operation('channel.delete', {
  access: permission('channel.manage'),
  input: Type.Object({ id: Id, leave_listings: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
  output: Type.Object({}),
  fails: ['channel_not_found', 'channel_in_use', 'other_branch'],
  audited: true,
  emits: ['channel.changed'],
  run: (ctx, input) =>
    ctx.tx(async (tx) => {
      const channel = needChannel(ctx, await lockChannel(tx, input.id))
      if (channel.adapter !== 'file' && !input.leave_listings && (await hasRemotes(tx, channel.id)))
        throw new AppError(
          'conflict',
          'channel_in_use',
          'Products are still offered there. Take them down first by setting its state to closing, or leave them there by leave_listings.',
        )
      await removeChannel(tx, channel.id)
      const { id, name } = channel
      await appendEvents(tx, [ctx.event('channel.changed', id, { id, name, change: 'deleted' }, channel.branch_id)])
      return {}
    }),
})
