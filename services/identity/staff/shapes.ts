import Type, { type Static } from 'typebox'
import { Id, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { AppError, invalidField } from '#lib/errors.ts'
import type { Context } from '#platform/operation/context.ts'
import { shopOf } from '#platform/shop.ts'
import { Avatar } from '../profile/avatar.ts'

/** What somebody does in a branch (STO-02). */
export const DUTIES = ['manager', 'delivery', 'order_notified'] as const

/** The branches somebody works in, and what they do there. */
export const Attachments = Type.Array(
  Type.Object(
    { branch_id: Id, duties: Type.Array(OneOf(DUTIES), { maxItems: DUTIES.length, uniqueItems: true }) },
    { additionalProperties: false },
  ),
  { maxItems: 200 },
)
export type Attachments = Static<typeof Attachments>

/** The names of roles that are given. */
export const RoleNames = Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 20, uniqueItems: true })

/** A person as staff see them; `manageable` says that the caller may do all that they may. */
export const Person = Type.Object({
  id: Id,
  /** Null where somebody is known by a phone number alone. */
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  avatar: Avatar,
  first_name: Type.String(),
  last_name: Type.String(),
  kind: OneOf(['customer', 'staff']),
  locale: Type.String(),
  roles: Type.Array(Type.String()),
  permissions: Type.Array(Type.String()),
  branches: Attachments,
  blocked_at: Nullable(Time),
  created_at: Time,
  last_seen_at: Nullable(Time),
  manageable: Type.Boolean(),
  version: Type.Integer(),
})
export type Person = Static<typeof Person>

/** Refuses branches that the shop has not, or one named twice. */
export async function refuseUnknownBranches(ctx: Context, attachments: Attachments): Promise<void> {
  if (attachments.length === 0) return
  const { all_branch_ids: known } = await shopOf(ctx)
  const ids = attachments.map(({ branch_id }) => branch_id)
  if (ids.some((id) => !known.includes(id))) throw invalidField('/branches', 'branch_not_found', 'The shop has no such branch.')
  if (new Set(ids).size < ids.length) throw invalidField('/branches', 'branch_twice', 'Name each branch once.')
}

/** 404: nobody has this id. */
export function noUser(): AppError {
  return new AppError('not_found', 'user_not_found', 'There is no such person.')
}
