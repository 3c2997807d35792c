import Type, { type Static } from 'typebox'
import { Id, Instant, Nullable, OneOf, Time, Translated } from '#contracts/shapes.ts'
import { GATEWAY_CODES } from '../gateways/gateways.ts'

const Word = Type.Optional(Type.String({ minLength: 1, maxLength: 300, pattern: '^\\S+$' }))
const Secret = Type.Optional(Type.String({ minLength: 1, maxLength: 500, pattern: '^\\S+$' }))
const Amount = Type.Optional(Nullable(Type.Number({ minimum: 0 })))

const Names = Translated(
  Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
      description: Type.Optional(Type.String({ maxLength: 300 })),
    },
    { additionalProperties: false },
  ),
)

/** What a gateway is told beside the secrets; each uses those it needs (docs/payments.md). */
export const Options = Type.Object(
  {
    api_address: Word,
    webhook_id: Word,
    capture: Type.Optional(OneOf(['automatic', 'manual'])),
    unit: Type.Optional(OneOf(['IRR', 'IRT'])),
  },
  { additionalProperties: false },
)

/** Secrets of a gateway: taken, never given back. */
export const Secrets = Type.Object(
  { secret_key: Secret, webhook_secret: Secret, client_id: Secret, client_secret: Secret, merchant_id: Secret },
  { additionalProperties: false },
)

/** What staff say of a way to pay; amounts are in the base currency. */
export const methodFields = {
  translations: Type.Optional(Names),
  min_amount: Amount,
  max_amount: Amount,
  fee: Type.Optional(Type.Number({ minimum: 0 })),
  fee_percent: Type.Optional(Type.Number({ minimum: 0, maximum: 100, multipleOf: 0.01 })),
  /** In which class the fee is taxed; `standard` unless said. */
  tax_class: Type.Optional(Type.String({ maxLength: 40 })),
  options: Type.Optional(Options),
  /** From when until when it is offered, once it is published (STO-07). */
  starts_at: Type.Optional(Nullable(Instant)),
  ends_at: Type.Optional(Nullable(Instant)),
  credentials: Type.Optional(Secrets),
}

/** A way to pay as staff see it; `is_ready` says that nothing is missing to publish it. */
export const Method = Type.Object({
  id: Id,
  branch_id: Id,
  code: Type.String(),
  gateway: OneOf(GATEWAY_CODES),
  translations: Names,
  published: Type.Boolean(),
  position: Type.Integer(),
  starts_at: Nullable(Time),
  ends_at: Nullable(Time),
  currency: Type.String(),
  min_amount: Nullable(Type.Number()),
  max_amount: Nullable(Type.Number()),
  fee: Type.Number(),
  fee_percent: Type.Number(),
  tax_class: Type.String(),
  options: Options,
  has_credentials: Type.Boolean(),
  is_ready: Type.Boolean(),
  /** Where the gateway sends its messages; null where it sends none. */
  webhook_url: Nullable(Type.String()),
  version: Type.Integer(),
})
export type Method = Static<typeof Method>
