import Type from 'typebox'
import { AppError, invalidField } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkNamed } from './create-feature.ts'
import { Code, Feature, FeatureGroup } from './feature.ts'
import * as store from './store.ts'

const Both = Type.Object({ data: Type.Array(Feature), groups: Type.Array(FeatureGroup) })

/** Puts features in the order in which products show them, within their groups. */
export const arrangeFeatures = operation('feature.arrange', {
  access: permission('feature.manage'),
  input: Type.Object({ codes: Type.Array(Code, { minItems: 1, maxItems: 1_000 }) }, { additionalProperties: false }),
  output: Both,
  emits: ['feature.changed'],
  idempotent: 'key',
  audited: true,
  run: (ctx, { codes }) =>
    ctx.tx(async (tx) => {
      await store.arrangeFeatures(tx, codes)
      await appendEvents(tx, [ctx.event('feature.changed', codes[0] ?? '', { code: codes[0] ?? '', change: 'arranged' })])
      return { data: await store.listFeatures(tx), groups: await store.listGroups(tx) }
    }),
})

/** Makes the groups of features what the list says, in its order; a group that features are in stays. */
export const saveFeatureGroups = operation('feature.save_groups', {
  access: permission('feature.manage'),
  input: Type.Object({ groups: Type.Array(FeatureGroup, { maxItems: 100 }) }, { additionalProperties: false }),
  output: Both,
  fails: ['group_in_use', 'duplicate_group', 'name_needed'],
  emits: ['feature.changed'],
  idempotent: 'key',
  audited: true,
  run: (ctx, { groups }) => {
    for (const group of groups) checkNamed(group.translations)
    if (new Set(groups.map((group) => group.code)).size < groups.length)
      throw invalidField('/groups', 'duplicate_group', 'Two groups have one code; give each its own.')
    return ctx.tx(async (tx) => {
      const used = await store.saveGroups(tx, groups)
      if (used.length > 0)
        throw new AppError('conflict', 'group_in_use', `Features are in ${used.join(', ')}; put them into another group first.`)
      await appendEvents(tx, [ctx.event('feature.changed', 'groups', { code: 'groups', change: 'grouped' })])
      return { data: await store.listFeatures(tx), groups: await store.listGroups(tx) }
    })
  },
})
