import Type from 'typebox'
import { Id } from '#contracts/shapes.ts'
import { invalidField } from '#lib/errors.ts'
import { permission } from '#platform/operation/access.ts'
import type { Context } from '#platform/operation/context.ts'
import { operation } from '#platform/operation/operation.ts'
import { appendEvents } from '#platform/operation/transact.ts'
import { staleVersion, versionInput } from '#platform/operation/version.ts'
import type { Setting } from '#platform/service.ts'
import { shopOf } from '#platform/shop.ts'
import { settingToChange } from './declared.ts'
import { SettingView, viewOf } from './list-settings.ts'
import { problemOfValue } from './setting.ts'
import * as store from './store.ts'

const Where = { key: Type.String({ maxLength: 100 }), branch_id: Type.Optional(Id) }
const FAILS = ['setting_not_found', 'setting_of_shop', 'branch_not_found', 'other_branch', 'stale_version'] as const
const locks = { kind: 'settings', id: () => 'all' }

/** Sets a setting within its bounds, for the whole shop or for a branch; every process uses the new value at once (SET-01). */
export const updateSetting = operation('settings.update', {
  access: permission('settings.update'),
  input: Type.Object({ ...Where, value: Type.Unknown(), ...versionInput }, { additionalProperties: false }),
  output: SettingView,
  fails: [...FAILS, 'invalid_setting'],
  emits: ['settings.changed'],
  audited: true,
  locks,
  async run(ctx, input) {
    const branchId = input.branch_id ?? null
    const setting = await settingToChange(ctx, input.key, branchId)
    await checkValue(ctx, setting, input.value, branchId)
    return ctx.tx(async (tx) => {
      const before = await store.lockKept(tx, setting.key, branchId)
      const said = { key: setting.key, branchId, value: input.value, by: ctx.actor.name }
      const kept = await store.putSetting(tx, said, input.version ?? null)
      if (!kept) throw staleVersion(before.find((row) => row.branch_id === branchId)?.version ?? 0)
      await appendEvents(tx, [changed(ctx, setting, branchId)])
      return viewOf(setting, [...before.filter((row) => row.branch_id !== branchId), kept], branchId, ctx.locale)
    })
  },
})

/** Takes back what was set: a branch has the shop's value again, and the shop the default. */
export const resetSetting = operation('settings.reset', {
  access: permission('settings.update'),
  input: Type.Object({ ...Where, ...versionInput }, { additionalProperties: false }),
  output: SettingView,
  fails: FAILS,
  emits: ['settings.changed'],
  audited: true,
  locks,
  async run(ctx, input) {
    const branchId = input.branch_id ?? null
    const setting = await settingToChange(ctx, input.key, branchId)
    return ctx.tx(async (tx) => {
      const before = await store.lockKept(tx, setting.key, branchId)
      const version = before.find((row) => row.branch_id === branchId)?.version ?? 0
      if (input.version !== undefined && input.version !== version) throw staleVersion(version)
      await store.forgetSetting(tx, setting.key, branchId)
      await appendEvents(tx, [changed(ctx, setting, branchId)])
      const left = before.filter((row) => row.branch_id !== branchId)
      return viewOf(setting, left, branchId, ctx.locale)
    })
  },
})

async function checkValue(ctx: Context, setting: Setting, value: unknown, branchId: string | null): Promise<void> {
  const shop = await shopOf(ctx, branchId ?? undefined)
  const problem = problemOfValue(setting, value, shop)
  if (problem) throw invalidField('/value', 'invalid_setting', `${setting.label.en ?? setting.key} ${problem}.`)
}

function changed(ctx: Context, { key }: Setting, branchId: string | null) {
  return ctx.event('settings.changed', key, { key, branch_id: branchId }, branchId)
}
