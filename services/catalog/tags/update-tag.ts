import Type from 'typebox'
import { Id, Nullable, Translated } from '#contracts/shapes.ts'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion } from '#platform/operation/version.ts'
import { beginChange } from './begin-change.ts'
import * as store from './store.ts'
import { noTag, Tag, TagChange, TagName, tagSlug } from './tag.ts'

/** Renames a tag, everywhere: its address follows its name, the old one leads on, and products follow in a job. */
export const updateTag = operation('tag.update', {
  access: permission('tag.manage'),
  input: Type.Object(
    {
      id: Id,
      version: Type.Integer(),
      name: TagName,
      translations: Type.Optional(Translated(Type.Object({ name: TagName }, { additionalProperties: false }))),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ ...Tag.properties, change: Nullable(TagChange) }),
  fails: ['tag_not_found', 'stale_version', 'tag_exists'],
  emits: ['tag.changed'],
  audited: true,
  run: (ctx, { id, version, name: said, translations }) =>
    ctx.tx(async (tx) => {
      const [before] = await store.lockTags(tx, [id])
      if (!before) throw noTag()
      checkVersion(version, before.version)
      const name = said.trim()
      const slug = tagSlug(name)
      if (!(await store.renameTag(tx, before, { name, slug, translations: translations ?? before.translations }))) {
        throw new AppError('conflict', 'tag_exists', `There is a tag ${name} already; merge the two instead.`, {
          errors: [{ pointer: '/name', code: 'tag_exists', detail: `There is a tag ${name} already; merge the two instead.` }],
        })
      }
      const change = name === before.name ? null : await beginChange(ctx, tx, { kind: 'rename', tag: before.name, becomes: name })
      await appendEvents(tx, [ctx.event('tag.changed', id, { id, name, change: 'updated' })])
      const [saved] = await store.lockTags(tx, [id])
      return { ...(saved as store.TagRow), change }
    }),
})
