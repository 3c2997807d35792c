import Type, { type Static } from 'typebox'
import { LocaleCode, Nullable } from '#contracts/shapes.ts'

/** How the shopper of a cart can be reached, as they said at checkout; null where they said nothing. */
export const Contact = Type.Object(
  {
    email: Nullable(Type.String({ maxLength: 254 })),
    name: Nullable(Type.String({ maxLength: 200 })),
    phone: Nullable(Type.String({ maxLength: 30 })),
    /** Whether they agreed to be reminded of a cart that they leave. */
    may_remind: Nullable(Type.Boolean()),
    locale: LocaleCode,
  },
  { additionalProperties: false },
)
export type Contact = Static<typeof Contact>
