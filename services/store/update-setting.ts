import Type from 'typebox'
import { AppError, invalidField } from '#lib/errors.ts'
import { missingPermission, permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { staleVersion, versionInput } from '#platform/operation/version.ts'
import { SettingView, viewOf } from './list-settings.ts'
import { problemOfValue } from './setting.ts'
import * as store from './store.ts'

/** Sets a setting within its bounds; every process uses the new value at once. */
export const updateSetting = operation('settings.update', {
  access: permission('settings.update'),
  input: Type.Object(
    { key: Type.String({ maxLength: 100 }), value: Type.Unknown(), ...versionInput },
    { additionalProperties: false },
  ),
  output: SettingView,
  fails: ['setting_not_found', 'invalid_setting', 'stale_version'],
  emits: ['settings.changed'],
  audited: true,
  locks: { kind: 'settings', id: () => 'all' },
  run: (ctx, input) => {
    const setting = ctx.runtime.services
      .flatMap((service) => service.settings ?? [])
      .find((candidate) => candidate.key === input.key)
    if (!setting) throw new AppError('not_found', 'setting_not_found', `There is no setting ${input.key}.`)
    if (!ctx.actor.permissions.has(setting.permission)) throw missingPermission(setting.permission)
    const problem = problemOfValue(setting, input.value)
    if (problem) throw invalidField('/value', 'invalid_setting', `${setting.label.en ?? setting.key} ${problem}.`)
    return ctx.tx(async (tx) => {
      const kept = await store.putSetting(tx, setting.key, input.value, ctx.actor.name, input.version ?? null)
      if (!kept) throw staleVersion(await store.settingVersion(tx, setting.key))
      await appendEvents(tx, [ctx.event('settings.changed', setting.key, { key: setting.key, branch_id: null })])
      return viewOf(setting, { value: input.value, ...kept }, ctx.locale)
    })
  },
})
