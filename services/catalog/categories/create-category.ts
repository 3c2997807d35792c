import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import { publicationOf } from '#lib/publication.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { Category, categoryFields, refuseTakenSlugs, viewOf, withSlugs } from './category.ts'
import * as store from './store.ts'

/** Adds a category under a parent, or a root one; the depth is limited by a setting (CAT-01). */
export const createCategory = operation('category.create', {
  access: permission('category.manage'),
  input: Type.Object(
    { parent_id: Type.Optional(Type.Union([Id, Type.Null()])), ...categoryFields },
    { additionalProperties: false },
  ),
  output: Category,
  fails: ['parent_not_found', 'category_too_deep', 'duplicate_slug', 'name_needed', 'invalid_time'],
  emits: ['category.changed'],
  idempotent: 'key',
  audited: true,
  async run(ctx, input) {
    const translations = withSlugs(input.translations)
    const publication = publicationOf(input)
    const maxDepth = await ctx.setting<number>('category_max_depth')
    return ctx.tx(async (tx) => {
      const parent = input.parent_id ? await store.findCategory(tx, input.parent_id) : undefined
      if (input.parent_id && !parent) throw new AppError('invalid', 'parent_not_found', 'The parent category does not exist.')
      if (parent && parent.path.length >= maxDepth)
        throw invalidField('/parent_id', 'category_too_deep', `Categories nest at most ${maxDepth} deep.`)
      const id = newId()
      const row = {
        id,
        parent_id: parent?.id ?? null,
        path: [...(parent?.path ?? []), id],
        translations,
        enabled: input.enabled ?? true,
        priority: input.priority ?? 0,
        image_id: input.image_id ?? null,
        ...publication,
      }
      refuseTakenSlugs(await store.saveCategory(tx, row))
      await appendEvents(tx, [ctx.event('category.changed', id, { id, change: 'created' })])
      const saved = await store.findCategory(tx, id)
      return viewOf(saved as store.CategoryRow)
    })
  },
})
