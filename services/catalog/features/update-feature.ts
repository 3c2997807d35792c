import Type from 'typebox'
import { AppError } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { checkVersion, versionInput } from '#platform/operation/version.ts'
import { checkNamed, needGroup } from './create-feature.ts'
import { Code, checkFeature, Feature, featureFields, noFeature } from './feature.ts'
import * as store from './store.ts'

/** Changes a feature: names, unit, group, values in their order; a value that products have can retire, not go (CAT-03). */
export const updateFeature = operation('feature.update', {
  access: permission('feature.manage'),
  input: Type.Object({ code: Code, version: Type.Integer(), ...featureFields }, { additionalProperties: false }),
  output: Feature,
  fails: [
    'feature_not_found',
    'stale_version',
    'value_in_use',
    'group_not_found',
    'name_needed',
    'not_filterable',
    'no_values',
    'values_needed',
    'duplicate_value',
  ],
  emits: ['feature.changed'],
  audited: true,
  run: (ctx, { code, version, translations, group, filterable, values }) => {
    checkNamed(translations)
    return ctx.tx(async (tx) => {
      const before = await store.lockFeature(tx, code)
      if (!before) throw noFeature()
      checkVersion(version, before.version)
      const now = { translations, group: group === undefined ? before.group : group, filterable: filterable ?? before.filterable }
      checkFeature(before.kind, { filterable: now.filterable, values: values ?? before.values })
      await needGroup(tx, now.group)
      if (values) {
        const kept = new Set(values.map((value) => value.code))
        const gone = before.values.map((value) => value.code).filter((value) => !kept.has(value))
        const users = gone.length > 0 ? await store.usersOf(tx, code, gone) : []
        if (users.length > 0) throw valueInUse(gone, users)
        await store.syncValues(tx, code, values)
      }
      await store.updateFeature(tx, code, now)
      await appendEvents(tx, [ctx.event('feature.changed', code, { code, change: 'updated' })])
      return (await store.lockFeature(tx, code)) as Feature
    })
  },
})

/** Removes a feature that no product has. */
export const deleteFeature = operation('feature.delete', {
  access: permission('feature.manage'),
  input: Type.Object({ code: Code, ...versionInput }, { additionalProperties: false }),
  output: Type.Null(),
  fails: ['feature_not_found', 'feature_in_use', 'stale_version'],
  emits: ['feature.changed'],
  audited: true,
  run: (ctx, { code, version }) =>
    ctx.tx(async (tx) => {
      const before = await store.lockFeature(tx, code)
      if (!before) throw noFeature()
      checkVersion(version, before.version)
      const users = await store.usersOf(tx, code)
      if (users.length > 0)
        throw new AppError(
          'conflict',
          'feature_in_use',
          `Products have this feature (${named(users)}); take it off them first.`,
          {
            products: users,
          },
        )
      await store.removeFeature(tx, code)
      await appendEvents(tx, [ctx.event('feature.changed', code, { code, change: 'deleted' })])
      return null
    }),
})

/** 409: products have values that were to go. */
export function valueInUse(values: readonly string[], users: readonly string[]): AppError {
  return new AppError(
    'conflict',
    'value_in_use',
    `${values.join(', ')} is in use (${named(users)}); retire it instead, or change these first.`,
    { products: users },
  )
}

/** The first three, and that there are more. */
export function named(skus: readonly string[]): string {
  return skus.length > 3 ? `${skus.slice(0, 3).join(', ')} …` : skus.join(', ')
}
