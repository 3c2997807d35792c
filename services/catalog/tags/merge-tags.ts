import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { beginChange } from './begin-change.ts'
import * as store from './store.ts'
import { noTag, TagChange } from './tag.ts'

/** Makes two tags one: what carries the first will carry the other, and the first's addresses lead there. */
export const mergeTags = operation('tag.merge', {
  access: permission('tag.manage'),
  input: Type.Object({ id: Id, into: Id, ...versionInput }, { additionalProperties: false }),
  output: TagChange,
  fails: ['tag_not_found', 'merge_target', 'stale_version'],
  emits: ['tag.changed'],
  idempotent: 'key',
  audited: true,
  run: (ctx, { id, into, version }) =>
    ctx.tx(async (tx) => {
      if (id === into) throw invalidField('/into', 'merge_target', 'Choose another tag to merge this one into.')
      const locked = await store.lockTags(tx, [id, into])
      const from = locked.find((tag) => tag.id === id)
      const target = locked.find((tag) => tag.id === into)
      if (!from) throw noTag()
      if (!target) throw invalidField('/into', 'merge_target', 'The tag to merge into does not exist.')
      checkVersion(version, from.version)
      await store.foldTag(tx, from, target)
      await appendEvents(tx, [ctx.event('tag.changed', id, { id, name: target.name, change: 'merged' })])
      return beginChange(ctx, tx, { kind: 'merge', tag: from.name, becomes: target.name })
    }),
})

/** Takes a tag off all products. */
export const deleteTag = operation('tag.delete', {
  access: permission('tag.manage'),
  input: Type.Object({ id: Id, ...versionInput }, { additionalProperties: false }),
  output: TagChange,
  fails: ['tag_not_found', 'stale_version'],
  emits: ['tag.changed'],
  audited: true,
  run: (ctx, { id, version }) =>
    ctx.tx(async (tx) => {
      const [tag] = await store.lockTags(tx, [id])
      if (!tag) throw noTag()
      checkVersion(version, tag.version)
      await store.removeTag(tx, id)
      await appendEvents(tx, [ctx.event('tag.changed', id, { id, name: tag.name, change: 'deleted' })])
      return beginChange(ctx, tx, { kind: 'delete', tag: tag.name, becomes: null })
    }),
})
