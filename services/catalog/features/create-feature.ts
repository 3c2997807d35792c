import Type from 'typebox'
import { OneOf } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { newId } from '#lib/id.ts'
import type { Tx } from '#platform/db/pool.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { Code, checkFeature, Feature, featureFields, KINDS } from './feature.ts'
import * as store from './store.ts'

/** Adds a feature that products can have; what its values are stays what it is (CAT-03). */
export const createFeature = operation('feature.create', {
  access: permission('feature.manage'),
  input: Type.Object({ code: Code, kind: OneOf(KINDS), ...featureFields }, { additionalProperties: false }),
  output: Feature,
  fails: ['feature_exists', 'group_not_found', 'name_needed', 'not_filterable', 'no_values', 'values_needed', 'duplicate_value'],
  emits: ['feature.changed'],
  idempotent: 'key',
  audited: true,
  run: (ctx, { code, kind, translations, group = null, filterable = false, values }) => {
    checkNamed(translations)
    checkFeature(kind, { filterable, values: values ?? [] })
    return ctx.tx(async (tx) => {
      await needGroup(tx, group)
      if (!(await store.insertFeature(tx, { id: newId(), code, kind, translations, group, filterable })))
        throw invalidField(
          '/code',
          'feature_exists',
          `There is a feature ${code} already; choose another code or change that one.`,
        )
      await store.syncValues(tx, code, values ?? [])
      await appendEvents(tx, [ctx.event('feature.changed', code, { code, change: 'created' })])
      return (await store.lockFeature(tx, code)) as Feature
    })
  },
})

/** Refuses (422 `name_needed`) what has no name in any language. */
export function checkNamed(translations: object): void {
  if (Object.keys(translations).length === 0)
    throw invalidField('/translations', 'name_needed', 'It needs a name in at least one language.')
}

/** Refuses (422 `group_not_found`) a group that is not there, and holds the one that is. */
export async function needGroup(tx: Tx, code: string | null): Promise<void> {
  if (code !== null && !(await store.holdGroup(tx, code)))
    throw new AppError('invalid', 'group_not_found', `There is no group ${code}; make it first.`, {
      errors: [{ pointer: '/group', code: 'group_not_found', detail: `There is no group ${code}; make it first.` }],
    })
}
