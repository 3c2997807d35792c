import Type from 'typebox'
import { Id, Nullable } from '../shapes.ts'

/** What happens to accounts. */
export const identityEvents = {
  'user.registered': Type.Object({
    id: Id,
    email: Type.String(),
    name: Type.String(),
    kind: Type.String(),
    locale: Type.String(),
  }),
  'user.signed_in': Type.Object({ id: Id, session_id: Id }),
  'user.signed_out': Type.Object({ id: Id, session_id: Id }),
  /** `email` where it became another. */
  'user.updated': Type.Object({ id: Id, name: Type.String(), email: Type.Optional(Type.String()) }),
  'user.email_verified': Type.Object({ id: Id }),
  'user.password_changed': Type.Object({ id: Id }),
  /** Told again after a while, for what was under way: whoever keeps something of them forgets it. */
  'user.deleted': Type.Object({ id: Id }),
  'address_book.changed': Type.Object({ id: Id }),
  'wishlist.item_added': Type.Object({ user_id: Id, product_id: Id }),
  'wishlist.item_removed': Type.Object({ user_id: Id, product_id: Id }),
  'user.access_changed': Type.Object({ id: Id, roles: Type.Array(Type.String()), branch_ids: Type.Array(Id) }),
  'user.blocked': Type.Object({ id: Id }),
  'user.unblocked': Type.Object({ id: Id }),
  'role.changed': Type.Object({
    user_ids: Type.Array(Id),
    role: Type.Optional(Type.String()),
    change: Type.Optional(Type.String()),
  }),
  /** Somebody became the first owner of the shop, and named it. */
  'shop.claimed': Type.Object({
    id: Id,
    shop_name: Type.String(),
    locale: Type.String(),
    currency: Type.Optional(Nullable(Type.String())),
  }),
  'api_key.changed': Type.Object({ id: Id, change: Type.String() }),
  /** Somebody opened a record for editing, or nobody has it open any more. */
  'lock.changed': Type.Object({
    kind: Type.String(),
    id: Type.String(),
    holder_id: Nullable(Id),
    holder_name: Nullable(Type.String()),
    since: Nullable(Type.String()),
    former_id: Nullable(Id),
  }),
} as const
