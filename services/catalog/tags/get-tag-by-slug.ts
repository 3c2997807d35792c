import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { open } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { findBySlug } from './store.ts'
import { noTag, tagName } from './tag.ts'

/** A tag by an address it has, or had: its name in the caller's language and its address now. */
export const getTagBySlug = operation('tag.get_by_slug', {
  access: open,
  input: Type.Object({ slug: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }),
  output: Type.Object({ id: Id, slug: Type.String(), name: Type.String() }),
  fails: ['tag_not_found'],
  cache: { tags: () => ['tags'] },
  async run(ctx, input) {
    const tag = await findBySlug(ctx.db, input.slug)
    if (!tag) throw noTag()
    return { id: tag.id, slug: tag.slug, name: tagName(tag, ctx.locale) }
  },
})
