import Type, { type Static } from 'typebox'
import { Time, Translated } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import { fallbackChain, type Locale } from '#lib/locale.ts'
import type { Context } from '#platform/operation/context.ts'
import { declaredPermissions } from './permission-tree.ts'
import type { RoleRow } from './store.ts'

/** The name of a role, the same in every language. */
export const RoleName = Type.String({ pattern: '^[a-z][a-z0-9_]{1,59}$', maxLength: 60 })

/** What staff say of a role. */
export const roleFields = {
  translations: Translated(Type.Object({ name: Type.String({ maxLength: 80 }) }, { additionalProperties: false })),
  permissions: Type.Array(Type.String({ maxLength: 80 }), { maxItems: 500, uniqueItems: true }),
}

/** A role; one that is fixed may do everything and is never changed. */
export const Role = Type.Object({
  name: Type.String(),
  title: Type.String(),
  translations: roleFields.translations,
  permissions: Type.Array(Type.String()),
  is_system: Type.Boolean(),
  is_fixed: Type.Boolean(),
  users: Type.Integer(),
  updated_at: Time,
  version: Type.Integer(),
})

/** A role as staff see it. */
export function roleView(ctx: Context, row: RoleRow, fixed: string): Static<typeof Role> {
  const known = new Set(declaredPermissions(ctx).map(({ name }) => name))
  const title = titleOf(row, ctx.locale)
  const { name, translations, is_system, users, updated_at, version } = row
  const permissions = row.permissions.filter((permission) => known.has(permission)).sort()
  return { name, title, translations, permissions, is_system, is_fixed: name === fixed, users, updated_at, version }
}

/** What a role is called in a language. */
export function titleOf({ name, translations }: Pick<RoleRow, 'name' | 'translations'>, locale: Locale): string {
  return (
    fallbackChain(locale)
      .map((one) => translations[one]?.name)
      .find(Boolean) ?? name
  )
}

/** The names that are not empty; 422 when there is none. */
export function namesOf(said: RoleRow['translations']): RoleRow['translations'] {
  const named = Object.entries(said).flatMap(([locale, { name }]) => (name.trim() ? [[locale, { name: name.trim() }]] : []))
  if (named.length === 0) throw invalidField('/translations', 'name_missing', 'Name the role in at least one language.')
  return Object.fromEntries(named)
}

/** Refuses permissions that no service declares. */
export function refuseUnknown(ctx: Context, names: readonly string[]): void {
  const known = new Set(declaredPermissions(ctx).map(({ name }) => name))
  const unknown = names.filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw invalidField('/permissions', 'unknown_permission', `There is no permission ${unknown.join(', ')}.`)
}

/** 404: no such role. */
export function noRole(): AppError {
  return new AppError('not_found', 'role_not_found', 'There is no such role.')
}
