import Type, { type Static } from 'typebox'
import { Currency, Id, LocaleCode, Nullable, OneOf, Time } from '#contracts/shapes.ts'
import { ADAPTER_NAMES } from './adapters/adapters.ts'
import { LISTING_STATES } from './listing-store.ts'
import { CHANNEL_STATES } from './store.ts'

const Word = Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: '^\\S+$' }))
const Secret = Type.Optional(Type.String({ minLength: 1, maxLength: 4_000 }))

/** What an adapter is told beside the secrets; each uses those it needs (docs/channels.md). */
export const Options = Type.Object(
  {
    api_address: Word,
    token_address: Word,
    seller_id: Word,
    marketplace_id: Word,
    product_type: Word,
    category_id: Word,
    location_key: Word,
    fulfillment_policy_id: Word,
    payment_policy_id: Word,
    return_policy_id: Word,
  },
  { additionalProperties: false },
)

/** Secrets of a channel: taken, never given back. */
export const Credentials = Type.Object(
  { client_id: Secret, client_secret: Secret, refresh_token: Secret },
  { additionalProperties: false },
)

/** What staff say of a channel. */
export const channelFields = {
  name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
  locale: Type.Optional(LocaleCode),
  currency: Type.Optional(Currency),
  product_ids: Type.Optional(Type.Array(Id, { maxItems: 1_000 })),
  category_ids: Type.Optional(Type.Array(Id, { maxItems: 200 })),
  options: Type.Optional(Options),
  credentials: Type.Optional(Credentials),
}

const Counts = Type.Object({
  pending: Type.Integer(),
  live: Type.Integer(),
  failed: Type.Integer(),
  removed: Type.Integer(),
  waiting: Type.Integer(),
})

/** A channel with its listings counted; `gathering` while what belongs to it is being found, `problem` when it takes nothing. */
export const Channel = Type.Object({
  id: Id,
  name: Type.String(),
  adapter: OneOf(ADAPTER_NAMES),
  branch_id: Id,
  locale: LocaleCode,
  currency: Currency,
  product_ids: Type.Array(Id),
  category_ids: Type.Array(Id),
  /** The first hundred of the products by name. */
  products: Type.Array(Type.Object({ id: Id, sku: Type.String(), name: Type.String() })),
  options: Options,
  has_credentials: Type.Boolean(),
  state: OneOf(CHANNEL_STATES),
  gathering: Type.Boolean(),
  counts: Counts,
  problem: Nullable(Type.Object({ code: Type.String(), detail: Type.String(), at: Time })),
  hold_until: Nullable(Time),
  synced_at: Nullable(Time),
  version: Type.Integer(),
  created_at: Time,
})
export type Channel = Static<typeof Channel>

/** Why something is not offered, or what was remarked on it. */
export const Problem = Type.Object({ code: Type.String(), detail: Type.String(), severity: OneOf(['error', 'warning']) })

/** How a variant stands at a channel. */
export const listingFields = {
  variant_id: Id,
  product_id: Id,
  sku: Type.String(),
  state: OneOf(LISTING_STATES),
  problems: Type.Array(Problem),
  remote_id: Nullable(Type.String()),
  waiting: Type.Boolean(),
  next_try_at: Nullable(Time),
  sent_at: Nullable(Time),
}
