import Type, { type Static } from 'typebox'
import { Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { fallbackChain, type Locale, type Translations } from '#lib/locale.ts'
import { permission } from '#platform/operation/access.ts'
import { operation } from '#platform/operation/operation.ts'
import { SETTING_TYPES, type Setting } from '#platform/service.ts'
import * as store from './store.ts'

/** A setting as the admin draws it. */
export const SettingView = Type.Object({
  key: Type.String(),
  group: Type.String(),
  type: OneOf(SETTING_TYPES),
  value: Type.Unknown(),
  default: Type.Unknown(),
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
  step: Type.Optional(Type.Number()),
  options: Type.Optional(Type.Array(Type.Object({ value: Type.String(), label: Type.String() }))),
  label: Type.String(),
  description: Type.String(),
  warning: Type.Optional(Type.String()),
  per_branch: Type.Boolean(),
  required_permission: Type.String(),
  updated_at: Nullable(Time),
  version: Type.Integer(),
})

/** Every setting of the registry that the caller may see, with its value and how to draw it. */
export const listSettings = operation('settings.list', {
  access: permission('settings.view'),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ data: Type.Array(SettingView) }),
  async run(ctx) {
    const kept = new Map((await store.listSettings(ctx.db, null)).map((row) => [row.key, row]))
    const declared = ctx.runtime.services.flatMap((service) => service.settings ?? [])
    return { data: declared.map((setting) => viewOf(setting, kept.get(setting.key), ctx.locale)) }
  },
})

/** A setting with its texts in a language. */
export function viewOf(
  setting: Setting,
  kept: Omit<store.SettingRow, 'key'> | undefined,
  locale: Locale,
): Static<typeof SettingView> {
  const chain = fallbackChain(locale)
  const text = (texts: Translations<string> | undefined) => (texts ? (store.inLanguage(texts, chain) ?? '') : '')
  return {
    key: setting.key,
    group: setting.group,
    type: setting.type,
    value: kept ? kept.value : setting.default,
    default: setting.default,
    ...(setting.min === undefined ? {} : { min: setting.min }),
    ...(setting.max === undefined ? {} : { max: setting.max }),
    ...(setting.step === undefined ? {} : { step: setting.step }),
    ...(setting.options
      ? { options: setting.options.map((option) => ({ value: option.value, label: text(option.label) })) }
      : {}),
    label: text(setting.label),
    description: text(setting.description),
    ...(setting.warning ? { warning: text(setting.warning) } : {}),
    per_branch: setting.perBranch ?? false,
    required_permission: setting.permission,
    updated_at: kept?.updated_at ?? null,
    version: kept?.version ?? 0,
  }
}
