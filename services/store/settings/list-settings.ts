import Type, { type Static } from 'typebox'
import { Id, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { fallbackChain, type Locale, type Translations } from '#lib/locale.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { SETTING_TYPES, type Setting } from '#platform/service.ts'
import { needBranch } from '../branches/branch.ts'
import { findBranch } from '../branches/store.ts'
import { inLanguage } from '../store.ts'
import { declaredSettings } from './declared.ts'
import * as store from './store.ts'

/** A setting as the admin draws it, for the whole shop or for a branch. */
export const SettingView = Type.Object({
  key: Type.String(),
  group: Type.String(),
  type: OneOf(SETTING_TYPES),
  branch_id: Nullable(Id),
  /** What holds there. */
  value: Type.Unknown(),
  /** Whether nothing was set there: a branch has the shop's value then, and the shop the default. */
  inherited: Type.Boolean(),
  /** What holds when what was set there is taken back. */
  inherits: Type.Unknown(),
  default: Type.Unknown(),
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
  step: Type.Optional(Type.Number()),
  options: Type.Optional(Type.Array(Type.Object({ value: Type.String(), label: Type.String() }))),
  format: Type.Optional(OneOf(['email', 'url', 'country'])),
  label: Type.String(),
  description: Type.String(),
  warning: Type.Optional(Type.String()),
  per_branch: Type.Boolean(),
  required_permission: Type.String(),
  updated_at: Nullable(Time),
  version: Type.Integer(),
})

/** Every setting of the registry with its value and how to draw it; of a branch those that may differ there (SET-01, SET-02). */
export const listSettings = operation('settings.list', {
  access: permission('settings.view'),
  input: Type.Object({ branch_id: Type.Optional(Id) }, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(SettingView) }),
  fails: ['branch_not_found', 'other_branch'],
  async run(ctx, input) {
    const branchId = input.branch_id ?? null
    if (branchId !== null) needBranch(ctx, await findBranch(ctx.db, branchId))
    const kept = await store.listKept(ctx.db, branchId)
    return {
      data: declaredSettings(ctx)
        .filter((setting) => branchId === null || setting.perBranch)
        .map((setting) =>
          viewOf(
            setting,
            kept.filter(({ key }) => key === setting.key),
            branchId,
            ctx.locale,
          ),
        ),
    }
  },
})

/** A setting with its texts in a language, from what was set of it for the shop and the branch. */
export function viewOf(
  setting: Setting,
  kept: readonly store.KeptSetting[],
  branchId: string | null,
  locale: Locale,
): Static<typeof SettingView> {
  const chain = fallbackChain(locale)
  const text = (texts: Translations<string> | undefined) => (texts ? (inLanguage(texts, chain) ?? '') : '')
  const own = kept.find((row) => row.branch_id === branchId)
  const shop = kept.find((row) => row.branch_id === null)
  const inherits = branchId !== null && shop ? shop.value : setting.default
  return {
    key: setting.key,
    group: setting.group,
    type: setting.type,
    branch_id: branchId,
    value: own ? own.value : inherits,
    inherited: own === undefined,
    inherits,
    default: setting.default,
    ...(setting.min === undefined ? {} : { min: setting.min }),
    ...(setting.max === undefined ? {} : { max: setting.max }),
    ...(setting.step === undefined ? {} : { step: setting.step }),
    ...(setting.options
      ? { options: setting.options.map((option) => ({ value: option.value, label: text(option.label) })) }
      : {}),
    ...(setting.format ? { format: setting.format } : {}),
    label: text(setting.label),
    description: text(setting.description),
    ...(setting.warning ? { warning: text(setting.warning) } : {}),
    per_branch: setting.perBranch ?? false,
    required_permission: setting.permission,
    updated_at: own?.updated_at ?? null,
    version: own?.version ?? 0,
  }
}
