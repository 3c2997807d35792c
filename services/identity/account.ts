import Type, { type Static } from 'typebox'
import { Id, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { Avatar, avatarOf } from './profile/avatar.ts'
import type { AccountRow } from './store.ts'

/** The signed-in person. */
export const Me = Type.Object({
  id: Id,
  /** Null where somebody is known by a phone number alone. */
  email: Nullable(Type.String()),
  email_verified: Type.Boolean(),
  phone: Nullable(Type.String()),
  phone_verified: Type.Boolean(),
  has_password: Type.Boolean(),
  birthday: Nullable(Type.String()),
  tax_code: Nullable(Type.Object({ country: Type.String(), code: Type.String() })),
  wants_email: Type.Boolean(),
  wants_sms: Type.Boolean(),
  avatar: Avatar,
  first_name: Type.String(),
  last_name: Type.String(),
  kind: OneOf(['customer', 'staff']),
  locale: Type.String(),
  roles: Type.Array(Type.String()),
  permissions: Type.Array(Type.String()),
  branches: Nullable(Type.Array(Id)),
  created_at: Time,
  version: Type.Integer(),
})

/** Tokens of a fresh session; absent where the browser keeps them in cookies. */
export const SessionOutput = Type.Object({
  user: Me,
  access_token: Type.Optional(Type.String()),
  refresh_token: Type.Optional(Type.String()),
  expires_in: Type.Integer(),
})
export type SessionOutput = Static<typeof SessionOutput>

/** How a client wants its tokens. */
export const Transport = Type.Optional(OneOf(['token', 'cookie']))

/** An e-mail address, as far as its form can tell (HTML's own rule, plus a dot). */
export const Email = Type.String({
  maxLength: 254,
  pattern:
    "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$",
})

/** An account as its owner sees it. */
export function meOf(row: AccountRow): Static<typeof Me> {
  const { id, email, email_verified, phone, phone_verified, has_password, birthday, wants_email, wants_sms } = row
  const { first_name, last_name, kind, locale, roles, permissions, branches, created_at, version } = row
  return {
    ...{ id, email, email_verified, phone, phone_verified, has_password, birthday, wants_email, wants_sms },
    ...{ first_name, last_name, kind, locale, roles, permissions, created_at, version },
    avatar: avatarOf(row.avatar),
    tax_code: row.tax_code === null || row.tax_country === null ? null : { country: row.tax_country, code: row.tax_code },
    branches: permissions.includes('branch.filter_content') ? (branches ?? []) : null,
  }
}
